package io.dozvon.web.admin;

import io.dozvon.callbacks.Callback;
import io.dozvon.callbacks.CallbackDetails;
import io.dozvon.callbacks.CallbackState;
import io.dozvon.dialling.PhoneCall;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who is to be called back.
record CallbackJson(
    UUID id,
    String queue,
    String phone,
    String language,
    @Schema(
            allowableValues = {"key", "overflow", "closed", "abandoned", "staff"},
            description = "Why they are to be called back.")
        String why,
    @Nullable UUID callId,
    @Schema(description = "When they came into the queue; decides their place.")
        Instant waitingSince,
    String timeZone,
    @Schema(
            allowableValues = {
              "wanted",
              "scheduled",
              "assigned",
              "ringing-agent",
              "ringing-caller",
              "talking",
              "coming-back",
              "done",
              "given-up",
              "cancelled"
            })
        String state,
    @Schema(description = "Why it is over, or how it was done.") @Nullable String outcome,
    Instant since,
    @Schema(description = "They are not called before then.") @Nullable Instant notBefore,
    @Nullable UUID agentId,
    @Nullable String note,
    List<TryJson> tries) {

  /// One ringing of their phone.
  record TryJson(
      UUID id,
      int sequence,
      Instant at,
      String exchange,
      String trunk,
      String callerId,
      @Nullable String disposition,
      @Nullable String fault,
      boolean counted,
      @Nullable Integer sipStatus,
      @Nullable Integer q850Cause) {
    static TryJson of(PhoneCall call) {
      var outcome = call.outcome();
      return new TryJson(
          call.facts().id().value(),
          call.facts().sequence(),
          call.facts().intendedAt(),
          call.facts().exchange().value(),
          call.facts().line().trunk().name().value(),
          call.facts().line().trunk().callerId().e164(),
          outcome.map(it -> Wire.name(it.disposition())).orElse(null),
          outcome.flatMap(it -> it.fault()).map(Wire::name).orElse(null),
          outcome.filter(it -> it.counted()).isPresent(),
          outcome.flatMap(it -> it.sipStatus()).orElse(null),
          outcome.flatMap(it -> it.q850Cause()).orElse(null));
    }
  }

  static CallbackJson of(CallbackDetails details) {
    Callback callback = details.callback();
    Callback.Facts facts = callback.facts();
    return new CallbackJson(
        facts.id().value(),
        facts.queue().value(),
        facts.number().e164(),
        facts.language().code(),
        Wire.name(facts.why()),
        facts.call().map(LineCallId::value).orElse(null),
        facts.waitingSince(),
        facts.timeZone().getId(),
        Wire.name(CallbackState.of(callback)),
        outcome(callback).orElse(null),
        callback.since(),
        callback instanceof Callback.Waiting waiting ? waiting.dueAt() : null,
        agent(callback).map(StaffId::value).orElse(null),
        facts.note().orElse(null),
        details.tries().stream().map(TryJson::of).toList());
  }

  private static Optional<String> outcome(Callback callback) {
    return switch (callback) {
      case Callback.Open _ -> Optional.empty();
      case Callback.Done done -> Optional.of(Wire.name(done.outcome()));
      case Callback.GivenUp givenUp -> Optional.of(Wire.name(givenUp.reason()));
      case Callback.Cancelled cancelled -> Optional.of(Wire.name(cancelled.reason()));
    };
  }

  private static Optional<StaffId> agent(Callback callback) {
    return switch (callback) {
      case Callback.Live live -> Optional.of(live.agent());
      case Callback.Done done -> done.agent();
      case Callback.Cancelled cancelled -> cancelled.by();
      case Callback.Waiting _, Callback.GivenUp _ -> Optional.empty();
    };
  }
}
