package io.dozvon.web.admin;

import io.dozvon.staff.NewMember;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody who is to work here.
record NewStaffJson(
    @Schema(allowableValues = {"doctor", "agent", "supervisor", "admin"})
        @NotBlank
        @Readable(As.STAFF_ROLE)
        String role,
    @Schema(example = "Орлова") @NotBlank @Size(max = 100) String familyName,
    @Schema(example = "Нина") @NotBlank @Size(max = 100) String givenName,
    @Schema(example = "Павловна") @Nullable @Size(max = 100) String patronymic,
    @Schema(description = "A doctor's.", example = "терапевт") @Nullable @Size(max = 100)
        String speciality,
    @Schema(
            description = "Of their pages; ru if left out.",
            allowableValues = {"ru", "en"})
        @Nullable
        @Readable(As.LANGUAGE)
        String language,
    @Schema(description = "IANA name; Europe/Moscow if left out.", example = "Asia/Omsk")
        @Nullable
        @Readable(As.TIME_ZONE)
        String timeZone) {
  NewMember newMember() {
    return new NewMember(
        Wire.read(StaffRole.class, role.strip()),
        new PersonName(familyName, givenName, Optional.ofNullable(patronymic)),
        NewPatientJson.written(speciality),
        NewPatientJson.languageOr(language),
        NewPatientJson.zoneOr(timeZone));
  }
}
