package io.dozvon.web.admin;

import io.dozvon.staff.Doctor;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A doctor of the service.
record DoctorJson(
    UUID id,
    String familyName,
    String givenName,
    @Nullable String patronymic,
    @Nullable String speciality,
    @Nullable String deskPhone,
    @Schema(
            description = "Through what they usually talk.",
            allowableValues = {"browser", "desk-phone"})
        String handset,
    String language,
    List<String> languages,
    String timeZone,
    Instant addedAt) {
  static DoctorJson of(Doctor doctor) {
    return new DoctorJson(
        doctor.id().value(),
        doctor.name().family(),
        doctor.name().given(),
        doctor.name().patronymic().orElse(null),
        doctor.speciality().orElse(null),
        doctor.deskPhone().map(DeskPhone::address).orElse(null),
        Wire.name(doctor.handset()),
        doctor.language().code(),
        doctor.languages().stream().map(Locale::toLanguageTag).toList(),
        doctor.timeZone().getId(),
        doctor.addedAt());
  }
}
