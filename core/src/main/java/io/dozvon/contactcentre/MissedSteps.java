package io.dozvon.contactcentre;

import io.dozvon.contactcentre.LineCallState.Arrived;
import io.dozvon.contactcentre.LineCallState.Held;
import io.dozvon.contactcentre.LineCallState.Offered;
import io.dozvon.contactcentre.LineCallState.Over;
import io.dozvon.contactcentre.LineCallState.Talking;
import io.dozvon.contactcentre.LineCallState.Waiting;
import io.dozvon.contactcentre.LineCallStory.VisitResult;
import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.contactcentre.store.VisitStore;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.AcdEvent.Why;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AcdResumed.LiveCall;
import io.dozvon.telephony.acd.JournalEntry;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes good what was not heard of a call, by what the exchange wrote down and by what is there:
/// each step as if it had been heard at its time, but for those that were.
@Component
class MissedSteps {
  /// The journal's times and the events' are written a moment apart.
  private static final Duration ABOUT = Duration.ofSeconds(2);

  private final LineCallStore store;
  private final VisitStore visits;
  private final LineHearing hearing;
  private final LineSteps steps;
  private final CallbackWishes callbacks;
  private final LineMoves moves;

  MissedSteps(
      LineCallStore store,
      VisitStore visits,
      LineHearing hearing,
      LineSteps steps,
      CallbackWishes callbacks,
      LineMoves moves) {
    this.store = store;
    this.visits = visits;
    this.hearing = hearing;
    this.steps = steps;
    this.callbacks = callbacks;
    this.moves = moves;
  }

  /// A call that the exchange has written down.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void of(JournalEntry entry, Optional<LiveCall> live, AcdResumed resumed) {
    Course known =
        store.hold(entry.call()).orElseGet(() -> hearing.tookIn(arrived(entry, resumed)));
    if (known.isOver()) {
      return;
    }
    Course course = written(withFacts(known, entry), entry, resumed);
    finish(known, asItIs(course, entry, live, resumed));
  }

  /// A call of which only we know.
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void unwritten(LineCallId call, Optional<LiveCall> live, AcdResumed resumed) {
    store
        .hold(call)
        .filter(course -> !course.isOver() && course.heard().isBefore(resumed.at()))
        .ifPresent(course ->
            finish(
                course,
                live.map(now -> there(course, now, Optional.empty(), resumed.at()))
                    .orElseGet(() -> steps.over(course, resumed.at(), VisitResult.LOST))));
  }

  private void finish(Course before, Course after) {
    Course stored = moves.move(before, after, "found");
    if (stored.isOver()) {
      callbacks.over(stored);
    }
  }

  private static LineCall arrived(JournalEntry entry, AcdResumed resumed) {
    return new LineCall(
        entry.call(),
        resumed.exchange(),
        entry.caller(),
        entry.did(),
        entry.language(),
        entry.arrived(),
        Optional.empty(),
        new Arrived());
  }

  private static Course withFacts(Course course, JournalEntry entry) {
    Course called =
        course.call().did().isEmpty()
            ? course.withFacts(entry.caller(), entry.did(), entry.language())
            : course;
    return entry.closed() ? called.closedLine() : called;
  }

  /// The answer may belong to a wait before the last one.
  private Course written(Course course, JournalEntry entry, AcdResumed resumed) {
    boolean answeredBefore =
        entry.answered().isPresent()
            && entry.queued().filter(entry.answered().get()::isBefore).isPresent();
    Course first = answeredBefore ? answered(course, entry) : course;
    Course queued = queued(first, entry);
    Course talked = answeredBefore ? queued : answered(queued, entry);
    return callback(left(talked, entry, resumed), entry, resumed);
  }

  private Course queued(Course course, JournalEntry entry) {
    if (entry.queue().isEmpty() || entry.queued().isEmpty()) {
      return course;
    }
    QueueId queue = entry.queue().get();
    Instant at = entry.queued().get();
    if (visits.cameIn(course.id(), queue, at, ABOUT) || at.isBefore(course.heard().minus(ABOUT))) {
      return course;
    }
    Course away =
        visits.open(course.id()).isPresent()
            ? steps.left(course, visits.open(course.id()).get().queue(), at, VisitResult.MOVED)
            : course;
    return steps.queued(away, queue, 1, at).heard(at);
  }

  private Course answered(Course course, JournalEntry entry) {
    if (entry.agent().isEmpty() || entry.answered().isEmpty()) {
      return course;
    }
    StaffId agent = entry.agent().get();
    Instant at = entry.answered().get();
    if (visits.answered(course.id(), agent, at, ABOUT)
        || at.isBefore(course.heard().minus(ABOUT))) {
      return course;
    }
    Duration waited =
        entry.queued().map(since -> Duration.between(since, at)).orElse(Duration.ZERO);
    return queueOf(course, entry)
        .map(queue ->
            steps
                .connected(course, queue, agent, at, waited.isNegative() ? Duration.ZERO : waited)
                .heard(at))
        .orElse(course);
  }

  private Optional<QueueId> queueOf(Course course, JournalEntry entry) {
    return visits.open(course.id()).map(VisitStore.Open::queue).or(entry::queue);
  }

  /// When they left was not written down; the end of the call is the latest that it can have been.
  private Course left(Course course, JournalEntry entry, AcdResumed resumed) {
    Optional<VisitStore.Open> open = visits.open(course.id());
    if (entry.left().isEmpty()
        || open.isEmpty()
        || !entry.queue().equals(open.map(VisitStore.Open::queue))) {
      return course;
    }
    Instant at = entry.over().orElse(resumed.at());
    Why why = entry.left().get();
    return steps.left(course, open.get().queue(), at, LineSteps.resultOf(why));
  }

  private Course callback(Course course, JournalEntry entry, AcdResumed resumed) {
    Optional<PhoneNumber> number = entry.callback();
    return number.isPresent() && entry.queue().isPresent()
        ? callbacks.wanted(
            course, number.get(), entry.queue().get(), entry.queued().orElse(resumed.at()))
        : course;
  }

  private Course asItIs(
      Course course, JournalEntry entry, Optional<LiveCall> live, AcdResumed resumed) {
    if (entry.over().isPresent()) {
      Instant over = entry.over().get();
      return steps.over(course, over, VisitResult.ABANDONED).heard(over);
    }
    if (course.heard().isAfter(resumed.at())) {
      return course;
    }
    return live.map(now -> there(course, now, entry.answered(), resumed.at()))
        .orElseGet(() -> steps.over(course, resumed.at(), VisitResult.LOST));
  }

  /// Where the exchange has them goes before where we thought them.
  private Course there(Course course, LiveCall now, Optional<Instant> answered, Instant at) {
    return switch (now) {
      case LiveCall.Waiting(QueueId queue, int position) -> waits(course, queue, position, at);
      case LiveCall.Talking(QueueId queue, StaffId agent) ->
          talks(course, queue, agent, answered, at);
      case LiveCall.Elsewhere() -> elsewhere(course, at);
    };
  }

  private Course waits(Course course, QueueId queue, int position, Instant at) {
    return course.state() instanceof Offered ? course : steps.queued(course, queue, position, at);
  }

  /// Whom their agent has wanted to hold for longer than such an order takes is not held.
  private Course talks(
      Course course, QueueId queue, StaffId agent, Optional<Instant> answered, Instant at) {
    if (course.state() instanceof Held(_, StaffId holds, Instant since)
        && holds.equals(agent)
        && since.isAfter(at.minus(ABOUT))) {
      return course;
    }
    Instant since = answered.filter(course::isNew).orElse(at);
    return steps.connected(course, queue, agent, since, Duration.ZERO);
  }

  private Course elsewhere(Course course, Instant at) {
    return switch (course.state()) {
      case Waiting(QueueId queue, _, _) -> steps.left(course, queue, at, VisitResult.MOVED);
      case Offered(QueueId queue, _, _) -> steps.left(course, queue, at, VisitResult.MOVED);
      case Talking(_, StaffId agent, _) -> steps.partedFrom(course, agent, at, By.AGENT);
      case Arrived _, Held _, Over _ -> course;
    };
  }
}
