package io.dozvon.cli.bench.cabinets;

import io.dozvon.cli.bench.figures.Aim;
import io.dozvon.cli.bench.figures.Row;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Spread;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.bench.measuring.Memory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What came out.
///
/// @param before the node's memory with no page open
/// @param opened how all pages were opened
/// @param with the node's memory with all of them open
/// @param idle what it cost that nothing happened
/// @param heard how news came through
/// @param comeback how all came back after a restart
/// @param afterwards how news came through right after that
record Findings(
    Memory before,
    Opened opened,
    Memory with,
    Idleness idle,
    News.Heard heard,
    Comeback comeback,
    News.Heard afterwards) {
  private static final double AIM_NEWS_MILLIS = 250;
  private static final double AIM_IDLE_PERCENT = 25;
  private static final double AIM_BACK_SECONDS = 60;
  private static final double KIBIBYTES_A_MEBIBYTE = 1024;

  /// @param connected how many pages were shown a snapshot
  /// @param time until the last one was
  record Opened(int connected, Duration time) {}

  Section section(Wish wish) {
    return new Section(
        "cabinets",
        List.of(wish.cabinets(), wish.newsPerSecond()),
        Stream.of(opening(wish), memory(wish), idling(), news(), restart())
            .flatMap(List::stream)
            .toList(),
        wish.cabinets()
            - opened.connected()
            + comeback.missing()
            + heard.lost()
            + afterwards.lost());
  }

  private List<Row> opening(Wish wish) {
    return List.of(
        Row.of("cabinets.connected", Unit.COUNT, opened.connected())
            .aiming(Aim.atLeast(wish.cabinets())),
        seconds("cabinets.connecting", opened.time()));
  }

  private List<Row> memory(Wish wish) {
    return List.of(
        Row.of("heap", Unit.MEBIBYTES, before.heap(), with.heap()).aiming(Aim.atMost(wish.heap())),
        each("cabinets.heap", wish, Memory::heap),
        Row.of("cabinets.rss", Unit.MEBIBYTES, before.resident(), with.resident()),
        each("cabinets.rss-each", wish, Memory::resident),
        Row.of("threads", Unit.COUNT, before.threads(), with.threads()));
  }

  private List<Row> idling() {
    return List.of(
        Row.of("cabinets.idle-service", Unit.PERCENT, idle.service())
            .aiming(Aim.atMost(AIM_IDLE_PERCENT)),
        Row.of("cabinets.idle-database", Unit.PERCENT, idle.database())
            .aiming(Aim.atMost(AIM_IDLE_PERCENT)),
        Row.of("cabinets.idle-statements", Unit.PER_SECOND, idle.statements()));
  }

  private List<Row> news() {
    return List.of(
        millis("cabinets.news-median", heard, Spread::median),
        millis("cabinets.news-p99", heard, Spread::p99).aiming(Aim.atMost(AIM_NEWS_MILLIS)),
        millis("cabinets.news-longest", heard, Spread::longest));
  }

  private List<Row> restart() {
    return List.of(
        seconds("cabinets.back", comeback.fromFirst()).aiming(Aim.atMost(AIM_BACK_SECONDS)),
        seconds("cabinets.back-from-start", comeback.fromStart()),
        Row.of("cabinets.back-refusals", Unit.COUNT, comeback.refusals()),
        millis("cabinets.news-afterwards", afterwards, Spread::p99)
            .aiming(Aim.atMost(AIM_NEWS_MILLIS)));
  }

  private static Row seconds(String key, Duration time) {
    return Row.of(key, Unit.SECONDS, Unit.seconds(time));
  }

  private static Row millis(String key, News.Heard heard, Function<Spread, Duration> figure) {
    return new Row(
        key,
        Unit.MILLISECONDS,
        Optional.empty(),
        heard.spread().map(figure).map(Unit::millis),
        Optional.empty());
  }

  private Row each(String key, Wish wish, Function<Memory, Double> size) {
    double more = size.apply(with) - size.apply(before);
    return Row.of(key, Unit.KIBIBYTES, more * KIBIBYTES_A_MEBIBYTE / wish.cabinets());
  }
}
