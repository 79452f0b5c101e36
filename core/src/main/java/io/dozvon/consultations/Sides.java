package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.store.GuestStore;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Handset;
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
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Brings the two sides' legs to the exchange, together, and away from it.
@Component
class Sides {
  private final Exchanges exchanges;
  private final LegCommands commands;
  private final JoinTokens tokens;
  private final GuestStore guests;
  private final ConsultationSettings settings;

  Sides(
      Exchanges exchanges,
      LegCommands commands,
      JoinTokens tokens,
      GuestStore guests,
      ConsultationSettings settings) {
    this.exchanges = exchanges;
    this.commands = commands;
    this.tokens = tokens;
    this.guests = guests;
    this.settings = settings;
  }

  /// Rings the doctor's desk phone, or gives their browser a ticket.
  Optional<JoinTicket> bringDoctor(
      Doctor doctor, Handset through, ExchangeName exchange, LegId leg) {
    return switch (through) {
      case BROWSER -> Optional.of(ticket(exchange, leg, doctor.language()));
      case DESK_PHONE -> {
        ring(doctor.deskPhone().orElseThrow(), doctor.language(), exchange, leg);
        yield Optional.empty();
      }
    };
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

  /// Lets all talk who are there, the two and their guests; whoever is there alone waits.
  void join(Talking talking) {
    List<LegId> there = new ArrayList<>();
    Stream.of(talking.doctor(), talking.patient())
        .filter(Side.Present.class::isInstance)
        .forEach(side -> side.currentLeg().ifPresent(there::add));
    if (talking.withGuests()) {
      there.addAll(legsOfGuests(talking.facts().id()));
    }
    if (there.size() > 1) {
      commands.join(talking.facts().pinned(), there);
    }
  }

  private List<LegId> legsOfGuests(ConsultationId id) {
    return guests.of(id).stream()
        .filter(Guest.Present.class::isInstance)
        .flatMap(guest -> guest.currentLeg().stream())
        .toList();
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
