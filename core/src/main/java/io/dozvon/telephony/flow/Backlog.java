package io.dozvon.telephony.flow;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;

/// Events that have been taken and not yet handled: so many at most, the next one waits.
final class Backlog implements ExecutorChannelInterceptor {
  private final int limit;
  private final Semaphore places;

  Backlog(int limit) {
    this.limit = limit;
    this.places = new Semaphore(limit, true);
  }

  /// Takes a place; waits for one while there is none.
  void enter() {
    places.acquireUninterruptibly();
  }

  @Override
  public void afterMessageHandled(
      Message<?> message,
      MessageChannel channel,
      MessageHandler handler,
      @Nullable Exception problem) {
    places.release();
  }

  /// Waits until all that has entered is handled; what comes meanwhile queues up behind.
  boolean isWorkedOffWithin(Duration patience) {
    try {
      boolean empty = places.tryAcquire(limit, patience.toMillis(), TimeUnit.MILLISECONDS);
      if (empty) {
        places.release(limit);
      }
      return empty;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
