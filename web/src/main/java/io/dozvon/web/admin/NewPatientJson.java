package io.dozvon.web.admin;

import io.dozvon.patients.Registration;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A patient to be registered.
record NewPatientJson(
    @Schema(example = "Иванова") @NotBlank @Size(max = 100) String familyName,
    @Schema(example = "Анна") @NotBlank @Size(max = 100) String givenName,
    @Schema(example = "Петровна") @Nullable @Size(max = 100) String patronymic,
    @Schema(format = "date", example = "1980-05-17") @NotBlank @Readable(As.DATE) String birthDate,
    @Schema(
            description = "As people write it; without a country code it is a Russian number.",
            example = "+79161234567")
        @NotBlank
        @Readable(As.PHONE)
        String phone,
    @Schema(description = "IANA name; Europe/Moscow if left out.", example = "Asia/Yekaterinburg")
        @Nullable
        @Readable(As.TIME_ZONE)
        String timeZone,
    @Schema(
            description = "ru if left out.",
            allowableValues = {"ru", "en"})
        @Nullable
        @Readable(As.LANGUAGE)
        String language,
    @Schema(description = "As on the insurance policy or programme card.", example = "ДМС-1234567")
        @Nullable
        @Size(max = 100)
        @Readable(As.POLICY)
        String policyNumber,
    @Schema(
            description =
                "on-paper if the clinic has all consents signed by hand; left out, the patient gives them in the cabinet.",
            allowableValues = {"on-paper"})
        @Nullable
        @Readable(As.CONSENTS)
        String consents) {

  boolean consentsOnPaper() {
    return written(consents).isPresent();
  }

  Registration registration() {
    return new Registration(
        new PersonName(familyName, givenName, Optional.ofNullable(patronymic)),
        LocalDate.parse(birthDate.strip()),
        PhoneNumber.parse(phone).orElseThrow(),
        zoneOr(timeZone),
        languageOr(language),
        written(policyNumber));
  }

  static Optional<String> written(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).filter(some -> !some.isEmpty());
  }

  static ZoneId zoneOr(@Nullable String id) {
    return ZoneId.of(written(id).orElse("Europe/Moscow"));
  }

  static Language languageOr(@Nullable String code) {
    return written(code).flatMap(Language::of).orElse(Language.RUSSIAN);
  }
}
