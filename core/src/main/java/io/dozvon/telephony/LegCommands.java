package io.dozvon.telephony;

import java.time.Clock;
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
/// good by the next reconciliation.
@Component
public final class LegCommands implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(LegCommands.class);
  private static final int LANES = 32;

  private final Exchanges exchanges;
  private final ExchangeNews news;
  private final Clock clock;
  private final ExecutorService[] lanes =
      IntStream.range(0, LANES)
          .mapToObj(lane ->
              Executors.newSingleThreadExecutor(
                  Thread.ofVirtual().name("leg-commands-" + lane).factory()))
          .toArray(ExecutorService[]::new);

  LegCommands(Exchanges exchanges, ExchangeNews news, Clock clock) {
    this.exchanges = exchanges;
    this.news = news;
    this.clock = clock;
  }

  /// Rings a phone. If the exchange certainly did not take the order, the leg's end is told as
  /// [Ending#exchangeFailure]; if that is uncertain, the next reconciliation or the caller's own
  /// timer finds out.
  public void originate(ExchangeName exchange, LegId leg, Origination order) {
    afterCommit(exchange, leg, at -> ring(at, leg, order));
  }

  private void ring(Exchange exchange, LegId leg, Origination order) throws ExchangeUnavailable {
    try {
      exchange.originate(leg, order);
    } catch (ExchangeUnavailable e) {
      log.warn(
          "leg {}: {} did not take the order to ring: {}", leg, exchange.name(), e.getMessage());
      if (e.wasNeverAsked() || !exchange.legs().containsKey(leg)) {
        news.leg(
            new LegEvent.Gone(leg, exchange.name(), clock.instant(), Ending.exchangeFailure()));
      }
    }
  }

  public void hangUp(ExchangeName exchange, LegId leg) {
    afterCommit(exchange, leg, at -> at.hangUp(leg));
  }

  /// Joins two legs that wait. If one has gone meanwhile its end is told as an event.
  public void join(ExchangeName exchange, LegId one, LegId other) {
    afterCommit(exchange, one, at -> at.join(one, other));
  }

  public void announce(ExchangeName exchange, LegId leg, Announcement what) {
    afterCommit(exchange, leg, at -> at.announce(leg, what));
  }

  /// Says something and ends the leg.
  public void farewell(ExchangeName exchange, LegId leg, Announcement what) {
    afterCommit(exchange, leg, at -> at.farewell(leg, what));
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
      laneOf(leg).execute(() -> run(exchange, leg, command));
    } catch (RejectedExecutionException e) {
      log.warn("leg {}: {} was not told, this node is stopping", leg, exchange);
    }
  }

  private ExecutorService laneOf(LegId leg) {
    return lanes[Math.floorMod(leg.hashCode(), LANES)];
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
    for (ExecutorService lane : lanes) {
      lane.close();
    }
  }

  @FunctionalInterface
  private interface Command {
    void give(Exchange exchange) throws ExchangeUnavailable;
  }
}
