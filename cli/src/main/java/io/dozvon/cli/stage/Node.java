package io.dozvon.cli.stage;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.service.AdminApi;
import io.dozvon.cli.service.Destination;
import io.dozvon.cli.service.Reply;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One instance of the service on this machine: started, stopped and started again with the same
/// settings. Whoever starts it must be a thread that lives as long as it is needed, see [Leash].
public final class Node implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String name;
  private final ServiceSettings settings;
  private final ServiceProgram program;
  private final WorkFolder folder;
  private final Session session;
  private final Path file;
  private @Nullable ServiceProcess process;

  /// @param name of its files
  public Node(
      String name,
      ServiceSettings settings,
      ServiceProgram program,
      WorkFolder folder,
      Session session) {
    this.name = name;
    this.settings = settings;
    this.program = program;
    this.folder = folder;
    this.session = session;
    this.file = settings.write(folder.path().resolve(name + ".yaml"));
  }

  /// Begins to start; see [#awaitReady].
  public synchronized void start() {
    process = ServiceProcess.start(program, file, folder.path().resolve(log()));
  }

  private String log() {
    return name + ".log";
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + settings.port());
  }

  public String token() {
    return settings.token();
  }

  public AdminApi api() {
    return new AdminApi(
        new Destination(
            address(), Optional.of(settings.token()), PATIENCE, session.words().locale()),
        JsonMapper.shared());
  }

  /// It answers and is connected with its first exchange.
  public boolean isReady() {
    return firstExchange(exchange -> exchange.path("health").asString("").equals("up"));
  }

  /// It is the one that hears the exchange's events.
  public boolean isListening() {
    return firstExchange(exchange -> exchange.path("listening").asBoolean(false));
  }

  private boolean firstExchange(Predicate<JsonNode> is) {
    return switch (api().get("/exchanges")) {
      case Reply.Granted(JsonNode exchanges) -> is.test(exchanges.path(0));
      case Reply.Refused _,
          Reply.NotNow _,
          Reply.NotAllowed _,
          Reply.OutOfReach _,
          Reply.Nonsense _ ->
          false;
    };
  }

  /// @throws CannotGoOn if it does not become so, with the end of its log
  public void awaitReady(Begun begun) {
    await(begun, this::isReady);
  }

  /// @throws CannotGoOn if it does not become so, with the end of its log
  public void awaitListening(Begun begun) {
    await(begun, () -> isReady() && isListening());
  }

  private void await(Begun begun, java.util.function.BooleanSupplier wanted) {
    Instant deadline = session.clock().instant().plus(START);
    while (!wanted.getAsBoolean()) {
      if (!isAlive() || session.clock().instant().isAfter(deadline)) {
        throw new CannotGoOn(
            ExitCode.NOT_STARTED, session.words().say("stage.no-service", complaint()));
      }
      begun.pass(LOOK);
    }
  }

  /// The end of its log.
  public String complaint() {
    return folder.complaint(log());
  }

  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /// Its process; empty before it was first started.
  public synchronized Optional<ProcessHandle> process() {
    return Optional.ofNullable(process).map(ServiceProcess::handle);
  }

  /// Ends it as a power cut would.
  public synchronized void kill() {
    if (process != null) {
      process.kill();
    }
  }

  /// Makes it stand still.
  public void freeze() {
    process().ifPresent(Signal.STOP::send);
  }

  /// Lets it go on.
  public void thaw() {
    process().ifPresent(Signal.CONT::send);
  }

  /// Stops it in good order, frozen or not.
  @Override
  public synchronized void close() {
    if (process != null) {
      Signal.CONT.send(process.handle());
      process.close();
    }
  }
}
