package io.dozvon.web.admin;

import io.dozvon.programmes.Coverage;
import io.dozvon.programmes.Money;
import io.dozvon.programmes.Quota;
import io.dozvon.programmes.QuotaPeriod;
import io.dozvon.programmes.Speciality;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What a programme grants for one speciality.
record CoverageJson(
    @Schema(description = "As doctors have it; case does not matter.", example = "терапевт")
        @NotBlank
        @Size(max = 100)
        String speciality,
    @Schema(description = "What the patient pays, in kopecks.", example = "0") @PositiveOrZero
        long priceMinor,
    @Schema(description = "Consultations per period; without limit if left out.", example = "4")
        @Nullable
        @PositiveOrZero
        Integer quota,
    @Schema(
            description = "What the quota is for; year if left out. Parts of the calendar.",
            allowableValues = {"year", "quarter", "month", "whole-term"})
        @Nullable
        @Readable(As.PERIOD)
        String period) {

  static CoverageJson of(Coverage coverage) {
    Integer number = coverage.quota().number().orElse(null);
    return new CoverageJson(
        coverage.speciality().name(),
        coverage.price().minor(),
        number,
        number == null ? null : Wire.name(coverage.quota().period()));
  }

  Coverage coverage() {
    return new Coverage(new Speciality(speciality), Money.roubles(priceMinor), readQuota());
  }

  private Quota readQuota() {
    return quota == null
        ? new Quota.Unlimited()
        : new Quota.Limited(
            quota,
            NewPatientJson.written(period)
                .map(name -> Wire.read(QuotaPeriod.class, name))
                .orElse(QuotaPeriod.YEAR));
  }
}
