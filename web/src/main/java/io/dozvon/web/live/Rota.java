package io.dozvon.web.live;

import io.dozvon.presence.PageId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// Whose turn it is to show a sign of life: each page has one in every round, and the turns of all
/// are spread evenly, so that ten thousand pages never answer at once.
final class Rota {
  private final int turns;
  private final AtomicInteger next = new AtomicInteger();

  /// @param round how long it takes until it is a page's turn again
  /// @param step how often [#next] is asked
  Rota(Duration round, Duration step) {
    this.turns = Math.toIntExact(Math.max(1, round.dividedBy(step)));
  }

  /// Goes on by one step.
  ///
  /// @return the turn that has come
  int next() {
    return next.getAndUpdate(turn -> (turn + 1) % turns);
  }

  int turnOf(PageId page) {
    return Math.floorMod(page.hashCode(), turns);
  }
}
