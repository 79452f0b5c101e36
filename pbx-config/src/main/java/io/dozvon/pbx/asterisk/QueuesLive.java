package io.dozvon.pbx.asterisk;

import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The queues themselves; the only file that changes while the exchange runs.
public final class QueuesLive {
  /// How often a call back is offered again, in seconds.
  private static final long OFFER_EVERY = 90;

  private QueuesLive() {}

  /// The whole file with these queues and no others.
  public static String render(List<QueueSetup> queues) {
    return Templates.render(
        LineDialplan.QUEUES_FILE,
        Map.of(
            "queues",
            queues.stream().map(Queue::of).toList(),
            "prompts",
            ExtensionsLineConf.PROMPTS));
  }

  /// A queue as the template reads it; times in whole seconds, 0 for never.
  public record Queue(
      String id,
      String strategy,
      int weight,
      long ringTime,
      long wrapUp,
      int maxCallers,
      long announceEvery,
      long serviceLevel,
      long offerCallbackAfter,
      long offerEvery) {
    static Queue of(QueueSetup queue) {
      return new Queue(
          queue.id().value(),
          queue.strategy().name().toLowerCase(Locale.ROOT),
          queue.weight(),
          queue.ringTime().toSeconds(),
          queue.wrapUp().toSeconds(),
          queue.maxCallers(),
          queue.announceEvery().toSeconds(),
          queue.serviceLevel().toSeconds(),
          queue.offerCallbackAfter().map(Duration::toSeconds).orElse(0L),
          OFFER_EVERY);
    }
  }
}
