package io.dozvon.consultations;

import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Reconciliation;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// After a start, a lost connection or a take-over, and every now and then: compares the sides of
/// every live consultation with the legs that are there, joins those that should be joined, and
/// ends legs that nobody claims.
@Component
class ConsultationReconciler {
  private final ConsultationStore store;
  private final Hearing hearing;
  private final Rejoining rejoining;
  private final UnclaimedLegs unclaimed;
  private final Reconciliation reconciliation;

  ConsultationReconciler(
      ConsultationStore store,
      Hearing hearing,
      Rejoining rejoining,
      UnclaimedLegs unclaimed,
      Reconciliation reconciliation) {
    this.store = store;
    this.hearing = hearing;
    this.rejoining = rejoining;
    this.unclaimed = unclaimed;
    this.reconciliation = reconciliation;
  }

  /// After dialling has reconciled its attempts.
  @EventListener
  @Order(20)
  void on(ExchangeEvent.Resumed resumed) {
    List<Consultation> live = store.liveAt(resumed.exchange());
    Set<LegId> claimed = new HashSet<>();
    for (Consultation consultation : live) {
      for (Side side : consultation.sides()) {
        side.currentLeg().ifPresent(claimed::add);
        reconcile(side, resumed);
      }
      reconciliation.of(
          "consultation " + consultation.facts().id(),
          () -> rejoining.joinIfApart(consultation, resumed));
    }
    resumed.legs().entrySet().stream()
        .filter(leg -> leg.getValue() != LegState.LEAVING && !claimed.contains(leg.getKey()))
        .map(Map.Entry::getKey)
        .forEach(leg ->
            reconciliation.of(
                "leg " + leg, () -> unclaimed.endIfUnclaimed(leg, resumed.exchange())));
  }

  private void reconcile(Side side, ExchangeEvent.Resumed resumed) {
    switch (side) {
      case Side.Awaited(LegId leg, _) -> {
        LegState state = resumed.legs().get(leg);
        if (state == LegState.WAITING || state == LegState.JOINED) {
          tell(new LegEvent.Confirmed(leg, resumed.exchange(), resumed.at()));
        }
      }
      case Side.Present(LegId leg, Instant since) -> {
        if (!resumed.legs().containsKey(leg) && since.isBefore(resumed.at())) {
          tell(new LegEvent.Gone(leg, resumed.exchange(), resumed.at(), Ending.unknown()));
        }
      }
      case Side.Lost _ -> {}
    }
  }

  private void tell(LegEvent missed) {
    reconciliation.of("leg " + missed.leg(), () -> hearing.on(missed));
  }
}
