package io.dozvon.web.admin;

import io.dozvon.consultations.Evidence;
import io.dozvon.consultations.OutcomeEntry;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry on what came of a consultation, and what it rests on.
record OutcomeJson(
    @Schema(description = "1 for the one that closed it, 2, 3 … for corrections.") int sequence,
    String outcome,
    String rule,
    Instant at,
    @Schema(allowableValues = {"rules", "doctor", "admin"}) String decidedBy,
    @Nullable String reason,
    List<EvidenceJson> evidence) {

  /// A reference to something on record.
  record EvidenceJson(
      @Schema(
              allowableValues = {
                "web-attempt",
                "phone-attempt",
                "message",
                "booked-time",
                "device-check",
                "conversation"
              })
          String kind,
      @Nullable UUID reference,
      Instant at,
      @Nullable String detail) {
    static EvidenceJson of(Evidence evidence) {
      return new EvidenceJson(
          Wire.name(evidence.kind()),
          evidence.reference().orElse(null),
          evidence.at(),
          evidence.detail().orElse(null));
    }
  }

  static OutcomeJson of(OutcomeEntry entry) {
    return new OutcomeJson(
        entry.sequence(),
        Wire.name(entry.outcome()),
        entry.rule(),
        entry.at(),
        Wire.name(entry.by()),
        entry.reason().orElse(null),
        entry.evidence().stream().map(EvidenceJson::of).toList());
  }
}
