package io.dozvon.dialling;

import io.dozvon.telephony.Disposition;
import io.dozvon.vocabulary.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The room's counters and timers, fed by its events.
@Component
class DiallingMeters {
  private final MeterRegistry meters;

  DiallingMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  @TransactionalEventListener
  void on(AttemptEnded ended) {
    Outcome outcome = ended.outcome();
    meters
        .counter(
            "dozvon.attempts",
            "channel",
            Wire.name(ended.attempt().facts().channel()),
            "disposition",
            Wire.name(outcome.disposition()),
            "fault",
            outcome.fault().map(Wire::name).orElse("none"),
            "counted",
            String.valueOf(outcome.counted()))
        .increment();
    if (outcome.disposition() == Disposition.ANSWERED) {
      ringToAnswer(ended.attempt());
    }
  }

  /// How long a person took to answer; a voicemail that picks up is none.
  private void ringToAnswer(Attempt attempt) {
    Timer timer =
        meters.timer("dozvon.ring.to.answer", "channel", Wire.name(attempt.facts().channel()));
    attempt
        .progress()
        .ringingAt()
        .flatMap(
            ringing -> attempt.progress().answeredAt().map(at -> Duration.between(ringing, at)))
        .ifPresent(timer::record);
  }
}
