package io.dozvon.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has one room act on what is due: on a few things at once, on each by one thread of this node at
/// a time, and on one that failed after a rest.
///
/// @param <I> identifies one thing
final class Turns<I> {
  private static final Logger log = LoggerFactory.getLogger(Turns.class);

  /// So many of the connections to the database at most.
  private static final int AT_ONCE = 8;

  private static final Duration REST = Duration.ofSeconds(3);

  private final TimedWork<I> work;
  private final Clock clock;
  private final Places places = new Places(AT_ONCE);
  private final Set<I> atWork = ConcurrentHashMap.newKeySet();
  private final Map<I, Instant> resting = new ConcurrentHashMap<>();
  private boolean blind;

  Turns(TimedWork<I> work, Clock clock) {
    this.work = work;
    this.clock = clock;
  }

  /// Hands out what is due at these exchanges, as far as there are places.
  ///
  /// @return whether more may be due than there were places
  synchronized boolean handOut(Set<ExchangeName> at) {
    int free = places.left();
    List<I> due = free == 0 ? List.of() : look(at, free);
    due.forEach(this::begin);
    return due.size() == free;
  }

  private List<I> look(Set<ExchangeName> at, int free) {
    try {
      List<I> due = due(at, free);
      blind = false;
      return due;
    } catch (RuntimeException e) {
      sayOnce(e);
      return List.of();
    }
  }

  private List<I> due(Set<ExchangeName> at, int free) {
    Instant now = clock.instant();
    resting.values().removeIf(until -> !until.isAfter(now));
    Set<I> left = new HashSet<>(atWork);
    left.addAll(resting.keySet());
    return work.due(at, now, left.size() + free).stream()
        .filter(id -> !left.contains(id))
        .limit(free)
        .toList();
  }

  private void sayOnce(RuntimeException problem) {
    if (!blind) {
      log.warn("{}: what is due cannot be seen, looking on", work.title(), problem);
    }
    blind = true;
  }

  private void begin(I id) {
    places.take();
    atWork.add(id);
    Thread.ofVirtual().name("due-" + id).start(() -> act(id));
  }

  private void act(I id) {
    try {
      work.act(id);
    } catch (RuntimeException e) {
      resting.put(id, clock.instant().plus(REST));
      log.warn("{} {} is due and failed, again in {}", work.title(), id, REST, e);
    } finally {
      atWork.remove(id);
      places.leave();
    }
  }

  /// Waits until all that was handed out is done.
  boolean areDoneWithin(Duration patience) {
    return places.areLeftWithin(patience);
  }
}
