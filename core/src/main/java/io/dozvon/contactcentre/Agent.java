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

/// A member of staff who answers callers.
///
/// @param role an agent or a supervisor
/// @param seat theirs for good
/// @param handset through what they talk
/// @param places the queues whose callers they get
public record Agent(
    StaffId id,
    StaffRole role,
    PersonName name,
    SeatName seat,
    Optional<DeskPhone> deskPhone,
    Handset handset,
    List<Place> places,
    Instant employedAt) {
  /// Where they are rung.
  public AgentPhone phone() {
    return handset == Handset.DESK_PHONE
        ? new AgentPhone.Desk(deskPhone.orElseThrow())
        : new AgentPhone.Seat(seat);
  }
}
