package io.dozvon.cli.bench.cabinets;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.Words;
import io.dozvon.cli.bench.ground.Ground;
import io.dozvon.cli.bench.measuring.Memory;
import io.dozvon.cli.stage.CannotGoOn;
import io.dozvon.cli.stage.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Opens the cabinets and measures, one thing after the other.
final class CabinetsBench {
  /// Heartbeats have met every page, and what connecting has left behind is done.
  private static final Duration REST = Duration.ofSeconds(16);

  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration AFTERWARDS = Duration.ofSeconds(5);

  private final Clock clock;
  private final Ground ground;
  private final Wish wish;
  private final Residents residents;
  private final Progress progress;
  private final Words words;

  CabinetsBench(Session session, Ground ground, Wish wish, SessionCookies cookies) {
    this.clock = session.clock();
    this.ground = ground;
    this.wish = wish;
    this.residents = new Residents(ground, cookies);
    this.progress = new Progress(session);
    this.words = session.words();
  }

  Findings measure() {
    List<Resident> all = step("residents", () -> residents.make(wish.cabinets()));
    try (OpenPages pages = new OpenPages(ground.node(), all, clock)) {
      return measure(pages);
    }
  }

  private Findings measure(OpenPages pages) {
    Memory before = Memory.of(ground.node());
    Findings.Opened opened = step("connect", () -> open(pages));
    Idleness idle = step("idle", this::idle);
    Memory with = Memory.of(ground.node());
    News news = new News(ground.node(), residents.doctor(), pages.all(), clock);
    News.Heard heard = step("news", () -> heard(news));
    Comeback comeback = step("comeback", () -> Comeback.of(ground, pages, clock));
    News.Heard afterwards = news.tell(wish.newsPerSecond(), AFTERWARDS);
    return new Findings(before, opened, with, idle, heard, comeback, afterwards);
  }

  private Findings.Opened open(OpenPages pages) {
    Instant start = clock.instant();
    pages.open(ground.begun(), count -> progress.tell(Integer.toString(count)));
    return new Findings.Opened(pages.connected(), Duration.between(start, clock.instant()));
  }

  private Idleness idle() {
    ground.begun().pass(REST);
    return Idleness.over(wish.time(), ground);
  }

  /// A JVM gets fast while it works.
  private News.Heard heard(News news) {
    news.tell(wish.newsPerSecond(), WARM_UP.compareTo(wish.time()) < 0 ? WARM_UP : wish.time());
    return news.tell(wish.newsPerSecond(), wish.time());
  }

  private <T> T step(String key, Supplier<T> work) {
    T result = progress.step("bench.step.cabinets." + key, work);
    if (!ground.node().isAlive()) {
      throw new CannotGoOn(
          ExitCode.FAILED, words.say("bench.cabinets.ended", ground.node().complaint()));
    }
    return result;
  }
}
