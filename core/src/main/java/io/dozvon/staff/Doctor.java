package io.dozvon.staff;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import java.time.Instant;
import java.util.Optional;

/// A doctor of the service.
///
/// @param deskPhone rung first when they call a patient; without one they join through the browser
public record Doctor(
    DoctorId id,
    PersonName name,
    Optional<String> speciality,
    Optional<DeskPhone> deskPhone,
    Language language,
    Instant addedAt) {}
