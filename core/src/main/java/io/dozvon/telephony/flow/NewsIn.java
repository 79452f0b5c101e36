package io.dozvon.telephony.flow;

import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeNews;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.integration.channel.PartitionedChannel;
import org.springframework.messaging.support.GenericMessage;
import org.springframework.stereotype.Component;

/// What adapters hear, on its way to the rooms.
@Component
final class NewsIn implements ExchangeNews {
  private static final Logger log = LoggerFactory.getLogger(NewsIn.class);

  /// What was heard before a connection was lost is handled before what was found after it; longer
  /// than this the news of that does not wait.
  private static final Duration CATCH_UP = Duration.ofSeconds(20);

  private final PartitionedChannel legEvents;
  private final Backlog legEventBacklog;
  private final PartitionedChannel callerEvents;
  private final Backlog callerEventBacklog;
  private final ApplicationEventPublisher rooms;
  private final RoomTeller teller;
  private final Timer looks;

  NewsIn(
      PartitionedChannel legEvents,
      Backlog legEventBacklog,
      PartitionedChannel callerEvents,
      Backlog callerEventBacklog,
      ApplicationEventPublisher rooms,
      RoomTeller teller,
      MeterRegistry meters) {
    this.legEvents = legEvents;
    this.legEventBacklog = legEventBacklog;
    this.callerEvents = callerEvents;
    this.callerEventBacklog = callerEventBacklog;
    this.rooms = rooms;
    this.teller = teller;
    this.looks =
        Timer.builder("dozvon.reconciliation")
            .description("going through all legs that a look has found, and all that it has not")
            .register(meters);
  }

  @Override
  public void leg(LegEvent event) {
    legEventBacklog.enter();
    legEvents.send(new GenericMessage<>(event));
  }

  @Override
  public void caller(AcdEvent event) {
    callerEventBacklog.enter();
    callerEvents.send(new GenericMessage<>(event));
  }

  @Override
  public void exchange(ExchangeEvent event) {
    catchUp(legEventBacklog, event.exchange());
    switch (event) {
      case ExchangeEvent.Resumed _ -> looks.record(() -> rooms.publishEvent(event));
      case ExchangeEvent.Lost _ -> rooms.publishEvent(event);
    }
  }

  @Override
  public void line(AcdResumed event) {
    catchUp(callerEventBacklog, event.exchange());
    teller.tell(event);
  }

  private static void catchUp(Backlog backlog, ExchangeName exchange) {
    if (!backlog.isWorkedOffWithin(CATCH_UP)) {
      log.warn("exchange {}: earlier events are still waiting to be handled", exchange);
    }
  }
}
