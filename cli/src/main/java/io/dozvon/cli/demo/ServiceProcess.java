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
  private final LeftDatabase database;

  private ServiceProcess(Process process, LeftDatabase database) {
    this.process = process;
    this.database = database;
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
              .start(),
          new LeftDatabase(folder.database()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path jar, Path settings, Map<String, String> environment) {
    List<String> command = new ArrayList<>(Leash.command(environment));
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

  @Override
  public void close() {
    process.destroy();
    if (!ended()) {
      process.destroyForcibly();
    }
    database.stop();
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
