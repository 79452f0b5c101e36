package io.dozvon.web.admin;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.AgentState.Busy;
import io.dozvon.contactcentre.AgentState.Offline;
import io.dozvon.contactcentre.AgentState.Paused;
import io.dozvon.contactcentre.AgentState.Ready;
import io.dozvon.contactcentre.AgentState.WrapUp;
import io.dozvon.contactcentre.AgentStateName;
import io.dozvon.contactcentre.AgentStatus;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.Wire;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who answers callers, and what they do.
record AgentJson(
    UUID id,
    @Schema(allowableValues = {"agent", "supervisor"}) String role,
    String familyName,
    String givenName,
    @Nullable String patronymic,
    @Schema(example = "seat-07") String seat,
    @Nullable String deskPhone,
    @Schema(allowableValues = {"browser", "desk-phone"}) String handset,
    List<AgentPlaceJson> places,
    @Schema(allowableValues = {"offline", "ready", "paused", "ringing", "on-call", "wrap-up"})
        String state,
    @Schema(description = "Why they are paused.") @Nullable String pause,
    @Schema(description = "Why they are paused after the call they have.")
        @Nullable String afterwards,
    @Schema(description = "The caller they have or write about.") @Nullable UUID call,
    Instant since) {
  static AgentJson of(Agent agent, AgentStatus status) {
    return new AgentJson(
        agent.id().value(),
        Wire.name(agent.role()),
        agent.name().family(),
        agent.name().given(),
        agent.name().patronymic().orElse(null),
        agent.seat().value(),
        agent.deskPhone().map(DeskPhone::address).orElse(null),
        Wire.name(agent.handset()),
        agent.places().stream().map(AgentPlaceJson::of).toList(),
        AgentStateName.of(status.state()).code(),
        AgentStateName.reason(status.state()),
        status.afterwards().map(Wire::name).orElse(null),
        call(status.state()),
        status.since());
  }

  private static @Nullable UUID call(AgentState state) {
    return switch (state) {
      case Busy busy -> busy.call().value();
      case WrapUp wrapUp -> wrapUp.call().value();
      case Offline _, Ready _, Paused _ -> null;
    };
  }
}
