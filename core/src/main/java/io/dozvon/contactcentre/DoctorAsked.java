package io.dozvon.contactcentre;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A doctor whom an agent asks to join them and their caller, at the doctor's workplace.
///
/// @param until by when they must have answered, or come
/// @param leg once they have accepted
public record DoctorAsked(
    UUID id,
    LineCallId call,
    StaffId agent,
    DoctorId doctor,
    ExchangeName exchange,
    Language language,
    Instant askedAt,
    Instant until,
    Standing standing,
    Optional<LegId> leg) {

  /// How far it has come.
  public enum Standing {
    /// Their page shows it.
    ASKED,
    /// They have accepted, and their browser is on its way to the exchange.
    COMING,
    /// They talk with the agent, or with the caller.
    THERE,
    OVER
  }

  DoctorAsked coming(LegId by, Instant then) {
    return new DoctorAsked(
        id,
        call,
        agent,
        doctor,
        exchange,
        language,
        askedAt,
        then,
        Standing.COMING,
        Optional.of(by));
  }

  DoctorAsked with(Standing now) {
    return new DoctorAsked(id, call, agent, doctor, exchange, language, askedAt, until, now, leg);
  }
}
