package io.dozvon.staff;

import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.StaffRole;
import java.time.ZoneId;
import java.util.Optional;

/// What is told of somebody who is to work here.
///
/// @param speciality a doctor's
/// @param language of their pages
public record NewMember(
    StaffRole role,
    PersonName name,
    Optional<String> speciality,
    Language language,
    ZoneId timeZone) {}
