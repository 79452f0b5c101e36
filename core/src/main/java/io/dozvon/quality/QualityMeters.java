package io.dozvon.quality;

import io.dozvon.vocabulary.Wire;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// How legs were, one value each, told by side and measurer only.
@Component
class QualityMeters {
  private final MeterRegistry meters;

  QualityMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  @TransactionalEventListener
  void on(LegMeasured measured) {
    if (measured.last()) {
      LegQuality quality = measured.quality();
      summary("dozvon.leg.mos", quality).record(quality.mos().average());
      summary("dozvon.leg.loss", quality).record(quality.loss().average());
      summary("dozvon.leg.jitter", quality).record(quality.jitter().average());
      quality
          .roundTrip()
          .ifPresent(it -> summary("dozvon.leg.round.trip", quality).record(it.average()));
    }
  }

  private DistributionSummary summary(String name, LegQuality quality) {
    return meters.summary(
        name, "side", Wire.name(quality.whose().side()), "by", Wire.name(quality.by()));
  }
}
