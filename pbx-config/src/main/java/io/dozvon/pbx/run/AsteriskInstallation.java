package io.dozvon.pbx.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// An Asterisk that can be run: installed on this machine (root `/`), or a tree of unpacked Debian
/// packages, run with that tree's own dynamic loader. `tools/asterisk-tree` finds or makes one.
///
/// @param root the folder that holds `usr/sbin/asterisk`
public record AsteriskInstallation(Path root) {
  /// Names the root folder, as an environment variable.
  public static final String VARIABLE = "DOZVON_ASTERISK_ROOT";

  private static final Path INSTALLED = Path.of("/");

  /// The one named by the environment, else one on PATH, else the private tree in the user's cache;
  /// empty if there is none.
  public static Optional<AsteriskInstallation> find(Map<String, String> environment) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      return Optional.of(new AsteriskInstallation(Path.of(named)));
    }
    if (onPath(environment)) {
      return Optional.of(new AsteriskInstallation(INSTALLED));
    }
    Path tree = cache(environment).resolve("dozvon/asterisk-22");
    return Files.exists(tree.resolve(".dozvon-edition"))
        ? Optional.of(new AsteriskInstallation(tree))
        : Optional.empty();
  }

  /// Where its loadable modules are.
  public Path modules() {
    return one(
        List.of(
            "usr/lib/*/asterisk/modules",
            "usr/lib/asterisk/modules",
            "usr/lib64/asterisk/modules"));
  }

  /// Its documentation, which it looks for among its data.
  public Path documentation() {
    return one(List.of("usr/share/asterisk/documentation", "var/lib/asterisk/documentation"));
  }

  /// The command that runs it in the foreground with this `asterisk.conf`.
  List<String> command(Path configuration) {
    List<String> command = new ArrayList<>(program());
    command.addAll(List.of("-f", "-n", "-C", configuration.toString()));
    return command;
  }

  private List<String> program() {
    if (root.equals(INSTALLED)) {
      return List.of("asterisk");
    }
    Path loader = one(List.of("usr/lib64/ld-linux-*", "lib64/ld-linux-*", "usr/lib/ld-linux-*"));
    Path libraries = one(List.of("usr/lib/*-linux-gnu"));
    String binary = root.resolve("usr/sbin/asterisk").toString();
    return List.of(
        loader.toString(), "--library-path", libraries.toString(), "--argv0", "asterisk", binary);
  }

  private Path one(List<String> globs) {
    return globs.stream()
        .flatMap(glob -> matching(glob).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + globs.getFirst() + " under " + root));
  }

  private List<Path> matching(String glob) {
    List<Path> found = List.of(root);
    for (Path part : Path.of(glob)) {
      found = found.stream().flatMap(folder -> children(folder, part.toString())).toList();
    }
    return found;
  }

  private static Stream<Path> children(Path folder, String glob) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, glob)) {
      return StreamSupport.stream(children.spliterator(), false).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean onPath(Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(":"))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "asterisk")));
  }

  private static Path cache(Map<String, String> environment) {
    String named = environment.getOrDefault("XDG_CACHE_HOME", "");
    return named.isEmpty()
        ? Path.of(environment.getOrDefault("HOME", "/root"), ".cache")
        : Path.of(named);
  }
}
