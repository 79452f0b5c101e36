package io.dozvon.web.live;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Has snapshots drawn: some at a time, the urgent ones first, so that ten thousand pages that come
/// back after a restart neither take all of the database nor hold up a call. However many pages and
/// pieces of news a person has, one snapshot of theirs is drawn at a time, and the last one drawn
/// is newer than the last news.
@Component
final class Studio {
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /// Why a snapshot is wanted, the most urgent first.
  enum Urgency {
    /// Something has changed, perhaps somebody is being called.
    NEWS,
    /// A page has connected. What it was loaded with is a moment old.
    CONNECTED,
    /// Something may have been missed.
    HEALING
  }

  private final int most;
  private final int mostPatient;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Urgency, Set<PersonFeed>> waiting = new EnumMap<>(Urgency.class);
  private final Map<PersonFeed, Urgency> underWay = new HashMap<>();
  private final Map<PersonFeed, Urgency> againAfterwards = new HashMap<>();

  Studio(LiveSettings settings) {
    most = settings.drawings();
    mostPatient = Math.max(1, settings.drawings() / 2);
    Stream.of(Urgency.values()).forEach(it -> waiting.put(it, new LinkedHashSet<>()));
  }

  void order(PersonFeed feed, Urgency urgency) {
    lock.lock();
    try {
      if (underWay.containsKey(feed)) {
        againAfterwards.merge(feed, urgency, Studio::sooner);
      } else {
        enqueue(feed, urgency);
      }
      begin();
    } finally {
      lock.unlock();
    }
  }

  private static Urgency sooner(Urgency one, Urgency other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private void enqueue(PersonFeed feed, Urgency urgency) {
    Urgency soonest =
        Stream.of(Urgency.values())
            .filter(it -> waiting(it).remove(feed))
            .reduce(urgency, Studio::sooner);
    waiting(soonest).add(feed);
  }

  private Set<PersonFeed> waiting(Urgency urgency) {
    return waiting.computeIfAbsent(urgency, _ -> new LinkedHashSet<>());
  }

  private void begin() {
    for (Optional<PersonFeed> next = next(); next.isPresent(); next = next()) {
      PersonFeed feed = next.get();
      Thread.ofVirtual().name("snapshot").start(() -> draw(feed));
    }
  }

  private Optional<PersonFeed> next() {
    return Stream.of(Urgency.values())
        .filter(it -> !waiting(it).isEmpty() && hasRoomFor(it))
        .findFirst()
        .map(this::first);
  }

  private boolean hasRoomFor(Urgency urgency) {
    long patient = underWay.values().stream().filter(it -> it != Urgency.NEWS).count();
    return underWay.size() < most && (urgency == Urgency.NEWS || patient < mostPatient);
  }

  private PersonFeed first(Urgency urgency) {
    PersonFeed feed = waiting(urgency).iterator().next();
    waiting(urgency).remove(feed);
    underWay.put(feed, urgency);
    return feed;
  }

  private void draw(PersonFeed feed) {
    boolean drawn = false;
    try {
      drawn = feed.draw();
    } finally {
      ended(feed, drawn);
    }
  }

  private void ended(PersonFeed feed, boolean drawn) {
    lock.lock();
    try {
      Urgency was = Optional.ofNullable(underWay.remove(feed)).orElse(Urgency.HEALING);
      Optional.ofNullable(againAfterwards.remove(feed))
          .ifPresent(urgency -> enqueue(feed, urgency));
      if (!drawn) {
        Thread.ofVirtual().name("snapshot-again").start(() -> orderLater(feed, was));
      }
      begin();
    } finally {
      lock.unlock();
    }
  }

  /// The database may be away for a while.
  private void orderLater(PersonFeed feed, Urgency urgency) {
    LockSupport.parkNanos(AGAIN.toNanos());
    order(feed, urgency);
  }
}
