package io.dozvon.web.callbacks;

import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// When somebody is to be called, as a form's fields `day` and `time` say; both empty for as soon
/// as can be.
final class LocalWhen {
  private static final String DAY = "day";
  private static final String TIME = "time";

  private static final String ZONE = "timeZone";

  private LocalWhen() {}

  static Form checked(Form form) {
    return form.value(ZONE).isBlank() || zoneOf(form).isPresent()
        ? checkedTime(form)
        : checkedTime(form).wrong(ZONE, FormRefusal.TIME_ZONE_UNKNOWN);
  }

  /// Where the phone is, if the agent says so.
  static Optional<ZoneId> zoneOf(Form form) {
    return Optional.of(form.value(ZONE))
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of);
  }

  private static Form checkedTime(Form form) {
    if (isEmpty(form)) {
      return form;
    }
    Form filled = form.required(DAY, TIME);
    Form dated = isDate(form.value(DAY)) ? filled : filled.wrong(DAY, FormRefusal.DATE_MALFORMED);
    return isTime(form.value(TIME)) ? dated : dated.wrong(TIME, FormRefusal.TIME_MALFORMED);
  }

  /// Of a form that was checked and is fine.
  static Optional<LocalDateTime> of(Form form) {
    return isEmpty(form)
        ? Optional.empty()
        : Optional.of(LocalDate.parse(form.value(DAY)).atTime(LocalTime.parse(form.value(TIME))));
  }

  private static boolean isEmpty(Form form) {
    return form.value(DAY).isBlank() && form.value(TIME).isBlank();
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isTime(String text) {
    try {
      LocalTime.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
