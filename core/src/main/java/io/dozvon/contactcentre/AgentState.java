package io.dozvon.contactcentre;

import io.dozvon.telephony.acd.LineCallId;
import java.time.Instant;
import java.util.Optional;

/// What an agent does. What can follow is what these types let follow.
public sealed interface AgentState {
  /// On duty, and no caller of theirs is there.
  sealed interface Free extends AgentState {
    default Offline signedOff() {
      return new Offline();
    }

    default Paused paused(PauseReason reason) {
      return new Paused(reason);
    }

    default Ready ready() {
      return new Ready();
    }

    /// The exchange may ring an agent who has just paused: it had not heard of it.
    default Ringing rung(LineCallId call) {
      return new Ringing(call);
    }
  }

  /// A caller is theirs.
  sealed interface Busy extends AgentState {
    LineCallId call();

    /// @param afterwards why they are paused then
    default Free released(Optional<PauseReason> afterwards) {
      return afterwards.<Free>map(Paused::new).orElseGet(Ready::new);
    }

    default WrapUp wrapUp(Instant until) {
      return new WrapUp(call(), until);
    }
  }

  /// Not signed on.
  record Offline() implements AgentState {
    Ready signedOn() {
      return new Ready();
    }
  }

  /// Gets the next caller.
  record Ready() implements Free {}

  /// Gets no callers.
  record Paused(PauseReason reason) implements Free {}

  /// Their phone rings.
  record Ringing(LineCallId call) implements Busy {}

  record OnCall(LineCallId call) implements Busy {}

  /// Writes down what the call was about.
  ///
  /// @param until when they are ready again, if they do not say so before
  record WrapUp(LineCallId call, Instant until) implements Free {
    WrapUp extended(Instant later) {
      return new WrapUp(call, later);
    }

    /// @param afterwards why they are paused then
    Free over(Optional<PauseReason> afterwards) {
      return afterwards.<Free>map(Paused::new).orElseGet(Ready::new);
    }
  }
}
