package io.dozvon.contactcentre;

import io.dozvon.contactcentre.LineCallState.Arrived;
import io.dozvon.contactcentre.LineCallStory.VisitResult;
import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.vocabulary.Language;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the room makes of the news of callers. An event that is older than what is known was heard
/// before, or has been made good; the ends of things are believed whenever they come.
@Component
class LineHearing {
  private final LineCallStore store;
  private final LineSteps steps;
  private final CallbackWishes callbacks;
  private final LineMoves moves;

  LineHearing(LineCallStore store, LineSteps steps, CallbackWishes callbacks, LineMoves moves) {
    this.store = store;
    this.steps = steps;
    this.callbacks = callbacks;
    this.moves = moves;
  }

  @EventListener
  @Transactional
  public void on(AcdEvent event) {
    Course course = known(event);
    if (!course.isOver() && !isOld(event, course)) {
      Course after = after(course, event).heard(event.at());
      Course stored = moves.move(course, after, event.getClass().getSimpleName());
      if (stored.isOver()) {
        callbacks.over(stored);
      }
    }
  }

  /// Held until the transaction ends. A call of whose arriving nobody heard is taken in as it is.
  private Course known(AcdEvent event) {
    Optional<Course> known = store.hold(event.call());
    return known.orElseGet(() -> tookIn(arrived(event)));
  }

  private static LineCall arrived(AcdEvent event) {
    return event instanceof AcdEvent.Arrived it
        ? new LineCall(
            it.call(),
            it.exchange(),
            it.caller(),
            it.did(),
            it.language(),
            it.at(),
            Optional.empty(),
            new Arrived())
        : new LineCall(
            event.call(),
            event.exchange(),
            Optional.empty(),
            "",
            Language.RUSSIAN,
            event.at(),
            Optional.empty(),
            new Arrived());
  }

  /// Another node may have been faster.
  Course tookIn(LineCall arrived) {
    boolean isNew = store.insert(Course.of(arrived));
    Course course = store.hold(arrived.id()).orElseThrow();
    if (isNew) {
      moves.tookIn(course);
    }
    return course;
  }

  private static boolean isOld(AcdEvent event, Course course) {
    return switch (event) {
      case AcdEvent.Arrived _,
          AcdEvent.Closed _,
          AcdEvent.CallbackWanted _,
          AcdEvent.NotTaken _,
          AcdEvent.Over _ ->
          false;
      case AcdEvent.Queued _,
          AcdEvent.Offered _,
          AcdEvent.Connected _,
          AcdEvent.Parted _,
          AcdEvent.Left _ ->
          course.isOld(event.at());
    };
  }

  private Course after(Course course, AcdEvent event) {
    return switch (event) {
      case AcdEvent.Arrived it ->
          course.call().did().isEmpty()
              ? course.withFacts(it.caller(), it.did(), it.language())
              : course;
      case AcdEvent.Closed _ -> course.closedLine();
      case AcdEvent.Queued it -> steps.queued(course, it.queue(), it.position(), it.at());
      case AcdEvent.Offered it -> steps.offered(course, it.queue(), it.agent(), it.at());
      case AcdEvent.NotTaken it ->
          steps.notTaken(course, it.queue(), it.agent(), it.at(), it.rang());
      case AcdEvent.Connected it ->
          steps.connected(course, it.queue(), it.agent(), it.at(), it.waited());
      case AcdEvent.Parted it -> steps.partedFrom(course, it.agent(), it.at(), it.by());
      case AcdEvent.Left it ->
          steps.left(course, it.queue(), it.at(), LineSteps.resultOf(it.why()));
      case AcdEvent.CallbackWanted it -> callbacks.wanted(course, it.number(), it.queue(), it.at());
      case AcdEvent.Over it -> steps.over(course, it.at(), VisitResult.ABANDONED);
    };
  }
}
