package io.dozvon.web.hours;

import io.dozvon.scheduling.HoursChange.TakeOff;
import io.dozvon.web.forms.Form;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The form of days off: from one day to another, whole days unless times are given.
final class TimeOffForm {
  static final String FIRST = "firstDay";
  static final String LAST = "lastDay";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  static final String REASON = "reason";

  private TimeOffForm() {}

  static Form typed(Map<String, String> sent) {
    return LocalFields.typed(sent, List.of(FIRST, LAST, FROM, UNTIL, REASON));
  }

  static Form checked(Form form) {
    return LocalFields.timesChecked(
        LocalFields.datesChecked(form.required(FIRST).readable(), FIRST, LAST),
        List.of(FROM, UNTIL));
  }

  /// Of a form that is fine.
  static TakeOff read(Form form, ZoneId zone) {
    LocalDate first = LocalFields.date(form, FIRST).orElseThrow();
    LocalDate last = LocalFields.date(form, LAST).orElse(first);
    LocalTime from = LocalFields.time(form, FROM).orElse(LocalTime.MIDNIGHT);
    return new TakeOff(
        first.atTime(from).atZone(zone).toInstant(),
        LocalFields.time(form, UNTIL)
            .filter(time -> !time.equals(LocalTime.MIDNIGHT))
            .map(last::atTime)
            .orElse(last.plusDays(1).atStartOfDay())
            .atZone(zone)
            .toInstant(),
        Optional.of(form.value(REASON).strip()).filter(reason -> !reason.isEmpty()));
  }
}
