package io.dozvon.web.crash;

import static org.awaitility.Awaitility.await;

import io.dozvon.web.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The service as a process that can be killed, always on the same port.
final class Node implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(90);

  private final String name;
  private final int port;
  private final List<String> settings;
  private final Path log;
  private Process process;

  /// Starts it and returns when it takes requests.
  ///
  /// @param log where it writes, after what an earlier life of it wrote
  Node(String name, int port, Map<String, String> settings, Path log) {
    this.name = name;
    this.port = port;
    this.log = log;
    this.settings =
        Stream.concat(
                settings.entrySet().stream(),
                Map.of("server.port", "" + port, "dozvon.presence.node", name).entrySet().stream())
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toList();
    this.process = spawn();
    awaitReady();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /// As somebody who has just come.
  Http http() {
    return new Http(address());
  }

  private Process spawn() {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-cp",
                System.getProperty("java.class.path"),
                HeldService.class.getName()));
    command.addAll(settings);
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitReady() {
    await(name + " takes requests, see " + log)
        .atMost(START)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .failFast(() -> !process.isAlive())
        .until(this::isReady);
  }

  private boolean isReady() {
    try {
      return http().get("/actuator/health/readiness").status() == 200;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ConnectException) {
        return false;
      }
      throw e;
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  boolean listens() {
    return http().adminGet("/exchanges").text().contains("\"listening\":true");
  }

  /// How many of the exchange's events it has handled in this life.
  double eventsHandled() {
    return http()
        .get("/actuator/prometheus", "Authorization", "Bearer " + Http.TOKEN)
        .text()
        .lines()
        .filter(line -> line.startsWith("dozvon_events_lag_seconds_count"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /// Ends it as a power cut would.
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /// Makes it stand still: connections stay and nothing is answered.
  void freeze() {
    signal("STOP");
  }

  /// Lets it go on after [#freeze].
  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, "" + process.pid()).start().onExit().join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitEnd() {
    await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
  }

  /// Starts it again after [#kill].
  void restart() {
    process = spawn();
    awaitReady();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    awaitEnd();
  }
}
