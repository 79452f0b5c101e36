package io.dozvon.contactcentre;

import io.dozvon.contactcentre.Wallboard.QueueNow;
import io.dozvon.contactcentre.store.FigureStore;
import io.dozvon.contactcentre.store.FigureStore.AgentPiece;
import io.dozvon.contactcentre.store.FigureStore.Answered;
import io.dozvon.contactcentre.store.FigureStore.Piece;
import io.dozvon.contactcentre.store.FigureStore.QueueSums;
import io.dozvon.contactcentre.store.FigureStore.Rung;
import io.dozvon.contactcentre.store.FigureStore.Span;
import io.dozvon.contactcentre.store.FigureStore.WaitingNow;
import io.dozvon.telephony.acd.QueueId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How the line does: for the wallboard and for reports. What each figure means stands in
/// `docs/figures.md`.
@Component
public class Figures {
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final int MOST = 10_000;
  private static final QueueSums NOTHING =
      new QueueSums(QueueCounts.NONE, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  private final FigureStore store;
  private final Queues queues;
  private final Agents agents;
  private final LineSettings line;
  private final FigureSettings settings;
  private final Clock clock;

  Figures(
      FigureStore store,
      Queues queues,
      Agents agents,
      LineSettings line,
      FigureSettings settings,
      Clock clock) {
    this.store = store;
    this.queues = queues;
    this.agents = agents;
    this.line = line;
    this.settings = settings;
    this.clock = clock;
  }

  /// Now, today in the line's time zone, and in the last half hour.
  @Transactional(readOnly = true)
  public Wallboard now() {
    Instant now = clock.instant();
    Instant midnight =
        now.atZone(line.timeZone()).toLocalDate().atStartOfDay(line.timeZone()).toInstant();
    Map<QueueId, WaitingNow> waiting = store.waiting();
    Map<Piece, QueueSums> today = since(midnight, now);
    Map<Piece, QueueSums> latest = since(now.minus(HALF_HOUR), now);
    List<QueueNow> all =
        queues.all().stream()
            .map(queue ->
                queueNow(
                    queue,
                    Optional.ofNullable(waiting.get(queue.id())),
                    counts(today, queue.id()),
                    counts(latest, queue.id())))
            .toList();
    return new Wallboard(now, all, agents.statuses(), store.talking());
  }

  /// In one piece; who comes in at this very moment is in it.
  private Map<Piece, QueueSums> since(Instant from, Instant now) {
    Instant until = now.plusMillis(1);
    return store.ofQueues(
        new Span(from, until, Duration.between(from, until)), settings.shortAbandon(), now);
  }

  private static QueueCounts counts(Map<Piece, QueueSums> sums, QueueId queue) {
    return sums.getOrDefault(new Piece(0, queue), NOTHING).counts();
  }

  private QueueNow queueNow(
      Queue queue, Optional<WaitingNow> waiting, QueueCounts today, QueueCounts latest) {
    return new QueueNow(
        queue.id(),
        waiting.map(WaitingNow::callers).orElse(0),
        waiting.map(WaitingNow::since),
        queue.servicePercent() / 100.0,
        today,
        today.serviceLevel(settings.serviceLevel()),
        latest,
        latest.serviceLevel(settings.serviceLevel()));
  }

  /// By queue, in intervals of one length. A wait belongs to the interval in which the caller came
  /// into the queue. Intervals and queues in which nothing was are there too.
  ///
  /// @param until exclusive; the last interval ends there, though it may be shorter
  /// @param step at least a minute
  /// @throws IllegalArgumentException if it is shorter, if nothing lies between, or if that made
  ///   more than 10,000 intervals
  @Transactional(readOnly = true)
  public List<QueueInterval> ofQueues(Instant from, Instant until, Duration step) {
    Span span = span(from, until, step);
    Map<Piece, QueueSums> sums = store.ofQueues(span, settings.shortAbandon(), clock.instant());
    Map<Piece, Integer> notTaken = store.notTaken(span);
    Set<QueueId> all = new TreeSet<>(Comparator.comparing(QueueId::value));
    queues.all().forEach(queue -> all.add(queue.id()));
    Stream.concat(sums.keySet().stream(), notTaken.keySet().stream())
        .forEach(piece -> all.add(piece.queue()));
    return pieces(span)
        .flatMap(number -> all.stream().map(queue -> new Piece(number, queue)))
        .map(piece ->
            interval(
                span, piece, sums.getOrDefault(piece, NOTHING), notTaken.getOrDefault(piece, 0)))
        .toList();
  }

  private QueueInterval interval(Span span, Piece piece, QueueSums sums, int notTaken) {
    int answered = sums.counts().answered();
    return new QueueInterval(
        beginning(span, piece.number()),
        end(span, piece.number()),
        piece.queue(),
        sums.counts(),
        sums.counts().serviceLevel(settings.serviceLevel()),
        average(sums.waited(), answered),
        sums.longest(),
        average(sums.talked(), answered),
        average(sums.talked().plus(sums.wrappedUp()), answered),
        notTaken);
  }

  /// By agent, in intervals of one length. A ringing belongs to the interval in which it began, an
  /// answer to that in which it came, and a time is shared out to the intervals in which it lay.
  /// Intervals in which an agent did nothing are not there.
  ///
  /// @param until exclusive; the last interval ends there, though it may be shorter
  /// @param step at least a minute
  /// @throws IllegalArgumentException as with [#ofQueues]
  @Transactional(readOnly = true)
  public List<AgentInterval> ofAgents(Instant from, Instant until, Duration step) {
    Span span = span(from, until, step);
    Instant now = clock.instant();
    Map<AgentPiece, Rung> rung = store.rung(span);
    Map<AgentPiece, Answered> answered = store.answered(span, now);
    AgentHours hours = AgentHours.of(span, store.spent(span, now));
    Set<AgentPiece> all =
        new TreeSet<>(
            Comparator.comparingInt(AgentPiece::number)
                .thenComparing(piece -> piece.agent().value()));
    all.addAll(rung.keySet());
    all.addAll(answered.keySet());
    all.addAll(hours.pieces());
    List<AgentInterval> intervals = new ArrayList<>();
    for (AgentPiece piece : all) {
      Rung rings = rung.getOrDefault(piece, new Rung(0, 0));
      Answered calls = answered.getOrDefault(piece, new Answered(0, Duration.ZERO));
      intervals.add(
          new AgentInterval(
              beginning(span, piece.number()),
              end(span, piece.number()),
              piece.agent(),
              rings.rung(),
              calls.calls(),
              rings.notTaken(),
              average(calls.handled(), calls.calls()),
              hours.spent(piece, "ready"),
              hours.spent(piece, "paused"),
              hours.spent(piece, "ringing"),
              hours.spent(piece, "on-call"),
              hours.spent(piece, "wrap-up")));
    }
    return intervals;
  }

  private static Span span(Instant from, Instant until, Duration step) {
    if (step.compareTo(SHORTEST) < 0 || !from.isBefore(until)) {
      throw new IllegalArgumentException("no intervals");
    }
    Span span = new Span(from, until, step);
    if (size(span) > MOST) {
      throw new IllegalArgumentException("too many intervals");
    }
    return span;
  }

  private static long size(Span span) {
    return Math.ceilDiv(
        Duration.between(span.from(), span.until()).toMillis(), span.step().toMillis());
  }

  private static Stream<Integer> pieces(Span span) {
    return IntStream.range(0, (int) size(span)).boxed();
  }

  private static Instant beginning(Span span, int number) {
    return span.from().plus(span.step().multipliedBy(number));
  }

  private static Instant end(Span span, int number) {
    Instant end = beginning(span, number + 1);
    return end.isAfter(span.until()) ? span.until() : end;
  }

  private static Duration average(Duration together, int of) {
    return of == 0 ? Duration.ZERO : together.dividedBy(of);
  }
}
