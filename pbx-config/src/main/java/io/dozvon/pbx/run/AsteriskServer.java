package io.dozvon.pbx.run;

import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.ExchangePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A private Asterisk, child of this process: started with the files of a plan, stopped when
/// closed.
///
/// ```
/// AsteriskInstallation installation = AsteriskInstallation.find(System.getenv()).orElseThrow();
/// ExchangePlan plan = LocalPlan.in(folder, installation, agiPort);
/// try (AsteriskServer asterisk = AsteriskServer.start(installation, plan)) { … }
/// ```
public final class AsteriskServer implements AutoCloseable {
  private static final Duration BOOT = Duration.ofSeconds(30);
  private static final Duration STOP = Duration.ofSeconds(10);

  private final ExchangePlan plan;
  private final Process process;
  private final Thread stopWithUs = new Thread(this::stop, "stop asterisk");

  private AsteriskServer(ExchangePlan plan, Process process) {
    this.plan = plan;
    this.process = process;
    Runtime.getRuntime().addShutdownHook(stopWithUs);
  }

  /// Writes the plan's files, starts Asterisk with them and returns when it is fully booted. One
  /// that an earlier run left behind in the same folders is stopped first.
  ///
  /// @throws IOException if it does not come up; the message ends with what it said last
  public static AsteriskServer start(AsteriskInstallation installation, ExchangePlan plan)
      throws IOException {
    return start(List.of(), installation, plan);
  }

  /// The same through another program, which must become Asterisk by exec(3), e.g. `setsid`.
  ///
  /// @param through that program and its arguments
  public static AsteriskServer start(
      List<String> through, AsteriskInstallation installation, ExchangePlan plan)
      throws IOException {
    Leftover.stop(plan.directories());
    RunFolder.write(plan);
    RunFolder.linkDocumentation(plan, installation);
    Files.deleteIfExists(log(plan));
    Path console = plan.directories().logs().resolve("console.log");
    Path configuration = plan.directories().configuration().resolve("asterisk.conf");
    List<String> command = new ArrayList<>(through);
    command.addAll(installation.command(configuration));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start();
    AsteriskServer server = new AsteriskServer(plan, process);
    server.awaitBoot(console);
    return server;
  }

  public ExchangePlan plan() {
    return plan;
  }

  /// Where it listens for commands, and as whom to log in.
  public Endpoint manager() {
    return plan.manager().bind();
  }

  /// Warnings and errors it has logged since it started, notices left out.
  public List<String> complaints() throws IOException {
    Path log = log(plan);
    return Files.exists(log)
        ? Files.readAllLines(log).stream()
            .filter(line -> line.contains("] WARNING[") || line.contains("] ERROR["))
            .toList()
        : List.of();
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Ends it as a power cut would: nobody is told.
  public void kill() {
    process.destroyForcibly();
    awaitEnd(STOP);
  }

  /// Makes it stand still: connections stay and nothing is answered.
  public void freeze() throws IOException {
    signal("STOP");
  }

  /// Lets it go on after [#freeze].
  public void thaw() throws IOException {
    signal("CONT");
  }

  private void signal(String name) throws IOException {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
  }

  /// Stops every call and the server; a second time does nothing.
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopWithUs);
    } catch (IllegalStateException e) {
      // The machine is already going down and the hook is what called us.
      return;
    }
  }

  private void stop() {
    process.destroy();
    if (!awaitEnd(STOP)) {
      process.destroyForcibly();
      awaitEnd(STOP);
    }
  }

  private boolean awaitEnd(Duration atMost) {
    try {
      return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void awaitBoot(Path console) throws IOException {
    try {
      ManagerProbe.awaitBooted(plan.manager(), process, BOOT);
    } catch (IOException e) {
      close();
      throw new IOException(e.getMessage() + tail(console) + tail(log(plan)), e);
    }
  }

  private static Path log(ExchangePlan plan) {
    return plan.directories().logs().resolve("messages.log");
  }

  private static String tail(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    List<String> lines = Files.readAllLines(file);
    return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
  }
}
