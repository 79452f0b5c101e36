package io.dozvon.telephony.flow;

import io.dozvon.telephony.acd.AcdEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.PartitionedChannel;
import org.springframework.integration.dsl.IntegrationFlow;

/// Events of the line's callers from every exchange, in; application events for the rooms, out.
@Configuration(proxyBeanMethods = false)
class CallerEventFlow {
  @Bean
  PartitionedChannel callerEvents() {
    return RoomTeller.channel(8, message -> ((AcdEvent) message.getPayload()).call().value());
  }

  @Bean
  Backlog callerEventBacklog(PartitionedChannel callerEvents) {
    return RoomTeller.backlog(callerEvents);
  }

  @Bean
  IntegrationFlow callerEventsToRooms(
      PartitionedChannel callerEvents, RoomTeller rooms, MeterRegistry meters) {
    Timer lag =
        Timer.builder("dozvon.callers.lag")
            .description("from the exchange's event of a caller to its handling in the rooms, done")
            .register(meters);
    return rooms.hear(callerEvents, AcdEvent.class, AcdEvent::at, lag);
  }
}
