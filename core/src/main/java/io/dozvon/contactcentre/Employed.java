package io.dozvon.contactcentre;

import io.dozvon.staff.Handset;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.SeatName;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An agent as this room knows them; their name is the staff room's.
///
/// @param seat its number
/// @param dismissedAt since when they answer no longer; their seat stays theirs
public record Employed(
    StaffId id,
    StaffRole role,
    int seat,
    Optional<DeskPhone> deskPhone,
    Handset handset,
    List<Place> places,
    Instant at,
    Optional<Instant> dismissedAt) {
  AgentPhone phone() {
    return handset == Handset.DESK_PHONE
        ? new AgentPhone.Desk(deskPhone.orElseThrow())
        : new AgentPhone.Seat(SeatName.numbered(seat));
  }

  Agent named(PersonName name) {
    return new Agent(id, role, name, SeatName.numbered(seat), deskPhone, handset, places, at);
  }
}
