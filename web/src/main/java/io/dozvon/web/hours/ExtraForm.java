package io.dozvon.web.hours;

import io.dozvon.scheduling.HoursChange.OpenBesides;
import io.dozvon.web.forms.Form;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// The form of hours besides the week's.
final class ExtraForm {
  static final String DAY = "day";
  static final String FROM = "from";
  private static final String UNTIL = "until";

  private ExtraForm() {}

  static Form typed(Map<String, String> sent) {
    return LocalFields.typed(sent, List.of(DAY, FROM, UNTIL, LocalFields.SLOT));
  }

  static Form checked(Form form) {
    return LocalFields.timesChecked(
        LocalFields.datesChecked(form.required(DAY, FROM, UNTIL), DAY), List.of(FROM, UNTIL));
  }

  /// Of a form that is fine.
  static OpenBesides read(Form form, ZoneId zone) {
    LocalDate day = LocalFields.date(form, DAY).orElseThrow();
    LocalTime until = LocalFields.time(form, UNTIL).orElseThrow();
    LocalDate end = until.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return new OpenBesides(
        day.atTime(LocalFields.time(form, FROM).orElseThrow()).atZone(zone).toInstant(),
        end.atTime(until).atZone(zone).toInstant(),
        LocalFields.slot(form));
  }
}
