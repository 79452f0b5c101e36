package io.dozvon.web.admin;

import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.Attempt.Line;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Correction;
import io.dozvon.dialling.Outcome;
import io.dozvon.dialling.PhoneCall;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One try to reach a patient, or somebody who is called back (R14); what is not known yet, or does
/// not apply, is null.
record AttemptJson(
    UUID id,
    @Schema(description = "Null for a callback's.") @Nullable UUID consultationId,
    @Schema(description = "Null for a consultation's.") @Nullable UUID callbackId,
    @Schema(description = "1, 2, 3 … within the consultation or callback, web and phone together.")
        int sequence,
    @Schema(allowableValues = {"web", "phone"}) String channel,
    @Schema(
            description = "The number rung, masked; `cabinet` for the web.",
            example = "+7••••••••67")
        String destination,
    @Nullable String callerId,
    String exchange,
    @Nullable String trunk,
    Instant intendedAt,
    @Nullable Instant dialledAt,
    @Nullable Instant ringingAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Schema(
            allowableValues = {
              "answered",
              "busy",
              "no-answer",
              "declined",
              "unreachable",
              "invalid-number",
              "machine",
              "not-confirmed",
              "congestion",
              "refused-by-carrier",
              "no-response",
              "exchange-failure",
              "cancelled",
              "unknown"
            })
        @Nullable String disposition,
    @Schema(
            description = "Whose doing it was that nobody was reached.",
            allowableValues = {"called", "carrier", "ours", "unclear"})
        @Nullable String fault,
    @Schema(
            description =
                "Whether it counts towards the policy's attempts (R13), as corrected if it was.")
        @Nullable Boolean counted,
    @Schema(description = "Final SIP status (RFC 3261).") @Nullable Integer sipStatus,
    @Schema(description = "Cause by ITU-T Q.850.") @Nullable Integer q850Cause,
    @Schema(allowableValues = {"person", "machine", "nobody"}) @Nullable String answeredBy,
    @Schema(
            description = "Who or what had picked up in truth, if somebody has said so since.",
            allowableValues = {"voicemail", "wrong-person", "as-recorded"})
        @Nullable String correctedAs) {

  static AttemptJson of(Attempt attempt) {
    Attempt.Facts facts = attempt.facts();
    Attempt.Progress progress = attempt.progress();
    Optional<Outcome> outcome = attempt.outcomeSoFar();
    return new AttemptJson(
        facts.id().value(),
        facts.consultation().value(),
        null,
        facts.sequence(),
        Wire.name(facts.channel()),
        facts.line().map(line -> line.number().masked()).orElse("cabinet"),
        facts.line().map(line -> line.trunk().callerId().e164()).orElse(null),
        facts.exchange().value(),
        facts.line().map(Line::trunk).map(trunk -> trunk.name().value()).orElse(null),
        facts.intendedAt(),
        progress.dialledAt().orElse(null),
        progress.ringingAt().orElse(null),
        progress.answeredAt().orElse(null),
        attempt.endedAtSoFar().orElse(null),
        outcome.map(Outcome::disposition).map(Wire::name).orElse(null),
        outcome.flatMap(Outcome::fault).map(Wire::name).orElse(null),
        outcome.map(Outcome::counted).orElse(null),
        outcome.flatMap(Outcome::sipStatus).orElse(null),
        outcome.flatMap(Outcome::q850Cause).orElse(null),
        outcome.flatMap(Outcome::answeredBy).map(Wire::name).orElse(null),
        outcome.flatMap(Outcome::correction).map(Correction::said).map(Wire::name).orElse(null));
  }

  static AttemptJson of(PhoneCall call) {
    PhoneCall.Facts facts = call.facts();
    Attempt.Progress progress = call.progress();
    Optional<Outcome> outcome = call.outcome();
    return new AttemptJson(
        facts.id().value(),
        null,
        facts.errand().value(),
        facts.sequence(),
        Wire.name(Channel.PHONE),
        facts.line().number().masked(),
        facts.line().trunk().callerId().e164(),
        facts.exchange().value(),
        facts.line().trunk().name().value(),
        facts.intendedAt(),
        progress.dialledAt().orElse(null),
        progress.ringingAt().orElse(null),
        progress.answeredAt().orElse(null),
        call.endedAt().orElse(null),
        outcome.map(Outcome::disposition).map(Wire::name).orElse(null),
        outcome.flatMap(Outcome::fault).map(Wire::name).orElse(null),
        outcome.map(Outcome::counted).orElse(null),
        outcome.flatMap(Outcome::sipStatus).orElse(null),
        outcome.flatMap(Outcome::q850Cause).orElse(null),
        outcome.flatMap(Outcome::answeredBy).map(Wire::name).orElse(null),
        null);
  }
}
