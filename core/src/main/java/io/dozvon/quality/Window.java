package io.dozvon.quality;

import java.util.Optional;

/// What was measured in a stretch of a call, sound only; of both directions the worse one.
///
/// @param seconds how long, 1 to 600
/// @param codec as SDP names it, lower case; empty if not known
/// @param loss 0 to 1
/// @param jitterMillis 0 to 60000
/// @param roundTripMillis 0 to 60000; empty if not known
public record Window(
    int seconds,
    Optional<String> codec,
    double loss,
    double jitterMillis,
    Optional<Double> roundTripMillis) {
  private static final int LONGEST = 600;
  private static final double MOST_MILLIS = 60_000;
  private static final int LONGEST_CODEC = 20;

  double mos() {
    return EModel.mos(codec, loss, jitterMillis, roundTripMillis);
  }

  /// Whether there can be such figures at all: browsers' are hearsay.
  boolean isPlausible() {
    return seconds >= 1
        && seconds <= LONGEST
        && isWithin(loss, 1)
        && isWithin(jitterMillis, MOST_MILLIS)
        && roundTripMillis.filter(millis -> !isWithin(millis, MOST_MILLIS)).isEmpty()
        && codec.filter(name -> !name.matches("[a-z0-9._-]{1," + LONGEST_CODEC + "}")).isEmpty();
  }

  private static boolean isWithin(double value, double most) {
    return value >= 0 && value <= most;
  }
}
