package io.dozvon.pbx;

import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a line goes by that no service has told anything yet.
public final class UsualLine {
  /// Who they are: the queue of those who press nothing.
  public static final QueueId IDENTIFICATION = new QueueId("identification");

  public static final QueueId TECHNICAL = new QueueId("technical");
  public static final QueueId APPOINTMENTS = new QueueId("appointments");

  public static final List<QueueSetup> QUEUES =
      List.of(queue(IDENTIFICATION, 2), queue(TECHNICAL, 1), queue(APPOINTMENTS, 1));

  /// Which key leads to which queue.
  public static final Map<Character, QueueId> MENU =
      Map.of('1', IDENTIFICATION, '2', TECHNICAL, '3', APPOINTMENTS);

  private UsualLine() {}

  private static QueueSetup queue(QueueId id, int weight) {
    return new QueueSetup(
        id,
        Strategy.RRMEMORY,
        weight,
        Duration.ofSeconds(20),
        Duration.ofSeconds(5),
        Duration.ofMinutes(15),
        0,
        Duration.ofSeconds(45),
        Duration.ofSeconds(20),
        Optional.of(Duration.ofMinutes(1)),
        new QueueSetup.Overflow.Callback());
  }
}
