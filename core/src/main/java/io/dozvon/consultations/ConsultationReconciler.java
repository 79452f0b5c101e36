package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Reconciliation;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// After a start, a lost connection or a take-over: compares the sides of every live consultation
/// with the legs that are there, joins those that should be joined, and ends legs that nobody
/// claims.
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
    store.liveAt(resumed.exchange()).stream()
        .flatMap(ConsultationReconciler::sidesOf)
        .forEach(side -> reconciliation.of("side", () -> reconcile(side, resumed)));
    store
        .liveAt(resumed.exchange())
        .forEach(it ->
            reconciliation.of(
                "consultation " + it.facts().id(),
                () -> rejoining.joinIfApart(it, resumed.legs())));
    resumed
        .legs()
        .keySet()
        .forEach(leg ->
            reconciliation.of(
                "leg " + leg, () -> unclaimed.endIfUnclaimed(leg, resumed.exchange())));
  }

  private static Stream<Side> sidesOf(Consultation consultation) {
    return switch (consultation) {
      case Connecting connecting -> Stream.of(connecting.doctor());
      case Calling calling -> Stream.of(calling.doctor());
      case Talking talking -> Stream.of(talking.doctor(), talking.patient());
      case Due _, Chatting _, Closed _ -> Stream.of();
    };
  }

  private void reconcile(Side side, ExchangeEvent.Resumed resumed) {
    switch (side) {
      case Side.Awaited(LegId leg, _) -> {
        LegState state = resumed.legs().get(leg);
        if (state == LegState.WAITING || state == LegState.JOINED) {
          hearing.on(new LegEvent.Confirmed(leg, resumed.exchange(), resumed.at()));
        }
      }
      case Side.Present(LegId leg, _) -> {
        if (!resumed.legs().containsKey(leg)) {
          hearing.on(new LegEvent.Gone(leg, resumed.exchange(), resumed.at(), Ending.unknown()));
        }
      }
      case Side.Lost _ -> {}
    }
  }
}
