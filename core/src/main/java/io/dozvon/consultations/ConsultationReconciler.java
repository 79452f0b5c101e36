package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.dialling.Dialling;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.Exchange;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// After a start, a lost connection or a take-over: compares the sides of every live consultation
/// with the legs that are there, joins those that should be joined, and ends legs that nobody
/// claims.
@Component
class ConsultationReconciler {
  private static final Logger log = LoggerFactory.getLogger(ConsultationReconciler.class);

  private final ConsultationStore store;
  private final Hearing hearing;
  private final Rejoining rejoining;
  private final Dialling dialling;
  private final Exchanges exchanges;

  ConsultationReconciler(
      ConsultationStore store,
      Hearing hearing,
      Rejoining rejoining,
      Dialling dialling,
      Exchanges exchanges) {
    this.store = store;
    this.hearing = hearing;
    this.rejoining = rejoining;
    this.dialling = dialling;
    this.exchanges = exchanges;
  }

  /// After dialling has reconciled its attempts.
  @EventListener
  @Order(20)
  void on(ExchangeEvent.Resumed resumed) {
    store.liveAt(resumed.exchange()).forEach(consultation -> reconcile(consultation, resumed));
    store
        .liveAt(resumed.exchange())
        .forEach(consultation -> rejoining.joinIfApart(consultation, resumed.legs()));
    resumed.legs().keySet().stream()
        .filter(leg -> store.idByLeg(leg).isEmpty() && !dialling.holds(leg))
        .forEach(leg -> endUnclaimed(leg, resumed));
  }

  private void reconcile(Consultation consultation, ExchangeEvent.Resumed resumed) {
    sidesOf(consultation).forEach(side -> reconcile(side, resumed));
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

  private void endUnclaimed(LegId leg, ExchangeEvent.Resumed resumed) {
    log.info("leg {}: nobody at {} claims it, ending it", leg, resumed.exchange());
    exchanges.named(resumed.exchange()).ifPresent(exchange -> hangUp(exchange, leg));
  }

  private static void hangUp(Exchange exchange, LegId leg) {
    try {
      exchange.hangUp(leg);
    } catch (ExchangeUnavailable e) {
      log.warn("leg {}: could not be ended: {}", leg, e.getMessage());
    }
  }
}
