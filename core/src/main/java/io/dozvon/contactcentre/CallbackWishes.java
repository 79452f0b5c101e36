package io.dozvon.contactcentre;

import io.dozvon.contactcentre.LineCallState.Over;
import io.dozvon.contactcentre.LineCallStory.VisitResult;
import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.contactcentre.store.VisitStore;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Who is to be called back: those who asked for it, and those who were not answered and have not
/// called again.
@Component
class CallbackWishes {
  private final LineCallStore calls;
  private final VisitStore visits;
  private final ApplicationEventPublisher events;

  CallbackWishes(LineCallStore calls, VisitStore visits, ApplicationEventPublisher events) {
    this.calls = calls;
    this.visits = visits;
    this.events = events;
  }

  /// They asked for it; the first number stands.
  Course wanted(Course course, PhoneNumber number, QueueId queue, Instant at) {
    if (course.callback().isPresent()) {
      return course;
    }
    request(course, number, queue, course.call().waitingSince().orElse(at), why(course));
    return course.wantsCallback(number);
  }

  private CallbackRequested.Why why(Course course) {
    if (course.closed()) {
      return CallbackRequested.Why.CLOSED;
    }
    Optional<VisitResult> left = visits.lastResult(course.id());
    return left.filter(it -> it == VisitResult.TOO_LONG || it == VisitResult.NOBODY).isPresent()
        ? CallbackRequested.Why.OVERFLOW
        : CallbackRequested.Why.KEY;
  }

  /// The call is over; who hung up while they waited, or was lost with the exchange, is called back
  /// unless they have called again.
  void over(Course course) {
    Optional<PhoneNumber> number = course.call().caller();
    if (number.isPresent() && isUnanswered(course) && !callsAgain(course, number.get())) {
      visits
          .lastQueue(course.id())
          .ifPresent(queue ->
              request(
                  course,
                  number.get(),
                  queue,
                  course.call().waitingSince().orElse(course.call().arrived()),
                  CallbackRequested.Why.ABANDONED));
    }
  }

  private static boolean isUnanswered(Course course) {
    return course.state() instanceof Over(LineOutcome outcome, _)
        && switch (outcome) {
          case ABANDONED, LOST -> true;
          case ANSWERED, LEFT_EARLY, CALLBACK, CLOSED, OVERFLOW, NOBODY -> false;
        };
  }

  private boolean callsAgain(Course course, PhoneNumber number) {
    return calls.callsAgain(number, course.id(), course.call().arrived());
  }

  private void request(
      Course course,
      PhoneNumber number,
      QueueId queue,
      Instant waitingSince,
      CallbackRequested.Why why) {
    events.publishEvent(
        new CallbackRequested(
            course.id(), queue, number, course.call().language(), waitingSince, why));
  }
}
