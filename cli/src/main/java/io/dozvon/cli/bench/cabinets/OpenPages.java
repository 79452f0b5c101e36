package io.dozvon.cli.bench.cabinets;

import io.dozvon.cli.stage.Begun;
import io.dozvon.cli.stage.Node;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// A page for each resident, held by this process.
final class OpenPages implements AutoCloseable {
  /// As many are on their way at a time.
  private static final int AT_ONCE = 50;

  private static final Duration LOOK = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Node node;
  private final Clock clock;
  private final List<Wire> wires = new ArrayList<>();
  private final List<OpenPage> pages = new ArrayList<>();
  private final AtomicInteger connected = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  OpenPages(Node node, List<Resident> residents, Clock clock) {
    this.node = node;
    this.clock = clock;
    for (int i = 0; i < residents.size(); i++) {
      if (i % Wire.MOST_PAGES == 0) {
        wires.add(new Wire(node.address(), wires.size(), clock));
      }
      pages.add(new OpenPage(residents.get(i), this, wires.getLast()));
    }
  }

  List<OpenPage> all() {
    return List.copyOf(pages);
  }

  /// Opens one after the other, as quickly as the node connects them.
  ///
  /// @param progress told now and then how many are connected
  void open(Begun begun, IntConsumer progress) {
    Instant deadline = clock.instant().plus(PATIENCE);
    int opened = 0;
    for (OpenPage page : pages) {
      while (opened - connected.get() >= AT_ONCE && isWorthWaiting(deadline)) {
        begun.pass(LOOK);
      }
      page.connect();
      opened++;
      if (opened % (Math.max(pages.size(), 10) / 10) == 0) {
        progress.accept(opened);
      }
    }
    awaitAll(begun);
  }

  /// Until each has been shown its snapshot, but not for ever.
  void awaitAll(Begun begun) {
    Instant deadline = clock.instant().plus(PATIENCE);
    while (connected.get() < pages.size() && isWorthWaiting(deadline)) {
      begun.pass(LOOK);
    }
  }

  /// Until one has been shown its snapshot, but not for ever.
  void awaitFirst(Begun begun) {
    Instant deadline = clock.instant().plus(PATIENCE);
    while (connected.get() == 0 && isWorthWaiting(deadline)) {
      begun.pass(LOOK);
    }
  }

  private boolean isWorthWaiting(Instant deadline) {
    return node.isAlive() && clock.instant().isBefore(deadline);
  }

  /// How many pages are connected and have been shown a snapshot.
  int connected() {
    return connected.get();
  }

  void connected(int more) {
    connected.addAndGet(more);
  }

  /// How often a page was answered something else than a stream.
  int refusals() {
    return refused.get();
  }

  void refused() {
    refused.incrementAndGet();
  }

  @Override
  public void close() {
    wires.forEach(Wire::close);
  }
}
