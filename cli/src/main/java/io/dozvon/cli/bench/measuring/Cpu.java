package io.dozvon.cli.bench.measuring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// How much of a processor some processes have used so far (proc(5), `/proc/PID/stat`).
public final class Cpu {
  /// Clock ticks are hundredths of a second on every Linux there is (sysconf(3), `_SC_CLK_TCK`).
  private static final Duration TICK = Duration.ofMillis(10);

  private static final int USER = 11;
  private static final int CHILDREN_SYSTEM = 14;

  private Cpu() {}

  /// All of them together, their children that have ended included. One that is gone counts as
  /// nothing: its parent has taken over its time.
  public static Duration usedBy(List<ProcessHandle> processes) {
    return TICK.multipliedBy(processes.stream().mapToLong(Cpu::ticksOf).sum());
  }

  private static long ticksOf(ProcessHandle process) {
    try {
      return ticks(Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat")));
    } catch (IOException _) {
      return 0;
    }
  }

  /// The name of the program, in brackets, may hold spaces and brackets itself.
  static long ticks(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long sum = 0;
    for (int i = USER; i <= CHILDREN_SYSTEM; i++) {
      sum += Long.parseLong(fields[i]);
    }
    return sum;
  }
}
