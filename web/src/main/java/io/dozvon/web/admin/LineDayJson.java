package io.dozvon.web.admin;

import io.dozvon.telephony.acd.LineSetup.Hours;
import io.dozvon.vocabulary.Wire;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The line's hours of one day of each week; without times it is closed.
record LineDayJson(
    @Schema(example = "monday") @NotBlank @Readable(As.WEEKDAY) String day,
    @Schema(example = "08:00") @Nullable @Readable(As.TIME) String from,
    @Schema(
            description = "The first moment after them; 00:00 is the end of the day.",
            example = "20:00")
        @Nullable
        @Readable(As.TIME)
        String until) {
  static LineDayJson of(DayOfWeek day, @Nullable Hours hours) {
    return new LineDayJson(
        Wire.name(day),
        hours == null ? null : hours.from().toString(),
        hours == null ? null : hours.until().toString());
  }

  DayOfWeek weekday() {
    return Wire.read(DayOfWeek.class, day.strip());
  }

  Optional<Hours> hours() {
    return hours(from, until);
  }

  /// Half of the hours is wrong: they end when they begin, which is refused.
  static Optional<Hours> hours(@Nullable String from, @Nullable String until) {
    Optional<LocalTime> begin = time(from);
    Optional<LocalTime> end = time(until);
    return begin.isEmpty() && end.isEmpty()
        ? Optional.empty()
        : Optional.of(new Hours(begin.or(() -> end).get(), end.or(() -> begin).get()));
  }

  private static Optional<LocalTime> time(@Nullable String text) {
    return NewPatientJson.written(text).map(String::strip).map(LocalTime::parse);
  }
}
