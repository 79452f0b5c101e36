package io.dozvon.cli.bench.measuring;

import io.dozvon.cli.stage.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a node takes of the machine once everything that is no longer needed has been thrown away.
///
/// @param heap objects in use, MiB
/// @param resident all of the process that lies in memory, MiB (proc(5), `VmRSS`)
/// @param threads platform threads
public record Memory(double heap, double resident, double threads) {
  private static final double MEBIBYTE = 1024 * 1024;
  private static final double KIBIBYTES_A_MEBIBYTE = 1024;
  private static final String RESIDENT = "VmRSS:";

  public static Memory of(Node node) {
    node.process().ifPresent(Memory::collect);
    try (Meters meters = new Meters(node)) {
      return new Memory(
          meters.sum("jvm_memory_used_bytes{area=\"heap\"") / MEBIBYTE,
          node.process().map(Memory::residentOf).orElse(0.0),
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

  private static double residentOf(ProcessHandle process) {
    try {
      return resident(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double resident(String status) {
    return status
            .lines()
            .filter(line -> line.startsWith(RESIDENT))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
            .sum()
        / KIBIBYTES_A_MEBIBYTE;
  }
}
