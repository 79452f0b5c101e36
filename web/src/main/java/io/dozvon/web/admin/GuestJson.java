package io.dozvon.web.admin;

import io.dozvon.consultations.Guest;
import io.dozvon.consultations.GuestAttempt;
import io.dozvon.consultations.GuestConsent;
import io.dozvon.consultations.GuestDetails;
import io.dozvon.consultations.GuestWay;
import io.dozvon.dialling.Outcome;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A third party in a conversation; what is not known, or does not apply, is null.
record GuestJson(
    UUID id,
    @Schema(allowableValues = {"interpreter", "colleague", "relative", "other"}) String role,
    @Schema(description = "What doctor and patient know them by.") String label,
    @Schema(description = "The number rung, masked; `link` for whom a link leads in.")
        String destination,
    @Schema(allowableValues = {"asked", "agreed", "coming", "present", "left", "over"})
        String state,
    @Schema(allowableValues = {"refused", "removed", "failed", "left", "consultation-over"})
        @Nullable String ending,
    @Schema(
            description = "How the patient agreed.",
            allowableValues = {"told", "in-cabinet", "orally"})
        @Nullable String consent,
    @Nullable Instant consentedAt,
    Instant invitedAt,
    List<Rung> attempts) {

  /// One ringing of their phone; it counts towards nothing (R13).
  @Schema(name = "GuestAttemptJson")
  record Rung(
      String destination,
      String callerId,
      String exchange,
      String trunk,
      Instant intendedAt,
      @Nullable Instant dialledAt,
      @Nullable Instant ringingAt,
      @Nullable Instant answeredAt,
      @Nullable Instant endedAt,
      @Nullable String disposition,
      @Nullable String fault,
      @Schema(description = "Final SIP status (RFC 3261).") @Nullable Integer sipStatus,
      @Schema(description = "Cause by ITU-T Q.850.") @Nullable Integer q850Cause) {
    private static Rung of(GuestAttempt attempt) {
      Optional<Outcome> outcome = attempt.outcome();
      return new Rung(
          attempt.number().masked(),
          attempt.trunk().callerId().e164(),
          attempt.exchange().value(),
          attempt.trunk().name().value(),
          attempt.intendedAt(),
          attempt.dialledAt().orElse(null),
          attempt.ringingAt().orElse(null),
          attempt.answeredAt().orElse(null),
          attempt.endedAt().orElse(null),
          outcome.map(Outcome::disposition).map(Wire::name).orElse(null),
          outcome.flatMap(Outcome::fault).map(Wire::name).orElse(null),
          outcome.flatMap(Outcome::sipStatus).orElse(null),
          outcome.flatMap(Outcome::q850Cause).orElse(null));
    }
  }

  static GuestJson of(GuestDetails details) {
    Guest guest = details.guest();
    Guest.Facts facts = guest.facts();
    Optional<GuestConsent> consent = consent(guest);
    return new GuestJson(
        facts.id().value(),
        Wire.name(facts.role()),
        facts.label(),
        facts.way() instanceof GuestWay.Phone(var number) ? number.masked() : "link",
        state(guest),
        guest instanceof Guest.Over over ? Wire.name(over.ending()) : null,
        consent.map(GuestConsent::how).map(Wire::name).orElse(null),
        consent.map(GuestConsent::at).orElse(null),
        facts.invitedAt(),
        details.attempts().stream().map(Rung::of).toList());
  }

  private static Optional<GuestConsent> consent(Guest guest) {
    return switch (guest) {
      case Guest.Admitted admitted -> Optional.of(admitted.consent());
      case Guest.Over over -> over.consent();
      case Guest.Asked _ -> Optional.empty();
    };
  }

  private static String state(Guest guest) {
    return switch (guest) {
      case Guest.Asked _ -> "asked";
      case Guest.Agreed _ -> "agreed";
      case Guest.Coming _ -> "coming";
      case Guest.Present _ -> "present";
      case Guest.Left _ -> "left";
      case Guest.Over _ -> "over";
    };
  }
}
