package io.dozvon.consultations;

import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.consultations.store.GuestStore;
import io.dozvon.dialling.Dialling;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegClaim;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import java.util.List;
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
  private final GuestStore guests;
  private final Dialling dialling;
  private final List<LegClaim> others;
  private final LegCommands commands;

  UnclaimedLegs(
      ConsultationStore store,
      GuestStore guests,
      Dialling dialling,
      List<LegClaim> others,
      LegCommands commands) {
    this.store = store;
    this.guests = guests;
    this.dialling = dialling;
    this.others = others;
    this.commands = commands;
  }

  /// After everybody has made of the news what they will. A phone's leg first tells that it is
  /// dialled, a browser's that it waits. Who was parted from the other side may be on the way to
  /// being told farewell; that is left to the next look.
  @EventListener
  @Order(30)
  @Transactional
  public void on(LegEvent event) {
    switch (event) {
      case LegEvent.Dialled _, LegEvent.Confirmed _ ->
          endIfUnclaimed(event.leg(), event.exchange());
      case LegEvent.Ringing _,
          LegEvent.Answered _,
          LegEvent.Joined _,
          LegEvent.Parted _,
          LegEvent.Measured _,
          LegEvent.KeyPressed _,
          LegEvent.Gone _ -> {}
    }
  }

  /// Asks in the order in which a leg passes from dialling to a consultation, or it could be missed
  /// on the way.
  @Transactional
  public void endIfUnclaimed(LegId leg, ExchangeName exchange) {
    if (!dialling.holds(leg) && !isSide(leg) && !isGuests(leg) && !isAnothers(leg)) {
      log.info("leg {}: nobody at {} claims it, ending it", leg, exchange);
      commands.hangUp(exchange, leg);
    }
  }

  private boolean isGuests(LegId leg) {
    return GuestLegs.isOne(leg) && guests.byLeg(leg).isPresent();
  }

  private boolean isAnothers(LegId leg) {
    return others.stream().anyMatch(room -> room.claims(leg));
  }

  private boolean isSide(LegId leg) {
    return store
        .everByLeg(leg)
        .flatMap(store::find)
        .filter(consultation -> consultation.sides().stream().anyMatch(side -> side.isOn(leg)))
        .isPresent();
  }
}
