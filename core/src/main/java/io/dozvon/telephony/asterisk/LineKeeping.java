package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.LineSetup.Hours;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.QueueSetup.Overflow;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the line goes by, as [io.dozvon.telephony.dialplan.LineDialplan#SETUP] says it is stored.
final class LineKeeping {
  /// Stored last: until it is there, the line does not go by the rest.
  static final String OTHERWISE = "otherwise";

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");
  private static final String CLOSED = "closed";
  private static final String MIDNIGHT = "2400";

  private LineKeeping() {}

  /// Keys, without their family, and values.
  static Map<String, String> of(LineSetup setup) {
    Map<String, String> kept = new LinkedHashMap<>();
    kept.put("zone", setup.timeZone().getId());
    setup.week().forEach((day, hours) -> kept.put("week/" + day.getValue(), text(hours)));
    setup.days().forEach((day, hours) -> kept.put("day/" + DAY.format(day), text(hours)));
    setup.menu().forEach((key, queue) -> kept.put("menu/" + key, queue.value()));
    for (QueueSetup queue : setup.queues()) {
      kept.put("wait/" + queue.id(), String.valueOf(queue.maxWait().toSeconds()));
      kept.put("overflow/" + queue.id(), text(queue.overflow()));
    }
    kept.put(OTHERWISE, setup.otherwise().value());
    return kept;
  }

  private static String text(Optional<Hours> hours) {
    return hours.map(LineKeeping::text).orElse(CLOSED);
  }

  private static String text(Hours hours) {
    String until = hours.until().equals(LocalTime.MIDNIGHT) ? MIDNIGHT : TIME.format(hours.until());
    return TIME.format(hours.from()) + "-" + until;
  }

  private static String text(Overflow overflow) {
    return switch (overflow) {
      case Overflow.Callback _ -> "callback";
      case Overflow.Goodbye _ -> "goodbye";
      case Overflow.Queue(var queue) -> "queue:" + queue;
    };
  }
}
