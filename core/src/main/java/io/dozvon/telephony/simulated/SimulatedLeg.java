package io.dozvon.telephony.simulated;

import io.dozvon.telephony.Ending;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.LegTrace;
import io.dozvon.telephony.LegTrace.EndedBy;
import io.dozvon.telephony.LegTrace.Unconfirmed;
import io.dozvon.telephony.Origination.ToPhone;
import java.util.Optional;

/// One leg at the switch.
///
/// @param toPhone the order, if a subscriber's phone was rung, which must be confirmed
/// @param wrongKeys how often another key than 1 was pressed
/// @param talk the number of the talk it is in
record SimulatedLeg(
    LegId id,
    Optional<ToPhone> toPhone,
    LegState state,
    boolean rang,
    int wrongKeys,
    Optional<Integer> talk) {
  private static final int NORMAL_CLEARING = 16;

  static SimulatedLeg dialled(LegId id, Optional<ToPhone> toPhone) {
    return new SimulatedLeg(id, toPhone, LegState.DIALLED, false, 0, Optional.empty());
  }

  /// A browser is there at once.
  static SimulatedLeg admitted(LegId id) {
    return new SimulatedLeg(id, Optional.empty(), LegState.WAITING, true, 0, Optional.empty());
  }

  boolean isBefore(LegState other) {
    return state.compareTo(other) < 0;
  }

  boolean canBeJoined() {
    return !isBefore(LegState.WAITING);
  }

  SimulatedLeg now(LegState next) {
    return new SimulatedLeg(
        id, toPhone, next, rang || next != LegState.DIALLED, wrongKeys, Optional.empty());
  }

  SimulatedLeg joinedIn(int number) {
    return new SimulatedLeg(id, toPhone, LegState.JOINED, rang, wrongKeys, Optional.of(number));
  }

  SimulatedLeg withWrongKey() {
    return new SimulatedLeg(id, toPhone, state, rang, wrongKeys + 1, talk);
  }

  Ending ended(EndedBy by) {
    return trace(Optional.empty(), by, Optional.empty(), Optional.empty()).ending();
  }

  Ending ended(Unconfirmed why) {
    return trace(Optional.of(why), EndedBy.US, Optional.empty(), Optional.empty()).ending();
  }

  Ending refused(int sipStatus, Optional<Integer> q850Cause) {
    return trace(Optional.empty(), EndedBy.FAR_SIDE, Optional.of(sipStatus), q850Cause).ending();
  }

  private LegTrace trace(
      Optional<Unconfirmed> unconfirmed,
      EndedBy by,
      Optional<Integer> sipStatus,
      Optional<Integer> q850Cause) {
    boolean answered = !isBefore(LegState.ANSWERED);
    return new LegTrace(
        rang,
        answered,
        canBeJoined(),
        unconfirmed,
        by,
        sipStatus,
        answered ? Optional.of(NORMAL_CLEARING) : q850Cause);
  }
}
