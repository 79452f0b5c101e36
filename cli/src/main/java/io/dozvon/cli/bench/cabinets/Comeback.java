package io.dozvon.cli.bench.cabinets;

import io.dozvon.cli.bench.ground.Ground;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The node restarts, and all pages want to come back at once.
///
/// @param fromStart from the start of the process until the last page is shown a snapshot
/// @param fromFirst from the first page that is back to the last one
/// @param refusals how often a page was answered something else than a stream
/// @param missing pages that did not come back
record Comeback(Duration fromStart, Duration fromFirst, int refusals, int missing) {
  static Comeback of(Ground ground, OpenPages pages, Clock clock) {
    ground.node().close();
    int refused = pages.refusals();
    Instant start = clock.instant();
    ground.node().start();
    pages.awaitFirst(ground.begun());
    Instant first = clock.instant();
    pages.awaitAll(ground.begun());
    Instant last = clock.instant();
    return new Comeback(
        Duration.between(start, last),
        Duration.between(first, last),
        pages.refusals() - refused,
        pages.all().size() - pages.connected());
  }
}
