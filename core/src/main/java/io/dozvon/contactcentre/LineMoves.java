package io.dozvon.contactcentre;

import io.dozvon.contactcentre.LineCallState.Over;
import io.dozvon.contactcentre.store.LineCallStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stores a call's move and tells of it. One line in the log a transition.
@Component
class LineMoves {
  private static final Logger log = LoggerFactory.getLogger(LineMoves.class);

  private final LineCallStore store;
  private final ApplicationEventPublisher events;

  LineMoves(LineCallStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  /// It is known from now on.
  void tookIn(Course course) {
    tell(course, "-", "arrived");
  }

  /// @return as it is stored; what changes nothing is not
  Course move(Course before, Course after, String why) {
    if (after.equals(before)) {
      return before;
    }
    Course stored = store.update(after);
    if (!after.call().equals(before.call())) {
      tell(stored, nameOf(before), why);
    }
    return stored;
  }

  private void tell(Course course, String before, String why) {
    log.atInfo()
        .addKeyValue("lineCall", course.id())
        .log("line call {}: {} --{}--> {}", course.id(), before, why, nameOf(course));
    events.publishEvent(new LineCallMoved(course.call()));
  }

  private static String nameOf(Course course) {
    return course.state() instanceof Over over
        ? "Over " + over.outcome()
        : course.state().getClass().getSimpleName();
  }
}
