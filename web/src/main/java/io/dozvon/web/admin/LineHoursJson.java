package io.dozvon.web.admin;

import io.dozvon.contactcentre.LineHours;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

/// When the line answers.
///
/// @param week every day, from Monday
/// @param days that differ, from today on
record LineHoursJson(String timeZone, List<LineDayJson> week, List<SpecialDayJson> days) {
  static LineHoursJson of(LineHours hours) {
    return new LineHoursJson(
        hours.timeZone().getId(),
        Stream.of(DayOfWeek.values())
            .map(day -> LineDayJson.of(day, hours.week().get(day)))
            .toList(),
        hours.days().stream().map(SpecialDayJson::of).toList());
  }
}
