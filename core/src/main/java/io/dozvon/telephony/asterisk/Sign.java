package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.LegTrace.Unconfirmed;
import io.dozvon.telephony.MediaReport;
import java.util.Optional;

/// What one manager event tells of one leg.
sealed interface Sign {
  /// The call left for the far side.
  record Dialling() implements Sign {}

  /// The far side rings or plays early media.
  record Alerting() implements Sign {}

  record PickedUp() implements Sign {}

  /// The dialplan decided that no person is there and hangs up.
  record NotConfirmed(Unconfirmed why) implements Sign {}

  /// The leg is alone and can be joined: the first time, after a prompt, or as its other side left.
  record Waiting() implements Sign {}

  record Talking() implements Sign {}

  record KeyPressed(char key) implements Sign {}

  /// The far side refuses the call or hangs up; an end follows.
  record FarSideEnds(Optional<Integer> sipStatus, Optional<Integer> q850Cause) implements Sign {}

  /// The ring time is over; an end follows.
  record RingTimeOver() implements Sign {}

  /// Asterisk did not begin the call, or refused to begin a second one for a leg that lives.
  record NotBegun() implements Sign {}

  /// How sound came through; an end follows.
  record Measured(MediaReport report) implements Sign {}

  /// The channel is no more.
  record Ended(int cause) implements Sign {}
}
