package io.dozvon.cli.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How a child is started: in a session of its own, or Ctrl-C would hit everything at once, the
/// database before the service; and told to stop by the kernel should the thread that started it
/// end without a word (prctl(2), PR_SET_PDEATHSIG).
public final class Leash {
  private static final List<String> COMMAND = List.of("setsid", "setpriv", "--pdeathsig", "TERM");

  private Leash() {}

  /// What the child's command begins with; nothing where util-linux is missing.
  public static List<String> command(Map<String, String> environment) {
    return onPath("setpriv", environment) && onPath("setsid", environment) ? COMMAND : List.of();
  }

  private static boolean onPath(String program, Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(":"))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
