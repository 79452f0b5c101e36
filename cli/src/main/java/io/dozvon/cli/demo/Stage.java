package io.dozvon.cli.demo;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.ConnectionFile;
import io.dozvon.cli.stage.AsteriskRoot;
import io.dozvon.cli.stage.Begun;
import io.dozvon.cli.stage.CannotGoOn;
import io.dozvon.cli.stage.LeftDatabase;
import io.dozvon.cli.stage.Node;
import io.dozvon.cli.stage.Progress;
import io.dozvon.cli.stage.ServiceProgram;
import io.dozvon.cli.stage.ServiceSettings;
import io.dozvon.cli.stage.WorkFolder;
import io.dozvon.pbx.run.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the demonstration runs on. Closing it stops what it started, last first, and nothing
/// else.
final class Stage implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Session session;
  private final Path home;
  private final int port;
  private final Progress progress;
  private final Begun begun;

  /// @param home the folder Dozvon was built in
  /// @param port the service's
  Stage(Session session, Path home, int port) {
    this.session = session;
    this.home = home;
    this.port = port;
    this.progress = new Progress(session);
    this.begun = new Begun(session);
  }

  /// What is running then.
  record Running(
      Service service, URI address, WorkFolder folder, DemoExchange exchange, Node node) {}

  Running start(DemoExchange.Kind kind) {
    Optional<Path> asterisk =
        switch (kind) {
          case ASTERISK -> Optional.of(AsteriskRoot.provide(home, session, begun::add));
          case SIMULATED -> Optional.empty();
        };
    WorkFolder folder =
        begun.add(WorkFolder.take(session.cacheFolder(), "demo-" + port, this::another));
    refuseTakenPort();
    ServiceSettings settings =
        ServiceSettings.on(port, freePort())
            .with(DemoSettings.in(folder))
            .with(DemoSettings.duty(session.words()));
    DemoExchange exchange = begun.add(exchange(asterisk, folder, settings.agiPort()));
    return service(settings, folder, exchange);
  }

  private String another() {
    return session.words().say("demo.another", text(port));
  }

  private DemoExchange exchange(Optional<Path> asterisk, WorkFolder folder, int agiPort) {
    return asterisk
        .<DemoExchange>map(root ->
            progress.step(
                "demo.step.asterisk",
                () ->
                    DemoExchange.Asterisk.start(
                        root, folder.path().resolve("asterisk"), agiPort, session)))
        .orElseGet(DemoExchange.Simulated::new);
  }

  private Running service(ServiceSettings settings, WorkFolder folder, DemoExchange exchange) {
    begun.add(new LeftDatabase(folder.database())::stop);
    Node node =
        begun.add(
            new Node(
                "service",
                settings
                    .with(Map.of("dozvon.exchanges", List.of(exchange.settings())))
                    .with(exchange.line()),
                ServiceProgram.quickIn(home, session),
                folder,
                session));
    progress.step("demo.step.service", () -> started(node));
    URI address = URI.create("http://localhost:" + port);
    leaveConnection(new ConnectionFile.Content(address, settings.token()));
    return new Running(new Service(node.api(), session.words()), address, folder, exchange, node);
  }

  private Node started(Node node) {
    node.start();
    node.awaitListening(begun);
    return node;
  }

  private void leaveConnection(ConnectionFile.Content content) {
    ConnectionFile file = ConnectionFile.in(session.configFolder());
    file.write(content);
    begun.add(() -> file.forget(content));
  }

  private void refuseTakenPort() {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException _) {
      String sentence = session.words().say("demo.port-taken", text(port), text(port + 1));
      throw new CannotGoOn(ExitCode.NOT_STARTED, sentence);
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

  /// A short while.
  ///
  /// @throws Begun.Stopped if everything is being stopped
  void pass() {
    begun.pass(LOOK);
  }

  /// The same, and makes sure that everything still runs.
  void pass(Running running) {
    pass();
    if (!running.node().isAlive()) {
      throw new CannotGoOn(
          ExitCode.FAILED, session.words().say("demo.service-died", running.node().complaint()));
    }
    if (!running.exchange().isAlive()) {
      throw new CannotGoOn(ExitCode.FAILED, session.words().say("demo.exchange-died"));
    }
  }

  @Override
  public void close() {
    begun.close();
  }
}
