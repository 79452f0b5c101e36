package io.dozvon.conclusions;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts what doctors send: much superseding tells of a form that leads them astray.
@Component
class ConclusionMeters {
  private final MeterRegistry meters;

  ConclusionMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  @TransactionalEventListener
  void on(ConclusionSent sent) {
    String kind = sent.conclusion().version() == 1 ? "first" : "superseding";
    meters.counter("dozvon.conclusions.sent", "kind", kind).increment();
  }
}
