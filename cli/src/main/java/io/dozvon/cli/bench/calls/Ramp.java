package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.figures.Aim;
import io.dozvon.cli.bench.figures.Row;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.bench.measuring.Costs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// More and more calls a second, until it no longer keeps up: a call is lost, or the patient's
/// phone is rung a second late.
final class Ramp {
  private static final double AIM = 150;
  private static final int FIRST = 50;
  private static final int STEP = 25;
  private static final int LAST = 400;
  private static final Duration TIME = Duration.ofSeconds(6);
  private static final Duration LATE = Duration.ofSeconds(1);
  private static final Duration REST = Duration.ofSeconds(4);

  private final Load load;

  Ramp(Load load) {
    this.load = load;
  }

  /// How far one way came.
  ///
  /// @param rate the last that was kept up with; 0 if not even the first was
  /// @param at what it did then
  /// @param wrong calls that were wrongly stored, on every step
  record Reached(int rate, Optional<Load.Result> at, int wrong) {
    static final Reached NOTHING = new Reached(0, Optional.empty(), 0);

    Reached and(int next, Load.Result result, int wronglyStored) {
      return new Reached(next, Optional.of(result), wrong + wronglyStored);
    }

    Reached failing(int wronglyStored) {
      return new Reached(rate, at, wrong + wronglyStored);
    }
  }

  /// @param wronglyStored looks for calls of a step that are not on record as they happened
  Reached climb(Way way, ToIntFunction<List<Placed>> wronglyStored) {
    Reached reached = Reached.NOTHING;
    for (int rate = FIRST; rate <= LAST; rate += STEP) {
      Load.Result result = load.place(way, rate, TIME, Roster.Kind.SHORT);
      int wrong = wronglyStored.applyAsInt(result.calls());
      if (!keepsUp(result)) {
        load.ground().begun().pass(REST);
        return reached.failing(wrong);
      }
      reached = reached.and(rate, result, wrong);
    }
    return reached;
  }

  private static boolean keepsUp(Load.Result result) {
    return result.lost() == 0
        && result.spread(Placed::whole).filter(it -> it.p99().compareTo(LATE) < 0).isPresent();
  }

  static Section section(Reached bare, Reached service) {
    return new Section(
        "throughput",
        List.of(),
        List.of(
            Row.of("sustained", Unit.PER_SECOND, bare.rate(), service.rate())
                .aiming(Aim.atLeast(AIM)),
            cost("cpu.service", bare, service, Costs::service),
            cost("cpu.exchange", bare, service, Costs::exchange),
            cost("cpu.database", bare, service, Costs::database)),
        service.wrong());
  }

  private static Row cost(
      String key, Reached bare, Reached service, java.util.function.Function<Costs, Duration> of) {
    return new Row(
        key,
        Unit.MILLISECONDS,
        bare.at().map(it -> Unit.millis(it.perCall(of))),
        service.at().map(it -> Unit.millis(it.perCall(of))),
        Optional.empty());
  }
}
