package io.dozvon.staff;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import java.util.Optional;

/// What is told of a doctor who is added.
public record NewDoctor(
    PersonName name,
    Optional<String> speciality,
    Optional<DeskPhone> deskPhone,
    Language language) {}
