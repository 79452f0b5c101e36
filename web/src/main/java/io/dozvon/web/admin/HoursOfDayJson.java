package io.dozvon.web.admin;

import io.dozvon.scheduling.Stretch;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.time.DayOfWeek;
import java.time.LocalTime;

/// Hours of one day of each week.
record HoursOfDayJson(
    @Schema(example = "monday") @NotBlank @Readable(As.WEEKDAY) String day,
    @Schema(example = "09:00") @NotBlank @Readable(As.TIME) String from,
    @Schema(
            description = "The first moment after them; 00:00 is the end of the day.",
            example = "12:00")
        @NotBlank
        @Readable(As.TIME)
        String until) {
  DayOfWeek weekday() {
    return Wire.read(DayOfWeek.class, day.strip());
  }

  Stretch stretch() {
    return new Stretch(LocalTime.parse(from.strip()), LocalTime.parse(until.strip()));
  }
}
