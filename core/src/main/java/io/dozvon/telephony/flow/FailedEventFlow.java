package io.dozvon.telephony.flow;

import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.store.ParkedEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.GenericMessage;

/// Events that the rooms could not handle, kept where a person can look at them.
@Configuration(proxyBeanMethods = false)
class FailedEventFlow {
  private static final Logger log = LoggerFactory.getLogger(FailedEventFlow.class);

  @Bean
  MessageChannel failedEvents() {
    return new DirectChannel();
  }

  @Bean
  IntegrationFlow failedEventsAreParked(
      MessageChannel failedEvents, ParkedEvents parked, MeterRegistry meters, Clock clock) {
    return IntegrationFlow.from(failedEvents)
        .handle(
            MessagingException.class,
            (failure, headers) -> {
              park(failure, parked, clock);
              meters.counter("dozvon.events.parked").increment();
              return null;
            },
            endpoint -> endpoint.id("eventParker"))
        .get();
  }

  private static void park(MessagingException failure, ParkedEvents parked, Clock clock) {
    if (failure.getFailedMessage() instanceof GenericMessage<?> message) {
      String error = String.valueOf(failure.getCause());
      switch (message.getPayload()) {
        case LegEvent event -> {
          log.error("leg {}: {} could not be handled and is parked", event.leg(), event, failure);
          parked.park(event, error, clock.instant());
        }
        case AcdEvent event -> {
          log.error(
              "line call {}: {} could not be handled and is parked",
              event.call(),
              event.getClass().getSimpleName(),
              failure);
          parked.park(event, error, clock.instant());
        }
        default -> log.error("an event could not be handled", failure);
      }
    }
  }
}
