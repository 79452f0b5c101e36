package io.dozvon.telephony.flow;

import io.dozvon.telephony.LegEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.PartitionedChannel;
import org.springframework.integration.dsl.IntegrationFlow;

/// Leg events from every exchange, in; application events for the rooms, out.
@Configuration(proxyBeanMethods = false)
class LegEventFlow {
  @Bean
  PartitionedChannel legEvents() {
    return RoomTeller.channel(16, message -> ((LegEvent) message.getPayload()).leg().value());
  }

  @Bean
  Backlog legEventBacklog(PartitionedChannel legEvents) {
    return RoomTeller.backlog(legEvents);
  }

  @Bean
  IntegrationFlow legEventsToRooms(
      PartitionedChannel legEvents, RoomTeller rooms, MeterRegistry meters) {
    Timer lag =
        Timer.builder("dozvon.events.lag")
            .description("from the exchange's event to its handling in the rooms, done")
            .register(meters);
    return rooms.hear(legEvents, LegEvent.class, LegEvent::at, lag);
  }
}
