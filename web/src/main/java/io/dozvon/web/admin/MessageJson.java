package io.dozvon.web.admin;

import io.dozvon.notifications.Delivery;
import io.dozvon.notifications.Notice;
import io.dozvon.notifications.NoticeState;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One text message; not what it says.
record MessageJson(
    UUID id,
    @Schema(description = "What sort of message it is.", example = "not-reached") String about,
    @Schema(description = "The number, masked.", example = "+7••••••••67") String to,
    @Schema(description = "Who takes it along.", example = "smsc") String carrier,
    @Schema(
            allowableValues = {
              "waiting",
              "sending",
              "accepted",
              "delivered",
              "undeliverable",
              "unknown",
              "dead-letter",
              "not-sent"
            })
        String state,
    @Schema(
            description = "Why it was given up, if it was.",
            allowableValues = {"refused", "expired", "tried-too-often"})
        @Nullable String reason,
    Instant createdAt,
    @Schema(description = "It is not sent after this.") Instant validUntil,
    @Schema(description = "When it came to a state in which it stays.")
        @Nullable Instant settledAt) {

  static MessageJson of(Notice notice) {
    Notice.Facts facts = notice.facts();
    return new MessageJson(
        facts.id().value(),
        facts.about(),
        facts.masked(),
        facts.carrier(),
        Wire.name(NoticeState.of(notice.delivery())),
        notice.delivery() instanceof Delivery.DeadLetter dead ? dead.reason() : null,
        facts.createdAt(),
        facts.validUntil(),
        notice.delivery() instanceof Delivery.Settled settled ? settled.at() : null);
  }
}
