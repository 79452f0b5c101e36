package io.dozvon.web.admin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.dozvon.programmes.ProgrammeTerms;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sponsor grants to the people on its lists.
record NewProgrammeJson(
    @Schema(example = "Здоровье плюс") @NotBlank @Size(max = 200) String name,
    @Schema(description = "Who pays.", example = "Пример Страхование") @NotBlank @Size(max = 200)
        String sponsor,
    @Schema(format = "date", example = "2026-01-01") @NotBlank @Readable(As.DATE) String validFrom,
    @Schema(format = "date", description = "The last day; without an end if left out.")
        @Nullable
        @Readable(As.DATE)
        String validUntil,
    @NotNull @Size(max = 200) List<@NotNull @Valid CoverageJson> coverage) {

  @AssertTrue
  @JsonIgnore
  @Schema(hidden = true)
  public boolean isTermInOrder() {
    return Terms.inOrder(validFrom, validUntil);
  }

  ProgrammeTerms terms() {
    return new ProgrammeTerms(
        name.strip(),
        sponsor.strip(),
        Terms.term(validFrom, validUntil),
        coverage.stream().map(CoverageJson::coverage).toList());
  }
}
