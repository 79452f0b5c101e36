package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.LineSetup.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// When the line answers.
///
/// @param timeZone in which the hours are meant
/// @param week a day that is missing is closed
/// @param days in order, from today on
public record LineHours(ZoneId timeZone, Map<DayOfWeek, Hours> week, List<SpecialDay> days) {
  /// Whether they are whole minutes and end after they begin; midnight is the end of the day.
  static boolean isSound(Hours hours) {
    return isWholeMinute(hours.from()) && isWholeMinute(hours.until()) && isInOrder(hours);
  }

  private static boolean isWholeMinute(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).equals(time);
  }

  private static boolean isInOrder(Hours hours) {
    return hours.until().equals(LocalTime.MIDNIGHT) || hours.from().isBefore(hours.until());
  }
}
