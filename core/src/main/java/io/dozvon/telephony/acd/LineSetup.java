package io.dozvon.telephony.acd;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How the line receives its callers. Kept by the exchange, which goes by it alone while this
/// service is away.
///
/// @param timeZone in which the hours are meant
/// @param week the hours of each day of the week; a day that is missing is closed
/// @param days days that differ from their day of the week: a holiday is empty
/// @param menu which key leads to which queue, `1` to `9`; who presses none goes to `otherwise`
/// @param otherwise the queue of those who press nothing
/// @param queues every queue
public record LineSetup(
    ZoneId timeZone,
    Map<DayOfWeek, Hours> week,
    Map<LocalDate, Optional<Hours>> days,
    Map<Character, QueueId> menu,
    QueueId otherwise,
    List<QueueSetup> queues) {

  /// From one time of a day to another, which may be midnight at its end.
  ///
  /// @param until exclusive; midnight means the end of the day
  public record Hours(LocalTime from, LocalTime until) {}
}
