package io.dozvon.telephony.flow;

import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.integration.channel.PartitionedChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.handler.advice.ErrorMessageSendingRecoverer;
import org.springframework.integration.handler.advice.RequestHandlerRetryAdvice;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the rooms what was heard: those events that are about one thing in their order, each in
/// one transaction, again if a room fails, and parked if it keeps failing.
@Component
final class RoomTeller {
  /// So that an event that is tried again does not hold up the others; enough for thousands of
  /// calls.
  private static final int AT_MOST_WAITING = 20_000;

  private final ApplicationEventPublisher rooms;
  private final TransactionTemplate together;
  private final MessageChannel failedEvents;
  private final Clock clock;

  RoomTeller(
      ApplicationEventPublisher rooms,
      TransactionTemplate together,
      MessageChannel failedEvents,
      Clock clock) {
    this.rooms = rooms;
    this.together = together;
    this.failedEvents = failedEvents;
    this.clock = clock;
  }

  /// @param about what must keep its order
  static PartitionedChannel channel(int partitions, Function<Message<?>, Object> about) {
    PartitionedChannel channel = new PartitionedChannel(partitions, about);
    channel.setWorkerQueueSize(AT_MOST_WAITING);
    return channel;
  }

  static Backlog backlog(PartitionedChannel events) {
    Backlog backlog = new Backlog(AT_MOST_WAITING);
    events.addInterceptor(backlog);
    return backlog;
  }

  /// @param lag measures how long after the event the rooms have handled it
  <E> IntegrationFlow hear(
      PartitionedChannel events, Class<E> kind, Function<E, Instant> at, Timer lag) {
    return IntegrationFlow.from(events)
        .handle(
            kind,
            (event, headers) -> {
              tell(event);
              lag.record(Duration.between(at.apply(event), clock.instant()));
              return null;
            },
            endpoint -> endpoint.id("roomTellerOf" + kind.getSimpleName()).advice(retries()))
        .get();
  }

  void tell(Object event) {
    together.executeWithoutResult(_ -> rooms.publishEvent(event));
  }

  @SuppressWarnings(
      "NullAway") // Spring declares a recovery's answer non-null, and its own recoverer gives null
  private RequestHandlerRetryAdvice retries() {
    RequestHandlerRetryAdvice advice = new RequestHandlerRetryAdvice();
    advice.setRetryPolicy(
        RetryPolicy.builder().maxRetries(4).delay(Duration.ofMillis(50)).multiplier(4).build());
    advice.setRecoveryCallback(new ErrorMessageSendingRecoverer(failedEvents));
    return advice;
  }
}
