package io.dozvon.quality;

import java.util.Optional;

/// Estimates from a network's figures how people would rate the sound: the E-model of ITU-T G.107
/// with everything but the line at its default values (R = 93.2), the delay's impairment as Cole
/// and Rosenbluth simplified it (ACM SIGCOMM CCR 31, 2001), and the codecs' values of ITU-T G.113,
/// appendix I, for random loss and a decoder that conceals it.
final class EModel {
  private static final double DEFAULT_RATING = 93.2;

  /// From here on people begin to interrupt each other, milliseconds one way.
  private static final double NOTICED_DELAY = 177.3;

  /// One packet has to be filled before it is sent.
  private static final double PACKET_MILLIS = 20;

  private EModel() {}

  /// @param impairment what the codec itself spoils (Ie)
  /// @param robustness against loss (Bpl)
  private record Codec(double impairment, double robustness) {
    /// G.711, whose impairment is nought by definition. Others stand in its place: G.113 gives no
    /// values for Opus, which is no worse.
    static final Codec G711 = new Codec(0, 25.1);

    static final Codec G729 = new Codec(11, 19);

    static Codec named(String name) {
      return name.startsWith("g729") ? G729 : G711;
    }
  }

  /// @param codec as SDP names it, lower case
  /// @param loss 0 to 1
  /// @param roundTripMillis taken as nothing if it is not known
  /// @return 1 (nobody understands a word) to 4.5
  static double mos(
      Optional<String> codec, double loss, double jitterMillis, Optional<Double> roundTripMillis) {
    return mos(
        rating(codec.map(Codec::named).orElse(Codec.G711), loss, jitterMillis, roundTripMillis));
  }

  private static double rating(
      Codec codec, double loss, double jitterMillis, Optional<Double> roundTripMillis) {
    double delay = roundTripMillis.orElse(0.0) / 2 + 2 * jitterMillis + PACKET_MILLIS;
    return DEFAULT_RATING - ofDelay(delay) - ofLoss(codec, 100 * loss);
  }

  private static double ofDelay(double millis) {
    return 0.024 * millis + 0.11 * Math.max(0, millis - NOTICED_DELAY);
  }

  private static double ofLoss(Codec codec, double percent) {
    return codec.impairment()
        + (95 - codec.impairment()) * percent / (percent + codec.robustness());
  }

  /// G.107, annex B.
  private static double mos(double rating) {
    double r = Math.clamp(rating, 0, 100);
    double mos = 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6;
    return Math.clamp(mos, 1, 4.5);
  }
}
