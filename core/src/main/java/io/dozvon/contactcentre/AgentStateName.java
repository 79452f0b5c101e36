package io.dozvon.contactcentre;

import io.dozvon.vocabulary.Wire;
import org.jspecify.annotations.Nullable;

/// What an agent does, as it is stored, told to machines, and called by pages' words and styles; in
/// the order in which a board shows it.
public enum AgentStateName {
  READY,
  RINGING,
  ON_CALL,
  WRAP_UP,
  PAUSED,
  OFFLINE;

  public String code() {
    return Wire.name(this);
  }

  public static AgentStateName of(AgentState state) {
    return switch (state) {
      case AgentState.Offline _ -> OFFLINE;
      case AgentState.Ready _ -> READY;
      case AgentState.Paused _ -> PAUSED;
      case AgentState.Ringing _ -> RINGING;
      case AgentState.OnCall _ -> ON_CALL;
      case AgentState.WrapUp _ -> WRAP_UP;
    };
  }

  /// Why somebody is paused.
  public static @Nullable String reason(AgentState state) {
    return state instanceof AgentState.Paused(PauseReason reason) ? Wire.name(reason) : null;
  }
}
