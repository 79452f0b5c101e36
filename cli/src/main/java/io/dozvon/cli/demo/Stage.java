package io.dozvon.cli.demo;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.ConnectionFile;
import io.dozvon.cli.service.Destination;
import io.dozvon.cli.service.Reply;
import io.dozvon.pbx.run.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything the demonstration runs on. Closing it stops what it started, last first, and nothing
/// else.
final class Stage implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);
  private static final int LOOK_MILLIS = 200;

  private final Session session;
  private final Path home;
  private final int port;
  private final Progress progress;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final CountDownLatch stopped = new CountDownLatch(1);

  /// @param home the folder Dozvon was built in
  /// @param port the service's
  Stage(Session session, Path home, int port) {
    this.session = session;
    this.home = home;
    this.port = port;
    this.progress = new Progress(session);
  }

  /// What is running then.
  record Running(
      Service service,
      URI address,
      DemoFolder folder,
      DemoExchange exchange,
      ServiceProcess process) {}

  Running start(DemoExchange.Kind kind) {
    Optional<Path> asterisk =
        switch (kind) {
          case ASTERISK -> Optional.of(AsteriskRoot.provide(home, session, this::toBeStopped));
          case SIMULATED -> Optional.empty();
        };
    DemoFolder folder = toBeStopped(DemoFolder.take(session.cacheFolder(), port, session.words()));
    refuseTakenPort();
    ServiceSettings settings = ServiceSettings.on(port, freePort());
    DemoExchange exchange = toBeStopped(exchange(asterisk, folder, settings.agiPort()));
    return service(settings, folder, exchange);
  }

  private DemoExchange exchange(Optional<Path> asterisk, DemoFolder folder, int agiPort) {
    return asterisk
        .<DemoExchange>map(root ->
            progress.step(
                "demo.step.asterisk",
                () ->
                    DemoExchange.Asterisk.start(
                        root, folder.path().resolve("asterisk"), agiPort, session)))
        .orElseGet(DemoExchange.Simulated::new);
  }

  private Running service(ServiceSettings settings, DemoFolder folder, DemoExchange exchange) {
    Path file = settings.write(folder, exchange);
    URI address = URI.create("http://localhost:" + port);
    AdminApi api =
        new AdminApi(
            new Destination(
                address,
                Optional.of(settings.token()),
                Duration.ofSeconds(20),
                session.words().locale()),
            JsonMapper.shared());
    ServiceProcess process =
        progress.step(
            "demo.step.service",
            () -> {
              ServiceProcess begun = toBeStopped(ServiceProcess.start(home, file, folder, session));
              awaitReady(api, begun, folder);
              return begun;
            });
    leaveConnection(new ConnectionFile.Content(address, settings.token()));
    return new Running(new Service(api, session.words()), address, folder, exchange, process);
  }

  private void awaitReady(AdminApi api, ServiceProcess process, DemoFolder folder) {
    Instant deadline = session.clock().instant().plus(START);
    while (!isReady(api.get("/exchanges"))) {
      if (!process.isAlive() || session.clock().instant().isAfter(deadline)) {
        throw new DemoFailed(
            ExitCode.NOT_STARTED,
            session.words().say("demo.no-service", folder.complaint("service.log")));
      }
      pass();
    }
  }

  /// It answers, and hears the exchange.
  private static boolean isReady(Reply reply) {
    return switch (reply) {
      case Reply.Granted(JsonNode exchanges) ->
          exchanges.path(0).path("health").asString("").equals("up")
              && exchanges.path(0).path("listening").asBoolean(false);
      case Reply.Refused _,
          Reply.NotNow _,
          Reply.NotAllowed _,
          Reply.OutOfReach _,
          Reply.Nonsense _ ->
          false;
    };
  }

  private void leaveConnection(ConnectionFile.Content content) {
    ConnectionFile file = ConnectionFile.in(session.configFolder());
    file.write(content);
    toBeStopped(() -> file.forget(content));
  }

  private void refuseTakenPort() {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException _) {
      String sentence = session.words().say("demo.port-taken", text(port), text(port + 1));
      throw new DemoFailed(ExitCode.NOT_STARTED, sentence);
    }
  }

  private static String text(int number) {
    return Integer.toString(number);
  }

  private static int freePort() {
    try {
      return FreePorts.tcp();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T extends AutoCloseable> T toBeStopped(T thing) {
    synchronized (started) {
      started.push(thing);
    }
    if (stopped.getCount() == 0) {
      close();
      throw new Stopped();
    }
    return thing;
  }

  /// A short while.
  ///
  /// @throws Stopped if everything is being stopped
  void pass() {
    try {
      if (stopped.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new Stopped();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  /// The same, and makes sure that everything still runs.
  void pass(Running running) {
    pass();
    if (!running.process().isAlive()) {
      throw new DemoFailed(
          ExitCode.FAILED,
          session.words().say("demo.service-died", running.folder().complaint("service.log")));
    }
    if (!running.exchange().isAlive()) {
      throw new DemoFailed(ExitCode.FAILED, session.words().say("demo.exchange-died"));
    }
  }

  /// Somebody wants an end.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped", null, false, false);
    }
  }

  @Override
  public void close() {
    stopped.countDown();
    synchronized (started) {
      while (!started.isEmpty()) {
        stop(started.pop());
      }
    }
  }

  private void stop(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      session.err().println(session.words().say("defect", e.toString()));
    }
  }
}
