package io.dozvon.telephony;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Places for work that is under way: so many at most, the next one waits, the longest first.
public final class Places {
  private final int limit;
  private final Semaphore free;

  /// @param limit how many there are
  public Places(int limit) {
    this.limit = limit;
    this.free = new Semaphore(limit, true);
  }

  /// Takes one; waits while there is none.
  public void take() {
    free.acquireUninterruptibly();
  }

  /// Gives one back.
  public void leave() {
    free.release();
  }

  int left() {
    return free.availablePermits();
  }

  /// Waits until all that has a place is done; whoever comes meanwhile queues up behind.
  public boolean areLeftWithin(Duration patience) {
    try {
      boolean done = free.tryAcquire(limit, patience.toMillis(), TimeUnit.MILLISECONDS);
      if (done) {
        free.release(limit);
      }
      return done;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
