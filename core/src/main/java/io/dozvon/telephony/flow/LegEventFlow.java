package io.dozvon.telephony.flow;

import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.ExchangeNews;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.store.ParkedEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.channel.PartitionedChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.handler.advice.ErrorMessageSendingRecoverer;
import org.springframework.integration.handler.advice.RequestHandlerRetryAdvice;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.transaction.support.TransactionTemplate;

/// Leg events from every exchange, in; application events for the rooms, out.
@Configuration(proxyBeanMethods = false)
class LegEventFlow {
  private static final Logger log = LoggerFactory.getLogger(LegEventFlow.class);
  private static final int PARTITIONS = 16;

  /// So that one leg's event that is tried again does not hold up the others; enough for thousands
  /// of calls.
  private static final int AT_MOST_WAITING = 20_000;

  /// What was heard before a connection was lost is handled before the legs found after it; longer
  /// than this the news of them does not wait.
  private static final Duration CATCH_UP = Duration.ofSeconds(20);

  @Bean
  PartitionedChannel legEvents() {
    PartitionedChannel channel =
        new PartitionedChannel(
            PARTITIONS, message -> ((LegEvent) message.getPayload()).leg().value());
    channel.setWorkerQueueSize(AT_MOST_WAITING);
    return channel;
  }

  @Bean
  Backlog legEventBacklog(PartitionedChannel legEvents) {
    Backlog backlog = new Backlog(AT_MOST_WAITING);
    legEvents.addInterceptor(backlog);
    return backlog;
  }

  @Bean
  IntegrationFlow legEventsToRooms(
      PartitionedChannel legEvents,
      ApplicationEventPublisher rooms,
      TransactionTemplate together,
      MessageChannel failedLegEvents,
      MeterRegistry meters,
      Clock clock) {
    Timer lag =
        Timer.builder("dozvon.events.lag")
            .description("from the exchange's event to its handling in the rooms, done")
            .register(meters);
    return IntegrationFlow.from(legEvents)
        .handle(
            LegEvent.class,
            (event, headers) -> {
              together.executeWithoutResult(_ -> rooms.publishEvent(event));
              lag.record(Duration.between(event.at(), clock.instant()));
              return null;
            },
            endpoint -> endpoint.id("roomTeller").advice(retries(failedLegEvents)))
        .get();
  }

  @SuppressWarnings(
      "NullAway") // Spring declares a recovery's answer non-null, and its own recoverer gives null
  private static RequestHandlerRetryAdvice retries(MessageChannel failed) {
    RequestHandlerRetryAdvice advice = new RequestHandlerRetryAdvice();
    advice.setRetryPolicy(
        RetryPolicy.builder().maxRetries(4).delay(Duration.ofMillis(50)).multiplier(4).build());
    advice.setRecoveryCallback(new ErrorMessageSendingRecoverer(failed));
    return advice;
  }

  @Bean
  IntegrationFlow failedLegEventsAreParked(
      MessageChannel failedLegEvents, ParkedEvents parked, MeterRegistry meters, Clock clock) {
    return IntegrationFlow.from(failedLegEvents)
        .handle(
            MessagingException.class,
            (failure, headers) -> {
              park(failure, parked, clock);
              meters.counter("dozvon.events.parked").increment();
              return null;
            },
            endpoint -> endpoint.id("legEventParker"))
        .get();
  }

  private static void park(MessagingException failure, ParkedEvents parked, Clock clock) {
    if (failure.getFailedMessage() instanceof GenericMessage<?> message
        && message.getPayload() instanceof LegEvent event) {
      log.error("leg {}: {} could not be handled and is parked", event.leg(), event, failure);
      parked.park(event, String.valueOf(failure.getCause()), clock.instant());
    }
  }

  @Bean
  MessageChannel failedLegEvents() {
    return new DirectChannel();
  }

  @Bean
  ExchangeNews exchangeNews(
      PartitionedChannel legEvents,
      Backlog legEventBacklog,
      ApplicationEventPublisher rooms,
      MeterRegistry meters) {
    Timer looks =
        Timer.builder("dozvon.reconciliation")
            .description("going through all legs that a look has found, and all that it has not")
            .register(meters);
    return new ExchangeNews() {
      @Override
      public void leg(LegEvent event) {
        legEventBacklog.enter();
        legEvents.send(new GenericMessage<>(event));
      }

      @Override
      public void exchange(ExchangeEvent event) {
        if (!legEventBacklog.isWorkedOffWithin(CATCH_UP)) {
          log.warn("exchange {}: leg events are still waiting to be handled", event.exchange());
        }
        switch (event) {
          case ExchangeEvent.Resumed _ -> looks.record(() -> rooms.publishEvent(event));
          case ExchangeEvent.Lost _ -> rooms.publishEvent(event);
        }
      }
    };
  }
}
