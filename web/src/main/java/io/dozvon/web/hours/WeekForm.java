package io.dozvon.web.hours;

import io.dozvon.scheduling.HoursChange.WorkWeekly;
import io.dozvon.scheduling.HoursRefusal;
import io.dozvon.scheduling.Stretch;
import io.dozvon.scheduling.WorkingWeek;
import io.dozvon.web.forms.Form;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The form of a working week: for each day from when to when, and from when to when the break is.
final class WeekForm {
  static final String FIRST = "firstDay";
  static final String LAST = "lastDay";
  private static final List<String> PARTS = List.of("from", "until", "break-from", "break-until");

  private WeekForm() {}

  /// E.g. `monday-break-from`.
  static String field(DayOfWeek day, String part) {
    return day.name().toLowerCase(Locale.ROOT) + "-" + part;
  }

  private static List<String> fields(DayOfWeek day) {
    return PARTS.stream().map(part -> field(day, part)).toList();
  }

  private static List<String> allTimes() {
    return Arrays.stream(DayOfWeek.values()).flatMap(day -> fields(day).stream()).toList();
  }

  static Form typed(Map<String, String> sent) {
    return LocalFields.typed(
        sent,
        Stream.concat(Stream.of(FIRST, LAST, LocalFields.SLOT), allTimes().stream()).toList());
  }

  /// A week to begin with: from a day on, as the doctor works now if they do.
  static Form from(LocalDate first, Optional<WorkingWeek> now) {
    Form form =
        Form.empty()
            .with(FIRST, first.toString())
            .with(
                LocalFields.SLOT,
                now.map(week -> String.valueOf(week.slotLength().toMinutes()))
                    .orElse(LocalFields.USUAL_SLOT));
    for (var day : now.map(WorkingWeek::days).orElse(Map.of()).entrySet()) {
      form = with(form, day.getKey(), day.getValue());
    }
    return form;
  }

  private static Form with(Form form, DayOfWeek day, List<Stretch> hours) {
    Form filled =
        form.with(field(day, "from"), hours.getFirst().from().toString())
            .with(field(day, "until"), hours.getLast().until().toString());
    return hours.size() == 1
        ? filled
        : filled
            .with(field(day, "break-from"), hours.getFirst().until().toString())
            .with(field(day, "break-until"), hours.getLast().from().toString());
  }

  static Form checked(Form form) {
    Form checked =
        LocalFields.timesChecked(
            LocalFields.datesChecked(form.required(FIRST), FIRST, LAST), allTimes());
    for (DayOfWeek day : DayOfWeek.values()) {
      checked = checked(checked, day);
    }
    return checked;
  }

  /// A day is left empty, or is from when to when; so is its break.
  private static Form checked(Form form, DayOfWeek day) {
    boolean works = fields(day).stream().anyMatch(field -> !form.value(field).isBlank());
    boolean pauses =
        Stream.of("break-from", "break-until")
            .anyMatch(part -> !form.value(field(day, part)).isBlank());
    Form complete = works ? form.required(field(day, "from"), field(day, "until")) : form;
    if (pauses) {
      complete = complete.required(field(day, "break-from"), field(day, "break-until"));
    }
    return complete.isFine() && !areInOrder(stretches(complete, day))
        ? complete.wrong(field(day, "from"), new HoursRefusal.DaysMalformed())
        : complete;
  }

  private static boolean areInOrder(List<Stretch> stretches) {
    int free = 0;
    for (Stretch stretch : stretches) {
      if (stretch.fromMinute() < free || stretch.untilMinute() <= stretch.fromMinute()) {
        return false;
      }
      free = stretch.untilMinute();
    }
    return true;
  }

  private static List<Stretch> stretches(Form form, DayOfWeek day) {
    Optional<LocalTime> from = LocalFields.time(form, field(day, "from"));
    Optional<LocalTime> until = LocalFields.time(form, field(day, "until"));
    if (from.isEmpty() || until.isEmpty()) {
      return List.of();
    }
    Optional<LocalTime> pause = LocalFields.time(form, field(day, "break-from"));
    Optional<LocalTime> again = LocalFields.time(form, field(day, "break-until"));
    return pause.isEmpty() || again.isEmpty()
        ? List.of(new Stretch(from.get(), until.get()))
        : List.of(new Stretch(from.get(), pause.get()), new Stretch(again.get(), until.get()));
  }

  /// Of a form that is fine.
  static WorkWeekly read(Form form) {
    Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Stretch> stretches = stretches(form, day);
      if (!stretches.isEmpty()) {
        days.put(day, stretches);
      }
    }
    return new WorkWeekly(
        LocalFields.date(form, FIRST).orElseThrow(),
        LocalFields.date(form, LAST),
        LocalFields.slot(form),
        days);
  }
}
