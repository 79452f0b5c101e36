package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.LineSetup.Hours;
import java.time.LocalDate;
import java.util.Optional;

/// A day on which the line's hours differ from those of its day of the week.
///
/// @param hours empty if the line is closed
/// @param note for people, e.g. which holiday it is
public record SpecialDay(LocalDate day, Optional<Hours> hours, Optional<String> note) {
  private static final int LONGEST_NOTE = 200;

  boolean isSound() {
    return hours.stream().allMatch(LineHours::isSound)
        && note.stream().allMatch(it -> !it.isBlank() && it.length() <= LONGEST_NOTE);
  }
}
