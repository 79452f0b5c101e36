package io.dozvon.dialling;

import java.time.Instant;
import java.util.Optional;

/// How the newest reach of a consultation stands, as far as nobody can see it from its attempts.
///
/// @param givenUp why it was given up, if it was: the doctor decides what next
/// @param nextTry when the phone is tried again, if it pauses now
public record ReachStanding(Optional<GiveUpReason> givenUp, Optional<Instant> nextTry) {
  public static final ReachStanding NOTHING_MORE =
      new ReachStanding(Optional.empty(), Optional.empty());
}
