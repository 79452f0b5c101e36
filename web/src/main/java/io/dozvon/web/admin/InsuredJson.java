package io.dozvon.web.admin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.dozvon.programmes.Insured;
import io.dozvon.programmes.Listed;
import io.dozvon.vocabulary.PersonName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person on a programme's list.
record InsuredJson(
    @Schema(description = "Once in a programme.", example = "AB123456")
        @NotBlank
        @Readable(As.POLICY)
        String policyNumber,
    @Schema(example = "Иванова") @NotBlank @Size(max = 100) String familyName,
    @Schema(example = "Анна") @NotBlank @Size(max = 100) String givenName,
    @Schema(example = "Петровна") @Nullable @Size(max = 100) String patronymic,
    @Schema(format = "date", example = "1980-05-17") @NotBlank @Readable(As.DATE) String birthDate,
    @Schema(example = "+79161234567") @Nullable @Readable(As.PHONE) String phone,
    @Schema(format = "date", example = "2026-01-01") @NotBlank @Readable(As.DATE) String validFrom,
    @Schema(
            format = "date",
            description = "The last day; give one to whoever leaves the list. No end if left out.")
        @Nullable
        @Readable(As.DATE)
        String validUntil) {

  @AssertTrue
  @JsonIgnore
  @Schema(hidden = true)
  public boolean isTermInOrder() {
    return Terms.inOrder(validFrom, validUntil);
  }

  static InsuredJson of(Insured insured) {
    Listed listed = insured.listed();
    return new InsuredJson(
        listed.policy().value(),
        listed.name().family(),
        listed.name().given(),
        listed.name().patronymic().orElse(null),
        listed.birthDate().toString(),
        listed.phone().map(PhoneNumber::e164).orElse(null),
        listed.validity().from().toString(),
        listed.validity().until().map(LocalDate::toString).orElse(null));
  }

  Listed listed() {
    return new Listed(
        new PersonName(familyName, givenName, Optional.ofNullable(patronymic)),
        LocalDate.parse(birthDate.strip()),
        NewPatientJson.written(phone).flatMap(PhoneNumber::parse),
        PolicyNumber.parse(policyNumber).orElseThrow(),
        Terms.term(validFrom, validUntil));
  }
}
