package io.dozvon.dialling;

import io.dozvon.dialling.store.AttemptStore;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Reconciliation;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// After a start, a lost connection or a take-over: compares every attempt that has not ended with
/// the legs that are there. A leg that is there goes on where it is; one that is not has ended
/// unseen, which is our fault and not counted.
@Component
class AttemptReconciler {
  private static final Logger log = LoggerFactory.getLogger(AttemptReconciler.class);

  /// An order to ring may still be on its way to the exchange; younger attempts are left to it and
  /// to their timer.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

  private final AttemptStore attempts;
  private final Dialling dialling;
  private final Reconciliation reconciliation;
  private final MeterRegistry meters;

  AttemptReconciler(
      AttemptStore attempts,
      Dialling dialling,
      Reconciliation reconciliation,
      MeterRegistry meters) {
    this.attempts = attempts;
    this.dialling = dialling;
    this.reconciliation = reconciliation;
    this.meters = meters;
  }

  /// Before the consultations reconcile, which rest on the attempts.
  @EventListener
  @Order(10)
  void on(ExchangeEvent.Resumed resumed) {
    attempts.notEnded(resumed.exchange()).stream()
        .filter(attempt -> hasArrived(attempt, resumed.at()))
        .filter(attempt -> isOfTheExchange(attempt, resumed))
        .map(attempt -> missed(attempt, resumed))
        .forEach(missed -> reconciliation.of("leg " + missed.leg(), () -> tell(missed)));
  }

  private static boolean hasArrived(Attempt attempt, Instant now) {
    return attempt.progress().dialledAt().isPresent()
        || attempt.facts().intendedAt().isBefore(now.minus(ON_ITS_WAY));
  }

  /// A window that still rings has no leg yet, and nothing about it can be learnt at the exchange.
  private static boolean isOfTheExchange(Attempt attempt, ExchangeEvent.Resumed resumed) {
    return attempt.facts().channel() == Channel.PHONE
        || attempt instanceof Attempt.Answered
        || resumed.legs().containsKey(attempt.facts().leg());
  }

  private static LegEvent missed(Attempt attempt, ExchangeEvent.Resumed resumed) {
    var leg = attempt.facts().leg();
    LegState state = resumed.legs().get(leg);
    if (state == null) {
      return new LegEvent.Gone(leg, resumed.exchange(), resumed.at(), Ending.unknown());
    }
    return switch (state) {
      case DIALLED -> new LegEvent.Dialled(leg, resumed.exchange(), resumed.at());
      case RINGING -> new LegEvent.Ringing(leg, resumed.exchange(), resumed.at());
      case ANSWERED -> new LegEvent.Answered(leg, resumed.exchange(), resumed.at());
      case WAITING, JOINED -> new LegEvent.Confirmed(leg, resumed.exchange(), resumed.at());
    };
  }

  private void tell(LegEvent missed) {
    log.info(
        "leg {}: found {} at {}",
        missed.leg(),
        missed.getClass().getSimpleName(),
        missed.exchange());
    dialling.on(missed);
    meters
        .counter("dozvon.reconciled", "found", missed instanceof LegEvent.Gone ? "gone" : "there")
        .increment();
  }
}
