package io.dozvon.web.verification;

import io.dozvon.verification.Alarm;
import io.dozvon.verification.AlarmStanding;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Wire;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An alarm as a supervisor sees it.
///
/// @param locks whether a record is still locked by it
/// @param call where it is recorded, null if it is not
/// @param seen whether somebody has looked at it
public record AlarmView(
    UUID id,
    String kind,
    ZonedDateTime at,
    String agent,
    @Nullable String caller,
    @Nullable UUID call,
    boolean locks,
    boolean seen) {
  static AlarmView of(AlarmStanding standing, boolean recorded, ZoneId zone) {
    Alarm alarm = standing.alarm();
    return new AlarmView(
        alarm.id().value(),
        Wire.name(alarm.kind()),
        alarm.at().atZone(zone),
        standing.agent().full(),
        alarm.caller().map(PhoneNumber::masked).orElse(null),
        alarm.call().filter(_ -> recorded).orElse(null),
        standing.locks(),
        alarm.seenAt().isPresent());
  }
}
