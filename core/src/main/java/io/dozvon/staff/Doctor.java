package io.dozvon.staff;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A doctor of the service.
///
/// @param deskPhone the telephone on their desk, if they have one
/// @param language of their pages
/// @param languages that they consult in, at least one, the most fluent first
/// @param timeZone theirs; their calendar is shown in it
/// @param handset through what they talk unless they choose otherwise for one call
public record Doctor(
    DoctorId id,
    PersonName name,
    Optional<String> speciality,
    Optional<DeskPhone> deskPhone,
    Language language,
    List<Locale> languages,
    ZoneId timeZone,
    Instant addedAt,
    Handset handset) {}
