package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.LineSetup.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is to change of the line's hours.
public sealed interface LineHoursChange {
  /// The hours of these days of each week; the others stay as they are.
  ///
  /// @param days empty if the line is closed then
  record Weekly(Map<DayOfWeek, Optional<Hours>> days) implements LineHoursChange {}

  /// These days differ, whatever was said of them before; the others stay as they are.
  record Differ(List<SpecialDay> days) implements LineHoursChange {}

  /// These days are like any other of their day of the week again.
  record AsUsual(List<LocalDate> days) implements LineHoursChange {}
}
