package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.Assigned;
import io.dozvon.callbacks.Callback.ComingBack;
import io.dozvon.callbacks.Callback.Live;
import io.dozvon.callbacks.Callback.RingingAgent;
import io.dozvon.callbacks.Callback.RingingCaller;
import io.dozvon.callbacks.Callback.Talking;
import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TimedWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Offers and ringing whose time is over.
@Component
class DueCallbacks implements TimedWork<CallbackId> {
  private final CallbackStore store;
  private final CallbackCalls calls;
  private final Clock clock;

  DueCallbacks(CallbackStore store, CallbackCalls calls, Clock clock) {
    this.store = store;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "callback";
  }

  @Override
  public List<CallbackId> due(Set<ExchangeName> at, Instant by, int limit) {
    return store.overdue(at, by, limit);
  }

  @Override
  @Transactional
  public void act(CallbackId id) {
    Instant now = clock.instant();
    store
        .hold(id)
        .filter(Live.class::isInstance)
        .map(Live.class::cast)
        .filter(live -> isDue(live, now))
        .ifPresent(live -> calls.overdue(live, now));
  }

  private static boolean isDue(Live callback, Instant now) {
    return switch (callback) {
      case Assigned assigned -> !assigned.until().isAfter(now);
      case RingingAgent ringing -> !ringing.until().isAfter(now);
      case RingingCaller ringing -> !ringing.until().isAfter(now);
      case ComingBack back -> !back.until().isAfter(now);
      case Talking _ -> false;
    };
  }
}
