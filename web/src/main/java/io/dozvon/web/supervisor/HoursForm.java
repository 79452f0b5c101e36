package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.LineHours;
import io.dozvon.contactcentre.SpecialDay;
import io.dozvon.telephony.acd.LineSetup.Hours;
import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The line's hours as typed. A day without times is closed; its end may be `00:00` or `24:00` for
/// midnight.
final class HoursForm {
  static final String DAY = "day";
  static final String NOTE = "note";
  static final String FROM = "from";
  static final String UNTIL = "until";
  private static final int LONGEST_NOTE = 200;
  private static final String MIDNIGHT = "24:00";

  private HoursForm() {}

  /// E.g. `monday-from`.
  static String field(DayOfWeek day, String part) {
    return day.name().toLowerCase(Locale.ROOT) + "-" + part;
  }

  static Form of(LineHours hours) {
    Form form = Form.empty();
    for (DayOfWeek day : DayOfWeek.values()) {
      @Nullable Hours open = hours.week().get(day);
      form =
          form.with(field(day, FROM), open == null ? "" : open.from().toString())
              .with(field(day, UNTIL), open == null ? "" : open.until().toString());
    }
    return form;
  }

  static Form weekly(Map<String, String> sent) {
    Form form = Form.empty();
    for (DayOfWeek day : DayOfWeek.values()) {
      form = hours(form, sent, field(day, FROM), field(day, UNTIL));
    }
    return form;
  }

  static Map<DayOfWeek, Optional<Hours>> readWeek(Form form) {
    Map<DayOfWeek, Optional<Hours>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, read(form, field(day, FROM), field(day, UNTIL)));
    }
    return week;
  }

  static Form special(Map<String, String> sent) {
    Form form =
        Form.empty()
            .with(DAY, sent.get(DAY))
            .with(NOTE, sent.get(NOTE))
            .noLongerThan(LONGEST_NOTE)
            .readable();
    form = hours(form, sent, FROM, UNTIL);
    if (form.value(DAY).isBlank()) {
      return form.wrong(DAY, FormRefusal.FIELD_MISSING);
    }
    return date(form).isPresent() ? form : form.wrong(DAY, FormRefusal.DATE_MALFORMED);
  }

  static SpecialDay readSpecial(Form form) {
    return new SpecialDay(
        date(form).orElseThrow(),
        read(form, FROM, UNTIL),
        Optional.of(form.value(NOTE).strip()).filter(it -> !it.isEmpty()));
  }

  private static Form hours(Form form, Map<String, String> sent, String from, String until) {
    Form typed = form.with(from, sent.get(from)).with(until, sent.get(until));
    boolean none = typed.value(from).isBlank() && typed.value(until).isBlank();
    return none || read(typed, from, until).isPresent()
        ? typed
        : typed.wrong(from, LineFormRefusal.HOURS_MALFORMED);
  }

  private static Optional<Hours> read(Form form, String from, String until) {
    return time(form.value(from))
        .flatMap(opens -> time(form.value(until)).map(closes -> new Hours(opens, closes)))
        .filter(it -> it.until().equals(LocalTime.MIDNIGHT) || it.from().isBefore(it.until()));
  }

  private static Optional<LocalTime> time(String typed) {
    return typed.strip().equals(MIDNIGHT)
        ? Optional.of(LocalTime.MIDNIGHT)
        : parsed(typed, LocalTime::parse);
  }

  private static Optional<LocalDate> date(Form form) {
    return parsed(form.value(DAY), LocalDate::parse);
  }

  private static <T> Optional<T> parsed(String typed, Function<String, T> parse) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(parse.apply(typed.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
