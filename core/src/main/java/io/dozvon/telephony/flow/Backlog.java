package io.dozvon.telephony.flow;

import io.dozvon.telephony.Places;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessageHandler;
import org.springframework.messaging.support.ExecutorChannelInterceptor;

/// Events that have been taken and not yet handled: so many at most, the next one waits.
final class Backlog implements ExecutorChannelInterceptor {
  private final Places places;

  Backlog(int limit) {
    this.places = new Places(limit);
  }

  /// Takes a place; waits for one while there is none.
  void enter() {
    places.take();
  }

  @Override
  public void afterMessageHandled(
      Message<?> message,
      MessageChannel channel,
      MessageHandler handler,
      @Nullable Exception problem) {
    places.leave();
  }

  /// Waits until all that has entered is handled; what comes meanwhile queues up behind.
  boolean isWorkedOffWithin(Duration patience) {
    return places.areLeftWithin(patience);
  }
}
