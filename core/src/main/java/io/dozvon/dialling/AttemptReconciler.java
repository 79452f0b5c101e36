package io.dozvon.dialling;

import io.dozvon.dialling.store.AttemptStore;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Reconciliation;
import io.dozvon.telephony.TelephonySettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// After a start, a lost connection or a take-over, and every now and then: compares every attempt
/// that has not ended with the legs that are there. A leg that is there goes on where it is; one
/// that is not has ended unseen, which is our fault and not counted.
@Component
class AttemptReconciler {
  private static final Logger log = LoggerFactory.getLogger(AttemptReconciler.class);

  private final AttemptStore attempts;
  private final Dialling dialling;
  private final ReachSettings policy;
  private final TelephonySettings telephony;
  private final Reconciliation reconciliation;
  private final MeterRegistry meters;

  AttemptReconciler(
      AttemptStore attempts,
      Dialling dialling,
      ReachSettings policy,
      TelephonySettings telephony,
      Reconciliation reconciliation,
      MeterRegistry meters) {
    this.attempts = attempts;
    this.dialling = dialling;
    this.policy = policy;
    this.telephony = telephony;
    this.reconciliation = reconciliation;
    this.meters = meters;
  }

  /// Before the consultations reconcile, which rest on the attempts.
  @EventListener
  @Order(10)
  void on(ExchangeEvent.Resumed resumed) {
    attempts.notEnded(resumed.exchange()).stream()
        .filter(attempt -> isThere(attempt, resumed) || shouldBeThere(attempt, resumed.at()))
        .forEach(attempt -> compare(attempt, missed(attempt, resumed)));
  }

  private static boolean isThere(Attempt attempt, ExchangeEvent.Resumed resumed) {
    return resumed.legs().containsKey(attempt.facts().leg());
  }

  /// Whether the look would have found its leg. An order may still have been on its way; a window
  /// that rings has no leg yet, and who answered it may still be about to place their call.
  private boolean shouldBeThere(Attempt attempt, Instant look) {
    return switch (attempt.facts().channel()) {
      case PHONE ->
          attempt.progress().dialledAt().filter(look::isAfter).isPresent()
              || attempt.facts().intendedAt().plus(LegCommands.ON_ITS_WAY).isBefore(look);
      case WEB ->
          attempt instanceof Attempt.Answered answered
              && answered.outcome().at().plus(telephony.ticketTtl()).isBefore(look);
    };
  }

  private void compare(Attempt attempt, LegEvent missed) {
    if (!attempt.after(missed, policy).equals(attempt)) {
      reconciliation.of("leg " + missed.leg(), () -> tell(missed));
    }
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
      case WAITING, JOINED, LEAVING ->
          new LegEvent.Confirmed(leg, resumed.exchange(), resumed.at());
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
