package io.dozvon.consultations;

import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.dialling.Dialling;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends legs that are at an exchange though nobody claims them any more: a ticket that was used
/// after the call was over or after another tab had rejoined, a phone whose cancelling overtook the
/// order to ring it. A leg is claimed before an exchange hears of it, so none is ended too early.
@Component
class UnclaimedLegs {
  private static final Logger log = LoggerFactory.getLogger(UnclaimedLegs.class);

  private final ConsultationStore store;
  private final Dialling dialling;
  private final LegCommands commands;

  UnclaimedLegs(ConsultationStore store, Dialling dialling, LegCommands commands) {
    this.store = store;
    this.dialling = dialling;
    this.commands = commands;
  }

  /// After everybody has made of the news what they will.
  @EventListener
  @Order(30)
  @Transactional
  public void on(LegEvent event) {
    if (!(event instanceof LegEvent.Gone)) {
      endIfUnclaimed(event.leg(), event.exchange());
    }
  }

  @Transactional
  public void endIfUnclaimed(LegId leg, ExchangeName exchange) {
    if (store.idByLeg(leg).isEmpty() && !dialling.holds(leg)) {
      log.info("leg {}: nobody at {} claims it, ending it", leg, exchange);
      commands.hangUp(exchange, leg);
    }
  }
}
