package io.dozvon.web.admin;

import io.dozvon.contactcentre.Queue;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.QueueSetup.Overflow;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A queue of the line.
record QueueJson(
    String id,
    String nameRu,
    String nameEn,
    @Schema(
            allowableValues = {
              "ringall",
              "leastrecent",
              "fewestcalls",
              "random",
              "rrmemory",
              "linear"
            })
        String strategy,
    int weight,
    int ringSeconds,
    int wrapUpSeconds,
    int maxWaitSeconds,
    @Schema(description = "0 for any number.") int maxCallers,
    @Schema(description = "0 for never.") int announceSeconds,
    int serviceLevelSeconds,
    int serviceLevelPercent,
    @Schema(description = "0 for never.") int offerCallbackSeconds,
    @Schema(
            description = "callback, goodbye, or queue: and the id of a queue.",
            example = "callback")
        String overflow,
    @Schema(description = "Of the menu.", example = "1") @Nullable String key,
    @Schema(description = "Whether those come here who press nothing.") boolean usual,
    int version) {
  static QueueJson of(Queue queue) {
    QueueSetup setup = queue.setup();
    return new QueueJson(
        queue.id().value(),
        queue.russianName(),
        queue.englishName(),
        Wire.name(setup.strategy()),
        setup.weight(),
        seconds(setup.ringTime()),
        seconds(setup.wrapUp()),
        seconds(setup.maxWait()),
        setup.maxCallers(),
        seconds(setup.announceEvery()),
        seconds(setup.serviceLevel()),
        queue.servicePercent(),
        setup.offerCallbackAfter().map(QueueJson::seconds).orElse(0),
        overflow(setup.overflow()),
        queue.key().map(String::valueOf).orElse(null),
        queue.usual(),
        queue.version());
  }

  private static int seconds(Duration time) {
    return (int) time.toSeconds();
  }

  private static String overflow(Overflow overflow) {
    return switch (overflow) {
      case Overflow.Callback _ -> QueueWish.CALLBACK;
      case Overflow.Goodbye _ -> QueueWish.GOODBYE;
      case Overflow.Queue(QueueId into) -> QueueWish.INTO + into;
    };
  }
}
