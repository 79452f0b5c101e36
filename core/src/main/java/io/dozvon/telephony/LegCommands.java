package io.dozvon.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Commands to exchanges that a room decides on inside a transaction: each goes out after the
/// commit, one leg's commands in the order given. A command that is lost with this process is made
/// good when the node that listens looks again.
@Component
public final class LegCommands implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(LegCommands.class);
  private static final int LANES = 32;

  /// How long an order to ring may be on its way to the exchange; a younger leg that is not there
  /// may still come.
  public static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

  private final Exchanges exchanges;
  private final ExchangeNews news;
  private final Clock clock;
  private final Map<ExchangeName, List<ExecutorService>> lanes = new ConcurrentHashMap<>();

  LegCommands(Exchanges exchanges, ExchangeNews news, Clock clock) {
    this.exchanges = exchanges;
    this.news = news;
    this.clock = clock;
  }

  /// Rings a phone. If the exchange certainly did not take the order, the leg's end is told as
  /// [Ending#exchangeFailure], if it took it and has forgotten as [Ending#unknown]; if neither is
  /// known, the next look or the caller's own timer finds out.
  public void originate(ExchangeName exchange, LegId leg, Origination order) {
    Instant given = clock.instant();
    afterCommit(exchange, leg, at -> ring(at, leg, order, given));
  }

  /// An order that waited for too long, behind others or in a node that stood still, is not given
  /// any more: by now somebody may have found that its leg is not there, and have ordered another.
  private void ring(Exchange exchange, LegId leg, Origination order, Instant given)
      throws ExchangeUnavailable {
    if (given.plus(ON_ITS_WAY).isBefore(clock.instant())) {
      log.warn("leg {}: the order to ring is too old to be given to {}", leg, exchange.name());
      over(leg, exchange, Ending.exchangeFailure());
    } else {
      ring(exchange, leg, order);
    }
  }

  private void ring(Exchange exchange, LegId leg, Origination order) throws ExchangeUnavailable {
    try {
      exchange.originate(leg, order);
    } catch (ExchangeUnavailable e) {
      log.warn(
          "leg {}: {} did not take the order to ring: {}", leg, exchange.name(), e.getMessage());
      if (e.wasNeverAsked()) {
        over(leg, exchange, Ending.exchangeFailure());
      } else if (!exchange.legs().containsKey(leg)) {
        over(leg, exchange, Ending.unknown());
      }
    }
  }

  /// Looks whether a leg is there, and tells that it is over or that a person waits there.
  public void lookUp(ExchangeName exchange, LegId leg) {
    afterCommit(exchange, leg, at -> tellWhereItStands(at, leg));
  }

  private void tellWhereItStands(Exchange exchange, LegId leg) throws ExchangeUnavailable {
    switch (exchange.legs().get(leg)) {
      case WAITING, JOINED, LEAVING ->
          news.leg(new LegEvent.Confirmed(leg, exchange.name(), clock.instant()));
      case DIALLED, RINGING, ANSWERED -> {
        exchange.hangUp(leg);
        over(leg, exchange, Ending.unknown());
      }
      case null -> over(leg, exchange, Ending.unknown());
    }
  }

  private void over(LegId leg, Exchange exchange, Ending ending) {
    news.leg(new LegEvent.Gone(leg, exchange.name(), clock.instant(), ending));
  }

  public void hangUp(ExchangeName exchange, LegId leg) {
    afterCommit(exchange, leg, at -> at.hangUp(leg));
  }

  /// Joins legs that wait, two or more. If one has gone meanwhile its end is told as an event.
  public void join(ExchangeName exchange, List<LegId> legs) {
    afterCommit(exchange, legs.getFirst(), at -> at.join(new LinkedHashSet<>(legs)));
  }

  public void announce(ExchangeName exchange, LegId leg, Announcement what) {
    afterCommit(exchange, leg, at -> at.announce(leg, what));
  }

  /// Says something and ends the leg.
  public void farewell(ExchangeName exchange, LegId leg, Announcement what) {
    afterCommit(exchange, leg, at -> at.farewell(leg, what));
  }

  /// Records a leg. An order that waited for too long is not given any more: by now somebody may
  /// have taken their consent back.
  public void record(ExchangeName exchange, LegId leg, SoundFile into) {
    Instant given = clock.instant();
    afterCommit(exchange, leg, at -> record(at, leg, into, given));
  }

  private void record(Exchange exchange, LegId leg, SoundFile into, Instant given)
      throws ExchangeUnavailable {
    if (given.plus(ON_ITS_WAY).isBefore(clock.instant())) {
      log.warn("leg {}: the order to record is too old to be given to {}", leg, exchange.name());
    } else if (exchange.record(leg, into) == RecordResult.NOT_RECORDED) {
      log.warn("leg {}: {} does not record it", leg, exchange.name());
    }
  }

  /// @param leg that is recorded, so that its orders keep their order
  public void stopRecording(ExchangeName exchange, LegId leg, SoundFile file) {
    afterCommit(exchange, leg, at -> at.stopRecording(file));
  }

  /// @throws IllegalStateException outside a transaction: there would be no commit to wait for
  private void afterCommit(ExchangeName exchange, LegId leg, Command command) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            give(exchange, leg, command);
          }
        });
  }

  private void give(ExchangeName exchange, LegId leg, Command command) {
    try {
      laneOf(exchange, leg).execute(() -> run(exchange, leg, command));
    } catch (RejectedExecutionException e) {
      log.warn("leg {}: {} was not told, this node is stopping", leg, exchange);
    }
  }

  /// Each exchange has lanes of its own: one that does not answer holds up no other.
  private ExecutorService laneOf(ExchangeName exchange, LegId leg) {
    return lanes
        .computeIfAbsent(exchange, LegCommands::lanesTo)
        .get(Math.floorMod(leg.hashCode(), LANES));
  }

  private static List<ExecutorService> lanesTo(ExchangeName exchange) {
    return IntStream.range(0, LANES)
        .mapToObj(lane ->
            Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("commands-%s-%d".formatted(exchange, lane)).factory()))
        .toList();
  }

  private void run(ExchangeName name, LegId leg, Command command) {
    try {
      Exchange exchange =
          exchanges
              .named(name)
              .orElseThrow(() -> new ExchangeUnavailable("no exchange is called " + name));
      command.give(exchange);
    } catch (ExchangeUnavailable e) {
      log.warn("leg {}: {} could not be told: {}", leg, name, e.getMessage());
    } catch (RuntimeException e) {
      log.error("leg {}: a command to {} failed", leg, name, e);
    }
  }

  @Override
  public void destroy() {
    lanes.values().stream().flatMap(List::stream).forEach(ExecutorService::close);
  }

  @FunctionalInterface
  private interface Command {
    void give(Exchange exchange) throws ExchangeUnavailable;
  }
}
