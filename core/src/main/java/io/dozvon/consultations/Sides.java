package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.staff.Doctor;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.Exchange;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.telephony.JoinTokens;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Origination;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Brings the two sides' legs to the exchange, together, and away from it.
@Component
class Sides {
  private final Exchanges exchanges;
  private final LegCommands commands;
  private final JoinTokens tokens;
  private final ConsultationSettings settings;

  Sides(
      Exchanges exchanges, LegCommands commands, JoinTokens tokens, ConsultationSettings settings) {
    this.exchanges = exchanges;
    this.commands = commands;
    this.tokens = tokens;
    this.settings = settings;
  }

  /// Rings the doctor's desk phone, or gives their browser a ticket.
  Optional<JoinTicket> bringDoctor(Doctor doctor, ExchangeName exchange, LegId leg) {
    if (doctor.deskPhone().isEmpty()) {
      return Optional.of(ticket(exchange, leg, doctor.language()));
    }
    ring(doctor.deskPhone().get(), doctor.language(), exchange, leg);
    return Optional.empty();
  }

  private void ring(DeskPhone phone, Language language, ExchangeName exchange, LegId leg) {
    PhoneNumber callerId =
        exchanges
            .named(exchange)
            .map(Exchange::status)
            .orElseThrow()
            .trunks()
            .getFirst()
            .callerId();
    commands.originate(
        exchange,
        leg,
        new Origination.ToDeskPhone(phone, callerId, settings.deskPhoneRing(), language));
  }

  JoinTicket ticket(ExchangeName exchange, LegId leg, Language language) {
    return tokens.issue(leg, exchange, language);
  }

  /// Lets the two talk, if both are there.
  void join(Talking talking) {
    if (talking.doctor() instanceof Side.Present(LegId doctorLeg, _)
        && talking.patient() instanceof Side.Present(LegId patientLeg, _)) {
      commands.join(talking.facts().pinned(), doctorLeg, patientLeg);
    }
  }

  void announce(Consultation.Facts facts, Side side, Announcement what) {
    if (side instanceof Side.Present(LegId leg, _)) {
      commands.announce(facts.pinned(), leg, what);
    }
  }

  /// Says goodbye to a side and ends its leg.
  void farewell(Consultation.Facts facts, Side side, Announcement what) {
    switch (side) {
      case Side.Present(LegId leg, _) -> commands.farewell(facts.pinned(), leg, what);
      case Side.Awaited _ -> hangUp(facts, side);
      case Side.Lost _ -> {}
    }
  }

  void hangUp(Consultation.Facts facts, Side side) {
    side.currentLeg().ifPresent(leg -> commands.hangUp(facts.pinned(), leg));
  }
}
