package io.dozvon.notifications;

import io.dozvon.notifications.Delivery.Sending;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hands notices to their carriers: at once when one was committed at this node, and by a look
/// every now and then at what another node left, or what is to be tried again. Each channel has
/// places of its own: an organisation that is slow to answer holds up no text.
@Component
class Dispatch implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Dispatch.class);
  private static final Duration AGAIN = Duration.ofMillis(500);

  /// An answer that cannot be stored while the database is away is kept for so many looks.
  private static final int STORE_TRIES = 100;

  private final Deliveries deliveries;
  private final Carriers carriers;
  private final NotificationSettings settings;
  private final Clock clock;
  private final Map<Channel, Semaphore> places = new EnumMap<>(Channel.class);
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean wanted;
  private boolean blind;
  private volatile @Nullable Thread dispatcher;

  Dispatch(Deliveries deliveries, Carriers carriers, NotificationSettings settings, Clock clock) {
    this.deliveries = deliveries;
    this.carriers = carriers;
    this.settings = settings;
    this.clock = clock;
    for (Channel channel : Channel.values()) {
      places.put(channel, new Semaphore(settings.atOnce()));
    }
  }

  /// There is something new to send.
  void wake() {
    lock.lock();
    try {
      wanted = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  private void dispatch() {
    while (isRunning()) {
      int handedOut = 0;
      for (Channel channel : Channel.values()) {
        handedOut += look(channel);
      }
      if (handedOut == 0) {
        rest();
      }
    }
  }

  private Semaphore placesOf(Channel channel) {
    return Objects.requireNonNull(places.get(channel));
  }

  /// @return how many were handed out
  private int look(Channel channel) {
    int free = placesOf(channel).availablePermits();
    if (free == 0) {
      return 0;
    }
    try {
      List<Notice> due = deliveries.takeDue(channel, free);
      blind = false;
      due.forEach(this::handOut);
      return due.size();
    } catch (RuntimeException e) {
      if (!blind) {
        log.warn("what is to be sent cannot be seen, looking on", e);
      }
      blind = true;
      return 0;
    }
  }

  private void handOut(Notice notice) {
    placesOf(notice.facts().channel()).acquireUninterruptibly();
    Thread.ofVirtual().name("notice-" + notice.facts().id()).start(() -> carryInPlace(notice));
  }

  private void carryInPlace(Notice notice) {
    try {
      carry(notice);
    } finally {
      placesOf(notice.facts().channel()).release();
      wake();
    }
  }

  /// One request to the carrier, whose attempt is stored, and its answer.
  void carry(Notice notice) {
    AttemptId attempt = ((Sending) notice.delivery()).attempt();
    Reply reply = ask(notice);
    for (int tries = 1; !isStored(notice, attempt, reply) && tries < STORE_TRIES; tries++) {
      LockSupport.parkNanos(AGAIN.toNanos());
    }
  }

  private Reply ask(Notice notice) {
    try {
      return carriers.of(notice.facts().channel()).carry(notice, clock.instant());
    } catch (RuntimeException e) {
      log.error("notice {} could not be carried", notice.facts().id(), e);
      return new Reply.Unclear("defect");
    }
  }

  private boolean isStored(Notice notice, AttemptId attempt, Reply reply) {
    try {
      deliveries.answered(notice.facts().id(), attempt, reply);
      return true;
    } catch (RuntimeException e) {
      log.warn(
          "the answer to notice {} cannot be stored, trying again: {}",
          notice.facts().id(),
          e.getMessage());
      return false;
    }
  }

  private void rest() {
    lock.lock();
    try {
      long left = settings.poll().toNanos();
      while (!wanted && isRunning() && left > 0) {
        left = changed.awaitNanos(left);
      }
      wanted = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    Thread begun = Thread.ofVirtual().name("notices").unstarted(this::dispatch);
    dispatcher = begun;
    begun.start();
  }

  /// Requests that are on their way may come to their end; one that does not is lost, and found to
  /// be so later.
  @Override
  public void stop() {
    Thread last = dispatcher;
    dispatcher = null;
    wake();
    try {
      if (last != null && last.join(settings.toFinish()) && areDone()) {
        places.values().forEach(its -> its.release(settings.atOnce()));
      } else if (last != null) {
        log.warn("stops while messages are still being sent");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean areDone() throws InterruptedException {
    long until = System.nanoTime() + settings.toFinish().toNanos();
    for (Semaphore its : places.values()) {
      if (!its.tryAcquire(settings.atOnce(), until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isRunning() {
    return dispatcher != null;
  }

  /// Stops before the pool of connections does, with whatever else sends.
  @Override
  public int getPhase() {
    return 0;
  }
}
