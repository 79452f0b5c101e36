package io.dozvon.contactcentre;

import io.dozvon.contactcentre.LineCallState.Arrived;
import io.dozvon.contactcentre.LineCallState.Held;
import io.dozvon.contactcentre.LineCallState.Offered;
import io.dozvon.contactcentre.LineCallState.Over;
import io.dozvon.contactcentre.LineCallState.Talking;
import io.dozvon.contactcentre.LineCallState.Waiting;
import io.dozvon.contactcentre.LineCallStory.Offer;
import io.dozvon.contactcentre.LineCallStory.OfferResult;
import io.dozvon.contactcentre.LineCallStory.VisitResult;
import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.contactcentre.store.VisitStore;
import io.dozvon.presence.PageId;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What each thing that the exchange does makes of a call that is held. It has happened, so it is
/// never refused; what was known changes nothing, and what was missed before it is made good.
@Component
class LineSteps {
  /// A phone's ringing is a little shorter than the queue's.
  private static final Duration ALMOST = Duration.ofSeconds(1);

  private final LineCallStore calls;
  private final VisitStore visits;
  private final LineMoves moves;
  private final AgentMoves agents;
  private final Agents who;
  private final Queues queues;

  LineSteps(
      LineCallStore calls,
      VisitStore visits,
      LineMoves moves,
      AgentMoves agents,
      Agents who,
      Queues queues) {
    this.calls = calls;
    this.visits = visits;
    this.moves = moves;
    this.agents = agents;
    this.who = who;
    this.queues = queues;
  }

  /// They wait, or wait at another place.
  Course queued(Course course, QueueId queue, int position, Instant at) {
    Optional<VisitStore.Open> open = visits.open(course.id());
    return open.filter(visit -> isThatOf(visit, queue))
        .map(visit -> stillWaits(course, visit, position))
        .orElseGet(() -> enters(course, queue, position, at, open.isPresent()));
  }

  private static boolean isThatOf(VisitStore.Open visit, QueueId queue) {
    return visit.queue().equals(queue) && !visit.given();
  }

  private static Course stillWaits(Course course, VisitStore.Open visit, int position) {
    return switch (course.state()) {
      case Waiting _, Arrived _ -> course.waits(visit.queue(), position, visit.entered());
      case Offered _, Talking _, Held _, Over _ -> course;
    };
  }

  private Course enters(Course course, QueueId queue, int position, Instant at, boolean waited) {
    if (!waited && visits.cameIn(course.id(), queue, at, Duration.ZERO)) {
      return course;
    }
    Course free = parted(course, at, By.TRANSFER);
    ringsNoLonger(course.id(), at);
    visits.leave(course.id(), at, VisitResult.MOVED);
    visits.enter(course.id(), queue, at, false);
    return free.waits(queue, position, at);
  }

  /// An agent's phone begins to ring for them. That of an agent who has them already, or who is
  /// asked about them, rings for another reason.
  Course offered(Course course, QueueId queue, StaffId agent, Instant at) {
    if (has(course, agent) || isAsked(course, agent)) {
      return course;
    }
    Course free = parted(course, at, By.TRANSFER);
    if (visits.open(course.id()).isEmpty()) {
      visits.enter(course.id(), queue, at, course.answered().isPresent());
    }
    if (visits.rings(course.id(), queue, agent, at)) {
      agents.ringing(agent, course.id(), queue, at);
      return free.offered(queue, agent, at);
    }
    return free;
  }

  private static boolean has(Course course, StaffId agent) {
    return course.agent().equals(Optional.of(agent));
  }

  private static boolean isAsked(Course course, StaffId agent) {
    return course.asked().equals(Optional.of(new Consulted.Colleague(agent)));
  }

  /// A phone rang in vain; somebody else's may ring still. Who was not rung for as long as the
  /// queue rings has not stayed away.
  Course notTaken(Course course, QueueId queue, StaffId agent, Instant at, Duration rang) {
    boolean isNews =
        visits.rang(course.id(), agent, at, OfferResult.NOT_TAKEN)
            || visits.rangUnheard(
                course.id(), queue, agent, at.minus(rang), at, OfferResult.NOT_TAKEN);
    if (isNews && isWhole(rang, queue)) {
      agents.notTaken(agent, course.id(), queue, at);
    } else if (isNews) {
      agents.released(agent, course.id(), at);
    }
    return course.state() instanceof Offered ? waitsAgain(course) : course;
  }

  private boolean isWhole(Duration rang, QueueId queue) {
    return queues
        .find(queue)
        .filter(it -> rang.plus(ALMOST).compareTo(it.setup().ringTime()) < 0)
        .isEmpty();
  }

  private Course waitsAgain(Course course) {
    List<Offer> ringing = visits.ringing(course.id());
    if (!ringing.isEmpty()) {
      Offer longest = ringing.getFirst();
      return course.offered(longest.queue(), longest.agent(), longest.at());
    }
    return visits
        .open(course.id())
        .map(visit -> course.waits(visit.queue(), 1, visit.entered()))
        .orElseGet(course::elsewhere);
  }

  /// An agent has them, whoever had them before.
  Course connected(Course course, QueueId queue, StaffId agent, Instant at, Duration waited) {
    if (isAsked(course, agent)) {
      return course;
    }
    if (has(course, agent)) {
      return course.state() instanceof Held && course.isNew(at)
          ? course.talks(queue, agent, at, pageOf(agent))
          : course;
    }
    Course free = parted(course, at, By.TRANSFER);
    leavesOthers(course.id(), agent, at);
    if (visits.open(course.id()).isEmpty()) {
      boolean given = course.answered().isPresent();
      visits.enter(course.id(), queue, given ? at : at.minus(waited), given);
    }
    visits.answer(course.id(), at, agent);
    if (!visits.rang(course.id(), agent, at, OfferResult.ANSWERED)) {
      visits.rangUnheard(course.id(), queue, agent, at, at, OfferResult.ANSWERED);
    }
    ringsNoLonger(course.id(), at);
    agents.onCall(agent, course.id(), queue, at);
    return free.talks(queue, agent, at, pageOf(agent));
  }

  /// On which they talk; none if they talk by desk phone.
  private Optional<PageId> pageOf(StaffId agent) {
    return who.status(agent).page();
  }

  /// Nobody talks with two callers: they have parted from the other one, and nobody heard of it.
  private void leavesOthers(LineCallId call, StaffId agent, Instant at) {
    for (LineCallId other : calls.talkingBesides(call, agent)) {
      calls
          .hold(other)
          .filter(course -> has(course, agent))
          .ifPresent(course ->
              moves.move(course, parted(course, at, By.AGENT), "agent talks with another"));
    }
  }

  /// Phones that ring for them no longer because of what has just happened: an exchange may tell of
  /// those first, as if they had rung in vain.
  private void ringsNoLonger(LineCallId call, Instant at) {
    visits.didNotRingInVain(call, at);
    visits.withdraw(call, at).forEach(agent -> agents.released(agent, call, at));
  }

  /// As heard: whoever holds them has them still, and whoever does not has been left before.
  Course partedFrom(Course course, StaffId agent, Instant at, By by) {
    return course.state() instanceof Talking && has(course, agent)
        ? parted(course, at, by)
        : course;
  }

  /// Their agent leaves them to somebody else.
  Course handedOver(Course course, Instant at) {
    return parted(course, at, By.TRANSFER);
  }

  /// Nobody has them any more.
  private Course parted(Course course, Instant at, By by) {
    return switch (course.state()) {
      case Talking(QueueId queue, StaffId agent, _) -> parted(course, queue, agent, at, by);
      case Held(QueueId queue, StaffId agent, _) -> parted(course, queue, agent, at, by);
      case Arrived _, Waiting _, Offered _, Over _ -> course;
    };
  }

  private Course parted(Course course, QueueId queue, StaffId agent, Instant at, By by) {
    visits.parted(course.id(), at, by);
    agents.callOver(agent, course.id(), queue, at);
    return course.elsewhere();
  }

  /// They wait no longer, unanswered.
  Course left(Course course, QueueId queue, Instant at, VisitResult result) {
    if (visits.open(course.id()).filter(visit -> visit.queue().equals(queue)).isEmpty()) {
      return course;
    }
    ringsNoLonger(course.id(), at);
    visits.leave(course.id(), at, result);
    return switch (course.state()) {
      case Waiting _, Offered _ -> course.elsewhere();
      case Arrived _, Talking _, Held _, Over _ -> course;
    };
  }

  /// @param unfinished how a wait ended that has not ended so far
  Course over(Course course, Instant at, VisitResult unfinished) {
    ringsNoLonger(course.id(), at);
    visits.leave(course.id(), at, unfinished);
    Course free = parted(course, at, By.CALLER);
    return free.over(outcome(free, unfinished), at);
  }

  private LineOutcome outcome(Course course, VisitResult unfinished) {
    if (course.answered().isPresent()) {
      return LineOutcome.ANSWERED;
    }
    if (course.callback().isPresent()) {
      return LineOutcome.CALLBACK;
    }
    return visits
        .lastResult(course.id())
        .map(LineSteps::outcome)
        .orElse(outcomeUnqueued(course, unfinished));
  }

  private static LineOutcome outcomeUnqueued(Course course, VisitResult unfinished) {
    if (course.closed()) {
      return LineOutcome.CLOSED;
    }
    return unfinished == VisitResult.LOST ? LineOutcome.LOST : LineOutcome.LEFT_EARLY;
  }

  private static LineOutcome outcome(VisitResult last) {
    return switch (last) {
      case ANSWERED -> LineOutcome.ANSWERED;
      case ABANDONED, MOVED -> LineOutcome.ABANDONED;
      case TOO_LONG -> LineOutcome.OVERFLOW;
      case KEY -> LineOutcome.CALLBACK;
      case NOBODY -> LineOutcome.NOBODY;
      case LOST -> LineOutcome.LOST;
    };
  }

  static VisitResult resultOf(AcdEvent.Why why) {
    return switch (why) {
      case ABANDONED -> VisitResult.ABANDONED;
      case TOO_LONG -> VisitResult.TOO_LONG;
      case KEY -> VisitResult.KEY;
      case NOBODY -> VisitResult.NOBODY;
      case MOVED -> VisitResult.MOVED;
    };
  }
}
