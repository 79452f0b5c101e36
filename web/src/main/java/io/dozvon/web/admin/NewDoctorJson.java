package io.dozvon.web.admin;

import io.dozvon.staff.NewDoctor;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
        String language,
    @Schema(
            description =
                "That they consult in, as BCP 47 tags, the most fluent first; that of their pages if left out.",
            example = "[\"ru\", \"en\"]")
        @Nullable
        @Size(max = 20)
        List<@NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String> languages,
    @Schema(description = "IANA name; Europe/Moscow if left out.", example = "Asia/Vladivostok")
        @Nullable
        @Readable(As.TIME_ZONE)
        String timeZone) {

  NewDoctor newDoctor() {
    return new NewDoctor(
        new PersonName(familyName, givenName, Optional.ofNullable(patronymic)),
        NewPatientJson.written(speciality),
        NewPatientJson.written(deskPhone).flatMap(DeskPhone::parse),
        NewPatientJson.languageOr(language),
        Objects.requireNonNullElse(languages, List.<String>of()).stream()
            .map(Locale::forLanguageTag)
            .toList(),
        NewPatientJson.zoneOr(timeZone));
  }
}
