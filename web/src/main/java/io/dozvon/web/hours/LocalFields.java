package io.dozvon.web.hours;

import io.dozvon.web.forms.Form;
import io.dozvon.web.forms.FormRefusal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads dates and times as browsers' own fields for them send them, and as people type them who
/// have none.
final class LocalFields {
  private static final List<Integer> SLOTS = List.of(10, 15, 20, 30, 40, 45, 60, 90);
  private static final int HALF_AN_HOUR = 30;

  static final String SLOT = "slot";
  static final String USUAL_SLOT = "30";

  private LocalFields() {}

  static Optional<LocalDate> date(Form form, String field) {
    return read(form.value(field), LocalDate::parse);
  }

  static Optional<LocalTime> time(Form form, String field) {
    return read(form.value(field), LocalTime::parse).map(it -> it.truncatedTo(ChronoUnit.MINUTES));
  }

  private static <T> Optional<T> read(String typed, Function<String, T> parse) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(parse.apply(typed.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  /// @return as chosen, or half an hour
  static Duration slot(Form form) {
    return Duration.ofMinutes(minutes(form));
  }

  private static int minutes(Form form) {
    String typed = form.value(SLOT);
    return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : HALF_AN_HOUR;
  }

  /// Minutes to choose from, with what is chosen already.
  static List<Integer> slots(Form form) {
    return Stream.concat(SLOTS.stream(), Stream.of(minutes(form))).distinct().sorted().toList();
  }

  /// Says which of these were filled in with no date.
  static Form datesChecked(Form form, String... fields) {
    return checked(form, LocalFields::date, FormRefusal.DATE_MALFORMED, List.of(fields));
  }

  /// Says which of these were filled in with no time of day.
  static Form timesChecked(Form form, List<String> fields) {
    return checked(form, LocalFields::time, FormRefusal.TIME_MALFORMED, fields);
  }

  private interface Read {
    Optional<?> from(Form form, String field);
  }

  private static Form checked(Form form, Read read, FormRefusal why, List<String> fields) {
    Form checked = form;
    for (String field : fields) {
      if (!form.value(field).isBlank() && read.from(form, field).isEmpty()) {
        checked = checked.wrong(field, why);
      }
    }
    return checked;
  }

  /// These fields as they were typed, those that were not sent being empty.
  static Form typed(Map<String, String> sent, List<String> fields) {
    Form form = Form.empty();
    for (String field : fields) {
      form = form.with(field, sent.get(field));
    }
    return form;
  }
}
