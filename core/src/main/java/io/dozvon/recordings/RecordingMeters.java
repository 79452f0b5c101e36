package io.dozvon.recordings;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts what becomes of recordings: `lost` ones tell of a folder that is not shared as it should
/// be.
@Component
class RecordingMeters {
  private final MeterRegistry meters;

  RecordingMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  @TransactionalEventListener
  void on(RecordingMoved moved) {
    meters.counter("dozvon.recordings", "state", moved.after().state()).increment();
  }

  @TransactionalEventListener
  void on(LineRecordingMoved moved) {
    meters.counter("dozvon.line.recordings", "state", moved.after().state()).increment();
  }
}
