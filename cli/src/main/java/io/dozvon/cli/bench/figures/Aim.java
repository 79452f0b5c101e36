package io.dozvon.cli.bench.figures;

/// What we want a figure to be.
///
/// @param of which figure of its row
/// @param bound which side of the value is good
public record Aim(Of of, Bound bound, double value) {

  /// A figure of a row.
  public enum Of {
    /// The second column.
    MEASURED,
    /// The second column less the first.
    DIFFERENCE
  }

  /// Which side is good, the value itself included.
  public enum Bound {
    AT_MOST,
    AT_LEAST
  }

  public static Aim atMost(double value) {
    return new Aim(Of.MEASURED, Bound.AT_MOST, value);
  }

  public static Aim atLeast(double value) {
    return new Aim(Of.MEASURED, Bound.AT_LEAST, value);
  }

  public static Aim addsAtMost(double value) {
    return new Aim(Of.DIFFERENCE, Bound.AT_MOST, value);
  }

  boolean isMetBy(double figure) {
    return switch (bound) {
      case AT_MOST -> figure <= value;
      case AT_LEAST -> figure >= value;
    };
  }
}
