package io.dozvon.cli.bench.queue;

import io.dozvon.cli.Session;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.measuring.Costs;
import io.dozvon.cli.stage.Progress;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.run.LocalPlan;
import io.dozvon.pbx.sipp.Caller;
import io.dozvon.pbx.sipp.Sipp;
import io.dozvon.pbx.sipp.Sounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Measures the line with the service, then without it.
final class QueueBench {
  private static final String QUEUE = "identification";
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(100);

  /// Until the last talks have ended, whose callers belong to the costs, and agents have wrapped
  /// up.
  private static final Duration SETTLE = Duration.ofSeconds(5);

  private static final Duration DRAIN = Duration.ofSeconds(60);

  /// A prompt that says nothing: whoever listens is not what is measured.
  private static final Duration PROMPT = Duration.ofMillis(60);

  private static final String STORED =
      """
      select count(*) from contactcentre.line_call where id = any (?) and outcome = 'answered'
      """;

  private final Session session;
  private final Ground ground;
  private final Wish wish;
  private final Progress progress;
  private final int port;
  private int rounds;

  QueueBench(Session session, Ground ground, Wish wish) {
    this.session = session;
    this.ground = ground;
    this.wish = wish;
    this.progress = new Progress(session);
    this.port = ground.leave(QueueCommand.CALLERS);
  }

  Section measure() {
    shortenPrompts();
    try (Desks desks = new Desks(ground, ground.folder(), session.clock());
        QueueEars ears = new QueueEars(ground.exchange().plan().manager(), session.clock())) {
      step("queue.desks", () -> sit(desks));
      step("warm-up", () -> round(ears, shorter(WARM_UP, wish.time())));
      Round service = step("queue.service", () -> round(ears, wish.time()));
      int stored = stored(service);
      Map<UUID, Instant> shown = desks.shown();
      ground.node().close();
      Round bare = step("queue.bare", () -> round(ears, wish.time()));
      return new QueueFigures(bare, service, shown, stored).section(wish);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private <T> T step(String key, Supplier<T> work) {
    return progress.step("bench.step." + key, work);
  }

  private boolean sit(Desks desks) {
    Desks.granted(
        ground
            .node()
            .api()
            .post("/queues/" + QUEUE, Map.of("wrapUpSeconds", 1, "announceSeconds", 0)));
    desks.sit(wish.agents(), QUEUE);
    return true;
  }

  private void shortenPrompts() {
    Path prompts = ground.exchange().plan().directories().sounds().resolve("ru/dozvon");
    try {
      Sounds.cutAll(prompts, PROMPT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Round round(QueueEars ears, Duration time) {
    Wish now = new Wish(wish.agents(), wish.rate(), time);
    ears.take();
    Costs before = Costs.soFar(ground);
    try (Sipp _ = callers(now)) {
      Instant deadline = session.clock().instant().plus(time).plus(DRAIN);
      while (ears.connected() < now.callers() && session.clock().instant().isBefore(deadline)) {
        ground.begun().pass(LOOK);
      }
      ground.begun().pass(SETTLE);
    }
    return new Round(now.callers(), ears.take(), Costs.soFar(ground).since(before));
  }

  /// Everybody calls from a number of their own, and wants to be identified.
  private Sipp callers(Wish now) {
    ExchangePlan plan = ground.exchange().plan();
    rounds++;
    try {
      return Caller.silent("+7926" + rounds + "[call_number]")
          .pauses(Duration.ofMillis(1_500))
          .presses('1')
          .isHungUp()
          .call(
              "callers-" + rounds,
              now.callers(),
              now.rate(),
              plan.sip().bind().toString(),
              LocalPlan.DID.e164(),
              port,
              ground.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int stored(Round round) {
    try (Connection database = ground.database().connect();
        PreparedStatement count = database.prepareStatement(STORED)) {
      count.setArray(1, database.createArrayOf("uuid", round.heard().keySet().toArray()));
      ResultSet row = count.executeQuery();
      row.next();
      return row.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
