package io.dozvon.web.agent;

import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.AgentStateName;
import io.dozvon.contactcentre.AgentStatus;
import io.dozvon.presence.PageId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the agent does, as the console says it.
///
/// @param name `offline`, `ready`, `paused`, `ringing`, `on-call` or `wrap-up`
/// @param reason why they are paused
/// @param until when their wrap-up ends
/// @param afterwards why they are paused after this call
/// @param page which of their pages is the phone
public record StateView(
    String name,
    @Nullable String reason,
    Instant since,
    @Nullable Instant until,
    @Nullable String afterwards,
    @Nullable String page) {

  static StateView of(AgentStatus status) {
    AgentState state = status.state();
    return new StateView(
        AgentStateName.of(state).code(),
        AgentStateName.reason(state),
        status.since(),
        state instanceof AgentState.WrapUp wrapUp ? wrapUp.until() : null,
        status.afterwards().map(Wire::name).orElse(null),
        status.page().map(PageId::toString).orElse(null));
  }

  public boolean signedOn() {
    return !name.equals("offline");
  }

  /// Whether they may say now that they take callers, or take none.
  public boolean free() {
    return name.equals("ready") || name.equals("paused");
  }
}
