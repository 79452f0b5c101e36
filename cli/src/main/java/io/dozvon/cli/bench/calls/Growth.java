package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.figures.Aim;
import io.dozvon.cli.bench.figures.Row;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.stage.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;

/// Whether memory and threads of a node grow with the calls it has seen.
final class Growth {
  private static final int TENTH = 10;

  /// What may come and go between two looks without being growth.
  private static final double NOISE_MEBIBYTES = 20;

  private static final double NOISE_THREADS = 10;
  private static final double MEBIBYTE = 1024 * 1024;
  private static final Duration REST = Duration.ofSeconds(3);

  private final Load load;
  private final Node node;

  Growth(Load load) {
    this.load = load;
    this.node = load.ground().node();
  }

  private record Size(double mebibytes, double threads) {}

  Section section(Way way, int rate, int attempts, ToIntFunction<List<Placed>> wronglyStored) {
    int wrong = calls(way, rate, attempts / TENTH, wronglyStored);
    Size early = size();
    for (int tenth = 1; tenth < TENTH; tenth++) {
      wrong += calls(way, rate, attempts / TENTH, wronglyStored);
    }
    Size late = size();
    return new Section(
        "growth",
        List.of(attempts / TENTH, attempts / TENTH * TENTH),
        List.of(
            Row.of("heap", Unit.MEBIBYTES, early.mebibytes(), late.mebibytes())
                .aiming(Aim.addsAtMost(NOISE_MEBIBYTES)),
            Row.of("threads", Unit.COUNT, early.threads(), late.threads())
                .aiming(Aim.addsAtMost(NOISE_THREADS))),
        wrong);
  }

  private int calls(Way way, int rate, int count, ToIntFunction<List<Placed>> wronglyStored) {
    Load.Result result = load.place(way, rate, load.roster().pairs(count, Roster.Kind.SHORT));
    return result.lost() + wronglyStored.applyAsInt(result.calls());
  }

  /// What is left after everything that is no longer needed has been thrown away.
  private Size size() {
    load.ground().begun().pass(REST);
    node.process().ifPresent(Growth::collect);
    try (Meters meters = new Meters(node)) {
      return new Size(
          meters.sum("jvm_memory_used_bytes{area=\"heap\"") / MEBIBYTE,
          meters.sum("jvm_threads_live_threads"));
    }
  }

  private static void collect(ProcessHandle process) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
