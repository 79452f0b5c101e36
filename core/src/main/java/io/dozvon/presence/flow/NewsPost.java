package io.dozvon.presence.flow;

import io.dozvon.presence.NewsSender;
import io.dozvon.presence.store.PageStore;
import io.dozvon.vocabulary.Person;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Sends what has gathered since the last news went out; news of one person that waits twice goes
/// once.
@Component
final class NewsPost implements NewsSender, SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(NewsPost.class);
  private static final Duration AGAIN = Duration.ofMillis(500);

  /// Longer than a few statements take, shorter than an eye sees.
  private static final Duration GATHER = Duration.ofMillis(20);

  private static final Duration LAST_ROUND = Duration.ofSeconds(2);

  /// Stops after whatever may still have news.
  private static final int PHASE = 0;

  private final PageStore pages;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Set<Person> waiting = new LinkedHashSet<>();
  private @Nullable Thread carrier;

  NewsPost(PageStore pages) {
    this.pages = pages;
  }

  @Override
  public void send(Set<Person> persons) {
    lock.lock();
    try {
      waiting.addAll(persons);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void carry() {
    for (Set<Person> next = next(); !next.isEmpty(); next = next()) {
      if (isSent(next)) {
        pause(GATHER);
      } else if (isRunning()) {
        send(next);
        pause(AGAIN);
      }
    }
  }

  private boolean isSent(Set<Person> persons) {
    try {
      pages.notify(persons);
      return true;
    } catch (RuntimeException e) {
      log.warn("news cannot be sent: {}", e.getMessage());
      return false;
    }
  }

  /// Waits for news.
  ///
  /// @return none when there is none and it has been stopped
  private Set<Person> next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && carrier != null) {
        changed.awaitUninterruptibly();
      }
      Set<Person> next = Set.copyOf(waiting);
      waiting.clear();
      return next;
    } finally {
      lock.unlock();
    }
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }

  @Override
  public void start() {
    Thread begun = Thread.ofVirtual().name("news-post").unstarted(this::carry);
    carryOn(begun);
    begun.start();
  }

  @Override
  public void stop() {
    Thread last = carryOn(null);
    if (last != null) {
      try {
        last.join(LAST_ROUND);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// @return who carried until now
  private @Nullable Thread carryOn(@Nullable Thread next) {
    lock.lock();
    try {
      Thread former = carrier;
      carrier = next;
      changed.signal();
      return former;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    lock.lock();
    try {
      return carrier != null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
