package io.dozvon.web.admin;

import io.dozvon.contactcentre.SpecialDay;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day on which the line's hours differ; without times it is closed.
record SpecialDayJson(
    @Schema(format = "date", example = "2027-01-01") @NotBlank @Readable(As.DATE) String day,
    @Schema(example = "09:00") @Nullable @Readable(As.TIME) String from,
    @Schema(example = "16:00") @Nullable @Readable(As.TIME) String until,
    @Schema(example = "Новый год") @Nullable @Size(max = 200) String note) {
  static SpecialDayJson of(SpecialDay day) {
    return new SpecialDayJson(
        day.day().toString(),
        day.hours().map(it -> it.from().toString()).orElse(null),
        day.hours().map(it -> it.until().toString()).orElse(null),
        day.note().orElse(null));
  }

  SpecialDay specialDay() {
    return new SpecialDay(
        LocalDate.parse(day.strip()),
        LineDayJson.hours(from, until),
        NewPatientJson.written(note).map(String::strip));
  }
}
