package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.LegTrace;
import io.dozvon.telephony.LegTrace.EndedBy;
import io.dozvon.telephony.LegTrace.Unconfirmed;
import io.dozvon.telephony.MediaReport;
import java.time.Instant;
import java.util.Optional;

/// All that has been seen of a leg so far. Signs come doubled and, within a few milliseconds, in
/// varying order; each step of a leg's life is told once all the same.
///
/// @param state where it stands; empty as long as it is only ordered
/// @param farSide with what the far side ended it
record LegStory(
    Optional<LegState> state,
    boolean alerted,
    Optional<Unconfirmed> unconfirmed,
    Optional<Sign.FarSideEnds> farSide,
    boolean ringTimeOver) {

  /// Asterisk's cause for a call that it gave up because nobody answered in time.
  private static final int NO_ANSWER = 19;

  static LegStory ordered() {
    return new LegStory(Optional.empty(), false, Optional.empty(), Optional.empty(), false);
  }

  /// Whether nothing was heard of it that shows that it was dialled.
  boolean isUndialled() {
    return state.isEmpty() && farSide.isEmpty() && !ringTimeOver;
  }

  /// The story of a leg that is found on the way.
  static LegStory found(LegState state) {
    return new LegStory(
        Optional.of(state), state != LegState.DIALLED, Optional.empty(), Optional.empty(), false);
  }

  /// The same leg, found to stand there now; what was seen on the way remains.
  LegStory at(LegState found) {
    boolean rings = alerted || found != LegState.DIALLED;
    return new LegStory(Optional.of(found), rings, unconfirmed, farSide, ringTimeOver);
  }

  /// @param news what is to be told, if anything
  record Told(LegStory story, Optional<LegEvent> news) {}

  Told hear(Sign sign, LegId leg, ExchangeName exchange, Instant at) {
    return switch (sign) {
      case Sign.Dialling() ->
          state.isPresent()
              ? quiet(this)
              : tell(with(LegState.DIALLED), new LegEvent.Dialled(leg, exchange, at));
      case Sign.Alerting() ->
          isBefore(LegState.RINGING)
              ? tell(alerting(), new LegEvent.Ringing(leg, exchange, at))
              : quiet(this);
      case Sign.PickedUp() ->
          isBefore(LegState.ANSWERED)
              ? tell(with(LegState.ANSWERED), new LegEvent.Answered(leg, exchange, at))
              : quiet(this);
      case Sign.Waiting() -> waiting(leg, exchange, at);
      case Sign.Talking() ->
          isBefore(LegState.JOINED)
              ? tell(with(LegState.JOINED), new LegEvent.Joined(leg, exchange, at))
              : quiet(this);
      case Sign.KeyPressed(char key) ->
          isBefore(LegState.WAITING)
              ? quiet(this)
              : tell(this, new LegEvent.KeyPressed(leg, exchange, at, key));
      case Sign.NotConfirmed(Unconfirmed why) ->
          quiet(new LegStory(state, alerted, Optional.of(why), farSide, ringTimeOver));
      case Sign.FarSideEnds ends ->
          quiet(new LegStory(state, alerted, unconfirmed, Optional.of(ends), ringTimeOver));
      case Sign.RingTimeOver() -> quiet(new LegStory(state, alerted, unconfirmed, farSide, true));
      case Sign.NotBegun() -> quiet(this);
      case Sign.Measured(MediaReport report) ->
          tell(this, new LegEvent.Measured(leg, exchange, at, report));
      case Sign.Ended(int cause) ->
          tell(this, new LegEvent.Gone(leg, exchange, at, trace(cause).ending()));
    };
  }

  private Told waiting(LegId leg, ExchangeName exchange, Instant at) {
    if (isBefore(LegState.WAITING)) {
      return tell(with(LegState.WAITING), new LegEvent.Confirmed(leg, exchange, at));
    }
    return state.equals(Optional.of(LegState.JOINED))
        ? tell(with(LegState.WAITING), new LegEvent.Parted(leg, exchange, at))
        : quiet(this);
  }

  private LegTrace trace(int cause) {
    EndedBy endedBy = endedBy(cause);
    return new LegTrace(
        alerted,
        !isBefore(LegState.ANSWERED),
        !isBefore(LegState.WAITING),
        unconfirmed,
        endedBy,
        farSide.flatMap(Sign.FarSideEnds::sipStatus),
        farSide.flatMap(Sign.FarSideEnds::q850Cause).or(() -> Signs.given(cause)));
  }

  /// Asterisk requests a hang-up in the far side's name only; what ends without such a request was
  /// ended here, by the clock or by an order of ours.
  private EndedBy endedBy(int cause) {
    if (farSide.isPresent()) {
      return EndedBy.FAR_SIDE;
    }
    boolean tooLong = isBefore(LegState.ANSWERED) && (ringTimeOver || cause == NO_ANSWER);
    return tooLong ? EndedBy.RING_TIME : EndedBy.US;
  }

  private boolean isBefore(LegState other) {
    return state.isEmpty() || state.get().compareTo(other) < 0;
  }

  private LegStory with(LegState next) {
    return new LegStory(Optional.of(next), alerted, unconfirmed, farSide, ringTimeOver);
  }

  private LegStory alerting() {
    return new LegStory(Optional.of(LegState.RINGING), true, unconfirmed, farSide, ringTimeOver);
  }

  private static Told tell(LegStory story, LegEvent news) {
    return new Told(story, Optional.of(news));
  }

  private static Told quiet(LegStory story) {
    return new Told(story, Optional.empty());
  }
}
