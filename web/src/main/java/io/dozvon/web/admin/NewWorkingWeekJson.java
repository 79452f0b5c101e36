package io.dozvon.web.admin;

import io.dozvon.scheduling.HoursChange.WorkWeekly;
import io.dozvon.web.admin.Readable.As;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The week that a doctor works, by the clocks of their time zone.
record NewWorkingWeekJson(
    @Schema(format = "date", example = "2026-12-01") @NotBlank @Readable(As.DATE) String firstDay,
    @Schema(description = "Inclusive; without an end if left out.", format = "date")
        @Nullable
        @Readable(As.DATE)
        String lastDay,
    @Schema(description = "How long one slot is, 5 to 240.", example = "30") int slotMinutes,
    @Schema(description = "In order; what lies between two of one day is a break.") @NotEmpty @Valid
        List<HoursOfDayJson> hours) {
  WorkWeekly change() {
    return new WorkWeekly(
        LocalDate.parse(firstDay.strip()),
        NewPatientJson.written(lastDay).map(String::strip).map(LocalDate::parse),
        Duration.ofMinutes(slotMinutes),
        hours.stream()
            .collect(
                Collectors.groupingBy(
                    HoursOfDayJson::weekday,
                    Collectors.mapping(HoursOfDayJson::stretch, Collectors.toList()))));
  }
}
