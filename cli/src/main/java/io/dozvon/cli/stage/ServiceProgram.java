package io.dozvon.cli.stage;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How the service is run as a child of this process.
///
/// @param command with the JVM's options, up to the service's own arguments
public record ServiceProgram(List<String> command) {
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
  private static final String JAR = "-jar";

  /// The one Dozvon was built into.
  ///
  /// @param home the folder Dozvon was built in
  /// @throws CannotGoOn if it has not been built
  public static ServiceProgram in(Path home, Session session) {
    return of(home, session, List.of());
  }

  /// The same, for a short life: it starts quickly and never gets fast.
  public static ServiceProgram quickIn(Path home, Session session) {
    return of(home, session, QUICK);
  }

  private static ServiceProgram of(Path home, Session session, List<String> options) {
    Map<String, String> environment = session.environment();
    List<String> command = new ArrayList<>(Leash.command(environment));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    Stream.of(environment.getOrDefault("DOZVON_JAVA_OPTIONS", "").split(" "))
        .filter(option -> !option.isEmpty())
        .forEach(command::add);
    command.addAll(List.of(JAR, existing(jar(home, environment), session).toString()));
    return new ServiceProgram(List.copyOf(command));
  }

  /// The same with more options of the JVM.
  public ServiceProgram with(List<String> options) {
    List<String> more = new ArrayList<>(command);
    more.addAll(command.indexOf(JAR), options);
    return new ServiceProgram(List.copyOf(more));
  }

  /// The command that runs it with these settings.
  List<String> with(Path settings) {
    List<String> whole = new ArrayList<>(command);
    whole.add("--spring.config.additional-location=file:" + settings);
    return whole;
  }

  private static Path existing(Path jar, Session session) {
    if (Files.exists(jar)) {
      return jar;
    }
    throw new CannotGoOn(ExitCode.NOT_STARTED, session.words().say("stage.not-built", jar));
  }

  /// The launcher names an unpacked one, which starts quicker than what Maven has built.
  public static Path jar(Path home, Map<String, String> environment) {
    String named = environment.getOrDefault("DOZVON_SERVICE", "");
    return named.isEmpty() ? home.resolve("web/target/dozvon-service.jar") : Path.of(named);
  }
}
