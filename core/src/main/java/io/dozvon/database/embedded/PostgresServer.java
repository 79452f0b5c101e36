package io.dozvon.database.embedded;

import io.dozvon.database.embedded.Tool.Result;
import io.dozvon.vocabulary.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One running PostgreSQL of ours. Should it die while it is needed, it is started again on the
/// same port, where waiting connections find it.
public final class PostgresServer implements AutoCloseable {
  /// The only role: owner of everything, allowed everything.
  public static final String ROLE = "dozvon";

  private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(60);
  private static final int PORTS_TO_TRY = 3;

  private final EmbeddedPostgresSettings settings;
  private final DataFolder folder;
  private final Tool tool;
  private final int port;
  private final Secret password;
  private final List<String> more;
  private boolean wanted = true;

  private PostgresServer(
      EmbeddedPostgresSettings settings,
      DataFolder folder,
      Tool tool,
      int port,
      Secret password,
      List<String> more) {
    this.more = List.copyOf(more);
    this.settings = settings;
    this.folder = folder;
    this.tool = tool;
    this.port = port;
    this.password = password;
  }

  /// Returns when the server accepts connections.
  ///
  /// @throws PostgresCannotStart with what a person can do about it
  public static PostgresServer start(EmbeddedPostgresSettings settings) {
    return start(settings, List.of());
  }

  /// The same with settings of the server's own.
  ///
  /// @param more further lines of `postgresql.conf`, which come last and so win
  /// @throws PostgresCannotStart with what a person can do about it
  public static PostgresServer start(EmbeddedPostgresSettings settings, List<String> more) {
    Programs programs = Programs.in(settings.programs());
    DataFolder folder = DataFolder.take(settings.folder());
    try {
      return start(settings, folder, new Tool(programs), more);
    } catch (IOException e) {
      folder.close();
      throw new PostgresCannotStart(
          "The embedded PostgreSQL in " + folder + " cannot be started: " + e,
          "See that the disk is neither full nor read-only.",
          e);
    } catch (RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  private static PostgresServer start(
      EmbeddedPostgresSettings settings, DataFolder folder, Tool tool, List<String> more)
      throws IOException {
    new DataPreparation(folder, tool).prepare();
    new Leftover(folder.data(), tool.programs(), tool).clear();
    Ports ports = new Ports(settings.port(), folder);
    for (int attempt = 1; ; attempt++) {
      int port = ports.next();
      try {
        PostgresServer server =
            new PostgresServer(settings, folder, tool, port, folder.password(), more);
        server.run();
        folder.rememberPort(port);
        return server;
      } catch (PostgresCannotStart e) {
        if (attempt == PORTS_TO_TRY || Ports.isFree(port)) { // else somebody was quicker
          throw e;
        }
      }
    }
  }

  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DataPreparation.DATABASE;
  }

  public Secret password() {
    return password;
  }

  /// The server's process, the parent of its sessions; empty while it is down.
  public Optional<ProcessHandle> process() {
    return Leftover.notedProcess(folder.data()).flatMap(ProcessHandle::of);
  }

  private void run() throws IOException {
    long begun = System.nanoTime();
    new ServerSettings(settings, port, more).writeTo(folder.data());
    log.info("embedded PostgreSQL: starting on 127.0.0.1:{}, data in {}", port, folder);
    Result started = tool.run(settings.startWithin().plusSeconds(5), "pg_ctl", startCommand());
    if (!started.succeeded()) {
      throw new PostgresCannotStart(
          "The embedded PostgreSQL in " + folder + " did not start: " + started.output(),
          "See the end of " + folder.log() + " for its own words.");
    }
    watch();
    log.info(
        "embedded PostgreSQL: ready after {} ms",
        Duration.ofNanos(System.nanoTime() - begun).toMillis());
  }

  private List<String> startCommand() {
    return List.of(
        "start",
        "--pgdata=" + folder.data(),
        "--log=" + folder.log(),
        "--wait",
        "--timeout=" + settings.startWithin().toSeconds());
  }

  private void watch() throws IOException {
    var _ =
        ProcessHandle.of(Leftover.notedProcess(folder.data()).orElse(-1L))
            .orElseThrow(() -> new IOException("the server ended at once, see " + folder.log()))
            .onExit()
            .thenRunAsync(this::startAgain);
  }

  private synchronized void startAgain() {
    if (!wanted) {
      return;
    }
    log.error("embedded PostgreSQL: ended without being asked to; starting it again");
    try {
      new Leftover(folder.data(), tool.programs(), tool).clear();
      run();
    } catch (IOException | PostgresCannotStart e) {
      log.error("embedded PostgreSQL: cannot be started again", e);
    }
  }

  /// Stops the server, its sessions with it, and gives up the folder.
  @Override
  public synchronized void close() {
    if (!wanted) {
      return;
    }
    wanted = false;
    log.info("embedded PostgreSQL: stopping");
    stop(tool, folder.data());
    folder.close();
  }

  /// Stops whatever server runs on a data folder; none running is a success.
  static void stop(Tool tool, Path data) {
    Result stopped =
        tool.run(
            STOP_WITHIN.plusSeconds(5),
            "pg_ctl",
            List.of(
                "stop",
                "--pgdata=" + data,
                "--mode=fast",
                "--wait",
                "--timeout=" + STOP_WITHIN.toSeconds()));
    if (!stopped.succeeded()) {
      log.warn("embedded PostgreSQL: {}", stopped.output());
    }
  }
}
