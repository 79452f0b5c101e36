package io.dozvon.cli.demo;

import io.dozvon.cli.Between;
import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.stage.Begun;
import io.dozvon.cli.stage.CannotGoOn;
import io.dozvon.telephony.dialplan.DemoNumber;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sets everything up, plays three consultations and shows what happens.
@Command(name = "demo")
public final class DemoCommand implements Callable<Integer> {
  private static final String GUESTS = "demo.guests";
  private static final String SPECIALIST = "demo.specialist";

  @Option(names = "--once")
  private boolean once;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "text|json",
      defaultValue = "text")
  private Output output = Output.TEXT;

  @Option(names = "--exchange", paramLabel = "asterisk|simulated", defaultValue = "asterisk")
  private DemoExchange.Kind exchange = DemoExchange.Kind.ASTERISK;

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", converter = Port.class)
  private int port = 8080;

  private final Session session;

  /// The next one is suggested if it is taken.
  static final class Port extends Between {
    Port() {
      super(1, 65534);
    }
  }

  /// How it is told.
  enum Output {
    TEXT,
    JSON
  }

  public DemoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String home = session.environment().getOrDefault("DOZVON_HOME", "");
    if (home.isEmpty()) {
      return say(ExitCode.NOT_STARTED, session.words().say("demo.no-home"));
    }
    Stage stage = new Stage(session, Path.of(home), port);
    Thread stop = new Thread(stage::close, "stop the demonstration");
    Runtime.getRuntime().addShutdownHook(stop);
    try (stage) {
      return play(stage);
    } catch (CannotGoOn failed) {
      return say(failed.exitCode(), String.valueOf(failed.getMessage()));
    } catch (Begun.Stopped _) {
      return ExitCode.DONE;
    }
  }

  private int play(Stage stage) {
    Stage.Running running = stage.start(exchange);
    Cast cast = new Cast(running.service(), session.words());
    cast.programme(GUESTS, DemoNumber.ANSWERS);
    cast.specialist(SPECIALIST, session.clock().instant());
    cast.contactCentre();
    Teller teller = teller();
    session.err().println();
    List<Story> stories =
        new Play(running.service(), cast, session.clock(), teller, () -> stage.pass(running))
            .run(running.exchange().deskPhone());
    teller.sum(stories);
    if (!once) {
      teller.invite(invitation(cast, running, stories.getFirst().id()));
      stay(stage, running);
    }
    return stories.stream().allMatch(Story::isAsExpected) ? ExitCode.DONE : ExitCode.DIFFERENT;
  }

  /// With one more consultation, which nobody has begun.
  private static Teller.Invitation invitation(Cast cast, Stage.Running running, String played) {
    boolean fromBrowser = running.exchange().takesBrowsers();
    String deskPhone = fromBrowser ? "" : running.exchange().deskPhone();
    JsonNode due = cast.consultation(GUESTS, DemoNumber.ANSWERS, deskPhone);
    cast.onDuty(due);
    return new Teller.Invitation(
        running.address(),
        played,
        new Teller.Guests(
            due.path("id").asString(""),
            cast.name(GUESTS, "doctor"),
            cast.name(GUESTS, "patient"),
            fromBrowser),
        cast.staffLink(due),
        running.folder().path().toString());
  }

  private static void stay(Stage stage, Stage.Running running) {
    while (true) {
      stage.pass(running);
    }
  }

  private Teller teller() {
    return switch (output) {
      case TEXT -> new HumanTeller(session);
      case JSON -> new JsonTeller(session, JsonMapper.shared());
    };
  }

  private int say(int code, String sentence) {
    session.err().println(sentence);
    return code;
  }
}
