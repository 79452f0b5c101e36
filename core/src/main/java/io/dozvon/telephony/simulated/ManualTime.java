package io.dozvon.telephony.simulated;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/// Time that stands still until a test lets it [#pass].
public final class ManualTime implements SimulatedTime {
  private record Due(Instant at, long number, Runnable step) {}

  private final PriorityQueue<Due> steps =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::number));
  private Instant now;
  private long asked;

  public ManualTime(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void after(Duration delay, Runnable step) {
    steps.add(new Due(now.plus(delay), asked++, step));
  }

  /// Runs, on this thread, all that becomes due meanwhile, each at its moment.
  public void pass(Duration time) {
    Instant end = now().plus(time);
    for (Optional<Due> next = nextUntil(end); next.isPresent(); next = nextUntil(end)) {
      next.get().step().run();
    }
    moveTo(end);
  }

  private synchronized Optional<Due> nextUntil(Instant end) {
    Due next = steps.peek();
    if (next == null || next.at().isAfter(end)) {
      return Optional.empty();
    }
    steps.remove();
    moveTo(next.at());
    return Optional.of(next);
  }

  private synchronized void moveTo(Instant then) {
    now = then.isAfter(now) ? then : now;
  }
}
