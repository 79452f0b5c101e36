package io.dozvon.cli.bench.figures;

import java.util.Optional;

/// One figure, beside what it is compared with.
///
/// @param key of the words that name it: `bench.row.` and this
/// @param compared the first column; empty where there is nothing to compare with
/// @param measured the second column; empty if it could not be measured
public record Row(
    String key,
    Unit unit,
    Optional<Double> compared,
    Optional<Double> measured,
    Optional<Aim> aim) {

  public static Row of(String key, Unit unit, double measured) {
    return new Row(key, unit, Optional.empty(), Optional.of(measured), Optional.empty());
  }

  public static Row of(String key, Unit unit, double compared, double measured) {
    return new Row(key, unit, Optional.of(compared), Optional.of(measured), Optional.empty());
  }

  /// The same with an aim.
  public Row aiming(Aim at) {
    return new Row(key, unit, compared, measured, Optional.of(at));
  }

  public Optional<Double> difference() {
    return compared.flatMap(first -> measured.map(second -> second - first));
  }

  /// Whether the aim was met; empty if there is none. What could not be measured was not met.
  public Optional<Boolean> met() {
    return aim.map(at -> aimedAt(at).map(at::isMetBy).orElse(false));
  }

  private Optional<Double> aimedAt(Aim at) {
    return switch (at.of()) {
      case MEASURED -> measured;
      case DIFFERENCE -> difference();
    };
  }
}
