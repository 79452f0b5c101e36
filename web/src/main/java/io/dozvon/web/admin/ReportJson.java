package io.dozvon.web.admin;

import io.dozvon.notifications.Delivery;
import io.dozvon.notifications.Notice;
import io.dozvon.notifications.NoticeState;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One report to one organisation; not what it says.
record ReportJson(
    @Schema(description = "As the organisation is told it.") UUID id,
    @Schema(description = "The same for all organisations that are told.") UUID report,
    @Nullable UUID patientId,
    @Schema(example = "personal-data-changed") String kind,
    @Schema(description = "The organisation's name in the settings.", example = "insurer")
        String recipient,
    @Schema(allowableValues = {"waiting", "sending", "delivered", "acknowledged", "dead-letter"})
        String state,
    @Schema(description = "How often it was tried so far, while it is.") @Nullable Integer tries,
    @Schema(
            description = "Why it was given up, if it was.",
            allowableValues = {"expired", "tried-too-often"})
        @Nullable String reason,
    Instant createdAt,
    @Schema(description = "It is not sent after this.") Instant validUntil,
    @Schema(description = "When it came to a state in which it stays.")
        @Nullable Instant settledAt) {

  static ReportJson of(Notice notice) {
    Notice.Facts facts = notice.facts();
    Notice.Reported reported = facts.report().orElseThrow();
    return new ReportJson(
        facts.id().value(),
        reported.id().value(),
        reported.patient().map(PatientId::value).orElse(null),
        facts.about(),
        facts.recipient(),
        Wire.name(NoticeState.of(notice.delivery())),
        tries(notice.delivery()),
        notice.delivery() instanceof Delivery.DeadLetter dead ? dead.reason() : null,
        facts.createdAt(),
        facts.validUntil(),
        notice.delivery() instanceof Delivery.Settled settled ? settled.at() : null);
  }

  private static @Nullable Integer tries(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Waiting waiting -> waiting.tries();
      case Delivery.Sending sending -> sending.tries();
      case Delivery.Accepted _, Delivery.Settled _ -> null;
    };
  }
}
