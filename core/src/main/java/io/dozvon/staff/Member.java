package io.dozvon.staff;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.StaffRole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Somebody who works here, a doctor or not.
///
/// @param language of their pages
/// @param timeZone theirs; times are shown in it
/// @param disabledAt since when they may not sign in
public record Member(
    Person person,
    StaffRole role,
    PersonName name,
    Language language,
    ZoneId timeZone,
    Instant addedAt,
    Optional<Instant> disabledAt) {}
