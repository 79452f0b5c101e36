package io.dozvon.web.admin;

import static io.dozvon.web.problems.RefusedWish.unlessRefused;

import io.dozvon.contactcentre.HolidayList;
import io.dozvon.contactcentre.LineHoursChange;
import io.dozvon.contactcentre.LineHoursChange.AsUsual;
import io.dozvon.contactcentre.LineHoursChange.Differ;
import io.dozvon.contactcentre.LineHoursChange.Weekly;
import io.dozvon.contactcentre.OpeningHours;
import io.dozvon.telephony.acd.LineSetup.Hours;
import io.dozvon.vocabulary.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@AdminApi
class LineHoursApi {
  private final OpeningHours hours;

  LineHoursApi(OpeningHours hours) {
    this.hours = hours;
  }

  /// Days of each week that are to change; the last one counts if a day is named twice.
  record WeekJson(@NotEmpty List<@NotNull @Valid LineDayJson> days) {}

  /// Days that are to differ.
  record SpecialDaysJson(@NotEmpty @Size(max = 400) List<@NotNull @Valid SpecialDayJson> days) {}

  /// Days that are to be like any other again.
  record DaysJson(@NotEmpty @Size(max = 400) List<@NotNull LocalDate> days) {}

  @GetMapping("/line-hours")
  LineHoursJson hours() {
    return LineHoursJson.of(hours.current());
  }

  /// Changes the hours of these days of each week; the others stay.
  @PostMapping("/line-hours/week")
  @BadRequest
  @Unprocessable
  LineHoursJson week(
      @Valid @RequestBody WeekJson week, @AuthenticationPrincipal Actor.Admin admin) {
    Map<DayOfWeek, Optional<Hours>> days = new EnumMap<>(DayOfWeek.class);
    week.days().forEach(day -> days.put(day.weekday(), day.hours()));
    return changed(new Weekly(days), admin);
  }

  /// Has the line's hours differ on these days, whatever was said of them before.
  @PostMapping("/line-hours/days")
  @BadRequest
  @Unprocessable
  LineHoursJson differ(
      @Valid @RequestBody SpecialDaysJson wish, @AuthenticationPrincipal Actor.Admin admin) {
    return changed(
        new Differ(wish.days().stream().map(SpecialDayJson::specialDay).toList()), admin);
  }

  /// Has these days be like any other of their day of the week again.
  @PostMapping("/line-hours/days/remove")
  @BadRequest
  LineHoursJson asUsual(
      @Valid @RequestBody DaysJson wish, @AuthenticationPrincipal Actor.Admin admin) {
    return changed(new AsUsual(wish.days()), admin);
  }

  /// A list of days that differ, a line each: `2026-12-31 09:00-16:00 note`, or
  /// `2027-01-01..2027-01-08 closed note`. All of it or nothing.
  @PostMapping(path = "/line-hours/days/imports", consumes = "text/plain")
  @BadRequest
  @Unprocessable
  LineHoursJson read(
      @RequestBody @Size(max = 100_000) String list, @AuthenticationPrincipal Actor.Admin admin) {
    return changed(new Differ(unlessRefused(HolidayList.read(list))), admin);
  }

  private LineHoursJson changed(LineHoursChange change, Actor.Admin admin) {
    return LineHoursJson.of(unlessRefused(hours.change(change, admin)));
  }
}
