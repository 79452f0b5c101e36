package io.dozvon.cli.demo;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The service, child of this process.
final class ServiceProcess implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(30);

  private final Process process;
  private volatile List<ProcessHandle> offspring = List.of();

  private ServiceProcess(Process process) {
    this.process = process;
  }

  /// @param home the folder Dozvon was built in
  /// @param settings its settings, see [ServiceSettings]
  static ServiceProcess start(Path home, Path settings, DemoFolder folder, Session session) {
    try {
      return new ServiceProcess(
          new ProcessBuilder(
                  command(
                      existing(jar(home, session.environment()), session),
                      settings,
                      session.environment()))
              .redirectErrorStream(true)
              .redirectOutput(folder.path().resolve("service.log").toFile())
              .directory(folder.path().toFile())
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path jar, Path settings, Map<String, String> environment) {
    List<String> command = new ArrayList<>(leash(environment));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    Stream.of(environment.getOrDefault("DOZVON_JAVA_OPTIONS", "").split(" "))
        .filter(option -> !option.isEmpty())
        .forEach(command::add);
    command.addAll(
        List.of("-jar", jar.toString(), "--spring.config.additional-location=file:" + settings));
    return command;
  }

  /// A process group of its own, or Ctrl-C would hit everything at once, the database before the
  /// service; and told to stop by the kernel should we die without a word (prctl,
  /// PR_SET_PDEATHSIG).
  private static List<String> leash(Map<String, String> environment) {
    return onPath("setpriv", environment) && onPath("setsid", environment)
        ? List.of("setsid", "setpriv", "--pdeathsig", "TERM")
        : List.of();
  }

  private static boolean onPath(String program, Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(":"))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static Path existing(Path jar, Session session) {
    if (Files.exists(jar)) {
      return jar;
    }
    throw new DemoFailed(ExitCode.NOT_STARTED, session.words().say("demo.not-built", jar));
  }

  /// The launcher names an unpacked one, which starts quicker than what Maven has built.
  static Path jar(Path home, Map<String, String> environment) {
    String named = environment.getOrDefault("DOZVON_SERVICE", "");
    return named.isEmpty() ? home.resolve("web/target/dozvon-service.jar") : Path.of(named);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Remembers what it has started itself, so that nothing is left behind if it dies suddenly.
  void noteOffspring() {
    offspring = process.descendants().toList();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      noteOffspring();
    }
    process.destroy();
    if (!ended()) {
      process.destroyForcibly();
    }
    offspring.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroy);
  }

  private boolean ended() {
    try {
      return process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
