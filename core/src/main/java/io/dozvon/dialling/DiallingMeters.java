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
    count(Wire.name(ended.attempt().facts().channel()), outcome);
    if (outcome.disposition() == Disposition.ANSWERED) {
      ringToAnswer(ended.attempt());
    }
  }

  /// Phones rung on other rooms' behalf are told from those of patients who are reached.
  @TransactionalEventListener
  void on(PhoneCallEnded ended) {
    count("errand", ended.outcome());
  }

  private void count(String channel, Outcome outcome) {
    meters
        .counter(
            "dozvon.attempts",
            "channel",
            channel,
            "disposition",
            Wire.name(outcome.disposition()),
            "fault",
            outcome.fault().map(Wire::name).orElse("none"),
            "counted",
            String.valueOf(outcome.counted()))
        .increment();
  }

  @TransactionalEventListener
  void on(AttemptCorrected corrected) {
    meters
        .counter(
            "dozvon.corrections",
            "said",
            Wire.name(corrected.correction().said()),
            "counted",
            String.valueOf(corrected.correction().counted()))
        .increment();
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
