package io.dozvon.contactcentre;

import io.dozvon.staff.Handset;
import io.dozvon.telephony.TelephonySettings;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.acd.SeatName;
import io.dozvon.telephony.acd.SeatPasswords;
import io.dozvon.vocabulary.Answer;
import org.springframework.stereotype.Component;

/// What browser phones of agents need to register.
@Component
class Seats {
  private final TelephonySettings telephony;
  private final LineExchange exchange;
  private final LineSettings settings;

  Seats(TelephonySettings telephony, LineExchange exchange, LineSettings settings) {
    this.telephony = telephony;
    this.exchange = exchange;
    this.settings = settings;
  }

  Answer<SeatAccess> access(Employed agent) {
    if (agent.handset() != Handset.BROWSER) {
      return Answer.refused(new AgentRefusal.NotInBrowser());
    }
    if (settings.seatSecret().isEmpty()) {
      return Answer.refused(new AgentRefusal.SeatsNotSetUp());
    }
    return telephony.exchanges().stream()
        .filter(it -> exchange.is(it.name()))
        .findFirst()
        .map(it -> Answer.granted(access(SeatName.numbered(agent.seat()), it)))
        .orElseGet(() -> Answer.refused(new AgentRefusal.SeatsNotSetUp()));
  }

  private SeatAccess access(SeatName seat, ExchangeSettings at) {
    return new SeatAccess(
        seat,
        new SeatPasswords(settings.seatSecret()).of(seat),
        at.webSocket(),
        at.sipDomain(),
        settings.ice());
  }
}
