package io.dozvon.web.admin;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Conversation;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.ConsultationOutcome;
import io.dozvon.consultations.GuestDetails;
import io.dozvon.consultations.OutcomeEntry;
import io.dozvon.consultations.Side;
import io.dozvon.quality.LegQuality;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One patient and one doctor, and what was tried.
record ConsultationJson(
    UUID id,
    UUID patientId,
    String patient,
    UUID doctorId,
    String doctor,
    @Nullable String exchange,
    @Schema(allowableValues = {"due", "connecting", "calling", "talking", "chatting", "closed"})
        String state,
    @Schema(allowableValues = {"video", "audio", "chat", "phone"}) @Nullable String way,
    @Schema(allowableValues = {"awaited", "present", "lost"}) @Nullable String doctorSide,
    @Schema(allowableValues = {"awaited", "present", "lost"}) @Nullable String patientSide,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Schema(description = "When its time is up (R12).") @Nullable Instant endsAt,
    @Nullable Instant endedAt,
    @Schema(
            allowableValues = {
              "finished",
              "finished-by-patient",
              "time-up",
              "not-reached",
              "abandoned",
              "cancelled",
              "patients-fault",
              "cancelled-by-us"
            })
        @Nullable String ending,
    @Schema(
            description = "What came of it, perhaps corrected.",
            allowableValues = {
              "rendered",
              "rendered-not-reached",
              "not-rendered-patients-fault",
              "cancelled-by-patient",
              "cancelled-by-us"
            })
        @Nullable String outcome,
    @Schema(description = "The rule the outcome rests on.", example = "R13") @Nullable String rule,
    @Schema(description = "Whether it counts as rendered (R13, R15).") @Nullable Boolean rendered,
    @Schema(
            description = "Why the last call was given up, if it was.",
            allowableValues = {
              "number-not-allowed",
              "outside-calling-hours",
              "carrier-fault",
              "rings-used-up"
            })
        @Nullable String givenUp,
    List<AttemptJson> attempts,
    @Schema(
            description =
                "Who else was invited to the conversation, in that order; only of one looked at.")
        List<GuestJson> guests,
    @Schema(description = "Every entry on its outcome, the last one holds; only of one looked at.")
        List<OutcomeJson> outcomes,
    @Schema(description = "How its legs came through; only of one looked at.") List<LegJson> legs) {

  static ConsultationJson of(ConsultationDetails details) {
    return of(details, List.of(), List.of(), List.of());
  }

  static ConsultationJson of(
      ConsultationDetails details,
      List<GuestDetails> guests,
      List<OutcomeEntry> outcomes,
      List<LegQuality> legs) {
    Consultation consultation = details.consultation();
    Consultation.Facts facts = consultation.facts();
    Optional<Conversation> conversation = conversation(consultation);
    Optional<Talking> talking = only(Talking.class, consultation);
    Optional<Closed> closed = only(Closed.class, consultation);
    return new ConsultationJson(
        facts.id().value(),
        facts.patient().value(),
        details.patient().name().full(),
        facts.doctor().value(),
        details.doctor().name().full(),
        facts.exchange().map(ExchangeName::value).orElse(null),
        stateOf(consultation),
        conversation.map(Conversation::way).map(Wire::name).orElse(null),
        talking.map(Talking::doctor).map(ConsultationJson::side).orElse(null),
        talking.map(Talking::patient).map(ConsultationJson::side).orElse(null),
        facts.requestedAt(),
        conversation.map(Conversation::startedAt).orElse(null),
        conversation.map(Conversation::endsAt).orElse(null),
        closed.map(Closed::at).orElse(null),
        closed.map(Closed::ending).map(Wire::name).orElse(null),
        closed.map(Closed::outcome).map(Wire::name).orElse(null),
        closed.map(Closed::outcome).map(ConsultationOutcome::rule).orElse(null),
        closed.map(Closed::rendered).orElse(null),
        details.givenUp().map(Wire::name).orElse(null),
        details.attempts().stream().map(AttemptJson::of).toList(),
        guests.stream().map(GuestJson::of).toList(),
        outcomes.stream().map(OutcomeJson::of).toList(),
        legs.stream().map(LegJson::of).toList());
  }

  static String stateOf(Consultation consultation) {
    return switch (consultation) {
      case Due _ -> "due";
      case Connecting _ -> "connecting";
      case Calling _ -> "calling";
      case Talking _ -> "talking";
      case Chatting _ -> "chatting";
      case Closed _ -> "closed";
    };
  }

  private static String side(Side side) {
    return switch (side) {
      case Side.Awaited _ -> "awaited";
      case Side.Present _ -> "present";
      case Side.Lost _ -> "lost";
    };
  }

  private static Optional<Conversation> conversation(Consultation consultation) {
    return switch (consultation) {
      case Running running ->
          Optional.of(new Conversation(running.way(), running.startedAt(), running.endsAt()));
      case Closed closed -> closed.conversation();
      case Due _, Connecting _, Calling _ -> Optional.empty();
    };
  }

  private static <T extends Consultation> Optional<T> only(Class<T> state, Consultation it) {
    return Optional.of(it).filter(state::isInstance).map(state::cast);
  }
}
