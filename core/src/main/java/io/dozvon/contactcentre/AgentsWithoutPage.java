package io.dozvon.contactcentre;

import io.dozvon.contactcentre.Course.HeldFor;
import io.dozvon.contactcentre.LineCallState.Held;
import io.dozvon.contactcentre.LineCallState.Talking;
import io.dozvon.contactcentre.store.LineCallStore;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TimedWork;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks after callers whose agent's page is gone: they hear music; they are taken back when it is
/// there again, and wait first in the queue when their agent has been signed off for it. Who is
/// gone since when stands in the agent's row, so any node does this, also after a start.
@Component
class AgentsWithoutPage implements TimedWork<LineCallId> {
  private final LineCallStore store;
  private final DeskOrders orders;
  private final DeskSettings settings;
  private final Clock clock;

  AgentsWithoutPage(LineCallStore store, DeskOrders orders, DeskSettings settings, Clock clock) {
    this.store = store;
    this.orders = orders;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "line call";
  }

  @Override
  public List<LineCallId> due(Set<ExchangeName> at, Instant by, int limit) {
    return store.ofPagesThatChanged(at, by, by.minus(settings.musicAfter()), limit);
  }

  @Override
  @Transactional
  public void act(LineCallId call) {
    store
        .hold(call)
        .ifPresent(course -> {
          switch (course.state()) {
            case Talking(_, StaffId agent, _) -> talking(course, agent);
            case Held(_, StaffId agent, _) -> held(course, agent);
            case LineCallState.Arrived _,
                LineCallState.Waiting _,
                LineCallState.Offered _,
                LineCallState.Over _ -> {}
          }
        });
  }

  private void talking(Course course, StaffId agent) {
    Instant now = clock.instant();
    if (store
        .goneSince(course.id(), agent)
        .filter(since -> !since.plus(settings.musicAfter()).isAfter(now))
        .isPresent()) {
      orders.hold(course, agent, HeldFor.PAGE, now);
    }
  }

  private void held(Course course, StaffId agent) {
    if (course.due().filter(clock.instant()::isBefore).isPresent()) {
      return;
    }
    if (!store.isOnCall(course.id(), agent)) {
      orders.waitsFirst(course, agent);
    } else if (course.heldFor().equals(Optional.of(HeldFor.PAGE))
        && store.goneSince(course.id(), agent).isEmpty()) {
      orders.takeBack(course, agent, DeskAct.PAGE_BACK);
    }
  }
}
