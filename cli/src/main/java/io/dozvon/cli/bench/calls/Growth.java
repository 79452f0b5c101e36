package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.figures.Aim;
import io.dozvon.cli.bench.figures.Row;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.bench.measuring.Memory;
import io.dozvon.cli.stage.Node;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;

/// Whether memory and threads of a node grow with the calls it has seen.
final class Growth {
  private static final int TENTH = 10;

  /// What may come and go between two looks without being growth.
  private static final double NOISE_MEBIBYTES = 20;

  private static final double NOISE_THREADS = 10;
  private static final Duration REST = Duration.ofSeconds(3);

  private final Load load;
  private final Node node;

  Growth(Load load) {
    this.load = load;
    this.node = load.ground().node();
  }

  Section section(Way way, int rate, int attempts, ToIntFunction<List<Placed>> wronglyStored) {
    int wrong = calls(way, rate, attempts / TENTH, wronglyStored);
    Memory early = size();
    for (int tenth = 1; tenth < TENTH; tenth++) {
      wrong += calls(way, rate, attempts / TENTH, wronglyStored);
    }
    Memory late = size();
    return new Section(
        "growth",
        List.of(attempts / TENTH, attempts / TENTH * TENTH),
        List.of(
            Row.of("heap", Unit.MEBIBYTES, early.heap(), late.heap())
                .aiming(Aim.addsAtMost(NOISE_MEBIBYTES)),
            Row.of("threads", Unit.COUNT, early.threads(), late.threads())
                .aiming(Aim.addsAtMost(NOISE_THREADS))),
        wrong);
  }

  private int calls(Way way, int rate, int count, ToIntFunction<List<Placed>> wronglyStored) {
    Load.Result result = load.place(way, rate, load.roster().pairs(count, Roster.Kind.SHORT));
    return result.lost() + wronglyStored.applyAsInt(result.calls());
  }

  private Memory size() {
    load.ground().begun().pass(REST);
    return Memory.of(node);
  }
}
