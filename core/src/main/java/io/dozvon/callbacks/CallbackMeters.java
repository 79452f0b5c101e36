package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.Done;
import io.dozvon.callbacks.Callback.Over;
import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.vocabulary.Wire;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts callbacks, so that no use case mentions a meter.
@Component
class CallbackMeters {
  private final MeterRegistry meters;

  CallbackMeters(MeterRegistry meters, CallbackStore store) {
    this.meters = meters;
    Gauge.builder("dozvon.callbacks.open", store, CallbackStore::open).register(meters);
  }

  @TransactionalEventListener
  void on(CallbackMoved moved) {
    Callback after = moved.after();
    if (moved.before().isEmpty()) {
      meters
          .counter("dozvon.callbacks.requested", "why", Wire.name(after.facts().why()))
          .increment();
    }
    if (after instanceof Over over) {
      meters.counter("dozvon.callbacks.over", "how", how(over)).increment();
    }
    if (after instanceof Done done && done.outcome() == CallbackOutcome.TALKED) {
      meters
          .timer("dozvon.callbacks.waited")
          .record(Duration.between(done.facts().waitingSince(), done.since()));
    }
  }

  private static String how(Over over) {
    return switch (over) {
      case Done done -> Wire.name(done.outcome());
      case Callback.GivenUp givenUp -> Wire.name(givenUp.reason());
      case Callback.Cancelled _ -> "cancelled";
    };
  }
}
