package io.dozvon.web.admin;

import io.dozvon.staff.NewDoctor;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A doctor to be added.
record NewDoctorJson(
    @Schema(example = "Петров") @NotBlank @Size(max = 100) String familyName,
    @Schema(example = "Олег") @NotBlank @Size(max = 100) String givenName,
    @Schema(example = "Ильич") @Nullable @Size(max = 100) String patronymic,
    @Schema(example = "терапевт") @Nullable @Size(max = 100) String speciality,
    @Schema(
            description =
                "Rung first when they call: a SIP URI or an extension registered with the exchange.",
            example = "sip:petrov@desk.example.org")
        @Nullable
        @Readable(As.DESK_PHONE)
        String deskPhone,
    @Schema(
            description = "ru if left out.",
            allowableValues = {"ru", "en"})
        @Nullable
        @Readable(As.LANGUAGE)
        String language) {

  NewDoctor newDoctor() {
    return new NewDoctor(
        new PersonName(familyName, givenName, Optional.ofNullable(patronymic)),
        NewPatientJson.written(speciality),
        NewPatientJson.written(deskPhone).flatMap(DeskPhone::parse),
        NewPatientJson.languageOr(language));
  }
}
