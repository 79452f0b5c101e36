package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.AgentStateName;
import io.dozvon.contactcentre.AgentStatus;
import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.QueueCounts;
import io.dozvon.contactcentre.ServiceLevelFormula;
import io.dozvon.contactcentre.Wallboard;
import io.dozvon.contactcentre.Wallboard.QueueNow;
import io.dozvon.vocabulary.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How the line stands, to be read by everybody in the room: nobody's number, and agents by name
/// only if the settings say so.
record WallboardView(
    Instant at, List<Tile> tiles, List<Group> states, List<One> agents, List<Line> queues) {

  /// One large figure.
  ///
  /// @param key of its name
  /// @param since from when on its time is counted, if it is one
  /// @param noteKey of what stands below, which names `note`
  record Tile(
      String key,
      String value,
      @Nullable Instant since,
      String level,
      @Nullable String noteKey,
      @Nullable String note) {}

  /// How many agents do something.
  ///
  /// @param since of whoever has done it for the longest time
  record Group(String state, int count, @Nullable Instant since, String time) {}

  /// @param name null if agents are not named
  record One(
      @Nullable String name,
      int seat,
      String state,
      @Nullable String reason,
      Instant since,
      String time) {}

  record Line(
      String name,
      int waiting,
      @Nullable Instant since,
      String longest,
      String today,
      String level,
      String latest,
      int answered,
      int abandoned) {}

  /// @param names whether agents are named
  static WallboardView of(
      LineView.Look look, ServiceLevelFormula formula, boolean names, Language language) {
    Wallboard board = look.board();
    return new WallboardView(
        board.at(),
        tiles(board, formula, language.locale(), look),
        states(board),
        agents(board, look, names),
        board.queues().stream().map(queue -> line(queue, board.at(), look, language)).toList());
  }

  private static List<Tile> tiles(
      Wallboard board, ServiceLevelFormula formula, Locale locale, LineView.Look look) {
    QueueCounts today = sum(board, QueueNow::today);
    QueueCounts latest = sum(board, QueueNow::lastHalfHour);
    double aim = aim(board);
    return List.of(
        waiting(board, look),
        longest(board, look),
        service("level-today", today.serviceLevel(formula), aim, locale),
        service("level-latest", latest.serviceLevel(formula), aim, locale),
        plain("answered", today.answered(), "of-offered", String.valueOf(today.offered())),
        abandoned(today, locale));
  }

  private static QueueCounts sum(Wallboard board, Function<QueueNow, QueueCounts> counts) {
    return board.queues().stream().map(counts).reduce(QueueCounts.NONE, QueueCounts::plus);
  }

  /// What all queues together aim at: each weighs as much as callers came to it.
  private static double aim(Wallboard board) {
    double offered = board.queues().stream().mapToInt(it -> it.today().offered()).sum();
    return offered == 0
        ? board.queues().stream().mapToDouble(QueueNow::serviceLevel).average().orElse(1)
        : board.queues().stream()
            .mapToDouble(it -> it.serviceLevel() * it.today().offered() / offered)
            .sum();
  }

  private static Tile waiting(Wallboard board, LineView.Look look) {
    int waiting = board.queues().stream().mapToInt(QueueNow::waiting).sum();
    Level level = waiting == 0 ? Level.GOOD : waitLevel(board, look);
    return new Tile(
        "waiting",
        String.valueOf(waiting),
        null,
        level.code(),
        "talking",
        String.valueOf(board.talking()));
  }

  private static Tile longest(Wallboard board, LineView.Look look) {
    Instant since = since(board).orElse(null);
    return new Tile(
        "longest",
        since == null ? Shown.NOTHING : Shown.time(Duration.between(since, board.at())),
        since,
        since == null ? Level.NONE.code() : waitLevel(board, look).code(),
        null,
        null);
  }

  private static Optional<Instant> since(Wallboard board) {
    return board.queues().stream()
        .flatMap(it -> it.waitingSince().stream())
        .min(Comparator.naturalOrder());
  }

  /// The worst of the queues: well within the time in which callers ought to be answered, soon over
  /// it, or over it.
  private static Level waitLevel(Wallboard board, LineView.Look look) {
    return board.queues().stream()
        .map(it -> waitLevel(it, board.at(), look))
        .max(Comparator.naturalOrder())
        .orElse(Level.GOOD);
  }

  private static Level waitLevel(QueueNow queue, Instant now, LineView.Look look) {
    Optional<Duration> waited = queue.waitingSince().map(it -> Duration.between(it, now));
    Optional<Duration> target =
        Optional.ofNullable(look.queues().get(queue.queue())).map(it -> it.setup().serviceLevel());
    if (waited.isEmpty() || target.isEmpty()) {
      return Level.GOOD;
    }
    if (waited.get().compareTo(target.get()) > 0) {
      return Level.BAD;
    }
    return waited.get().multipliedBy(2).compareTo(target.get()) > 0 ? Level.WARN : Level.GOOD;
  }

  private static Tile service(String key, OptionalDouble share, double aim, Locale locale) {
    Level level = share.isEmpty() ? Level.NONE : Level.ofService(share.getAsDouble(), aim);
    return new Tile(
        key, Shown.share(share, locale), null, level.code(), "aim", Shown.share(aim, locale));
  }

  private static Tile plain(String key, int value, String noteKey, String note) {
    return new Tile(key, String.valueOf(value), null, Level.NONE.code(), noteKey, note);
  }

  private static Tile abandoned(QueueCounts today, Locale locale) {
    OptionalDouble share =
        today.offered() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of((double) today.abandoned() / today.offered());
    return plain("abandoned", today.abandoned(), "of-callers", Shown.share(share, locale));
  }

  private static List<Group> states(Wallboard board) {
    return Arrays.stream(AgentStateName.values())
        .map(state -> group(state, doing(state, board).toList(), board.at()))
        .toList();
  }

  private static Stream<AgentStatus> doing(AgentStateName state, Wallboard board) {
    return board.agents().stream().filter(it -> AgentStateName.of(it.state()) == state);
  }

  private static Group group(AgentStateName state, List<AgentStatus> doing, Instant now) {
    Optional<Instant> since =
        state == AgentStateName.OFFLINE
            ? Optional.empty()
            : doing.stream().map(AgentStatus::since).min(Comparator.naturalOrder());
    return new Group(
        state.code(),
        doing.size(),
        since.orElse(null),
        since.map(it -> Shown.time(Duration.between(it, now))).orElse(""));
  }

  /// Those on duty, in the order of what they do, whoever has done it longest first.
  private static List<One> agents(Wallboard board, LineView.Look look, boolean names) {
    List<One> all = new ArrayList<>();
    for (AgentStateName state : AgentStateName.values()) {
      if (state != AgentStateName.OFFLINE) {
        doing(state, board)
            .sorted(Comparator.comparing(AgentStatus::since))
            .flatMap(it -> one(it, board.at(), look, names).stream())
            .forEach(all::add);
      }
    }
    return all;
  }

  private static Optional<One> one(
      AgentStatus status, Instant now, LineView.Look look, boolean names) {
    return Optional.ofNullable(look.agents().get(status.agent()))
        .map(agent ->
            new One(
                names ? agent.name().full() : null,
                seat(agent),
                AgentStateName.of(status.state()).code(),
                AgentStateName.reason(status.state()),
                status.since(),
                Shown.time(Duration.between(status.since(), now))));
  }

  private static int seat(Agent agent) {
    return Integer.parseInt(agent.seat().value().replaceAll("\\D", ""));
  }

  private static Line line(QueueNow now, Instant at, LineView.Look look, Language language) {
    Queue queue = look.queues().get(now.queue());
    Locale locale = language.locale();
    return new Line(
        queue == null ? now.queue().value() : queue.name(language),
        now.waiting(),
        now.waitingSince().orElse(null),
        now.waitingSince().map(it -> Shown.time(Duration.between(it, at))).orElse(Shown.NOTHING),
        Shown.share(now.todays(), locale),
        now.todays().isEmpty()
            ? Level.NONE.code()
            : Level.ofService(now.todays().getAsDouble(), now.serviceLevel()).code(),
        Shown.share(now.latest(), locale),
        now.today().answered(),
        now.today().abandoned());
  }
}
