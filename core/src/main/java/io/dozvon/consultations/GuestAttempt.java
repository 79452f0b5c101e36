package io.dozvon.consultations;

import io.dozvon.dialling.Outcome;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Trunk;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.util.Optional;

/// One ringing of a guest's phone (R14). It is no attempt to reach the patient and counts towards
/// nothing (R13).
///
/// @param outcome how it came out; written once
public record GuestAttempt(
    LegId leg,
    GuestId guest,
    PhoneNumber number,
    Trunk trunk,
    ExchangeName exchange,
    Instant intendedAt,
    Optional<Instant> dialledAt,
    Optional<Instant> ringingAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    Optional<Outcome> outcome) {
  static GuestAttempt intended(
      Guest.Coming guest, PhoneNumber number, Trunk trunk, Instant intendedAt) {
    return new GuestAttempt(
        guest.leg(),
        guest.facts().id(),
        number,
        trunk,
        guest.facts().exchange(),
        intendedAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
