package io.dozvon.contactcentre;

import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.acd.Acd;
import io.dozvon.telephony.acd.LineCallId;
import java.util.List;
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

/// Orders about callers that are decided inside a transaction: each goes out after the commit, one
/// call's orders in the order given.
@Component
class LineCommands implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(LineCommands.class);
  private static final int LANES = 16;

  private final Exchanges exchanges;
  private final List<ExecutorService> lanes;

  LineCommands(Exchanges exchanges) {
    this.exchanges = exchanges;
    this.lanes =
        IntStream.range(0, LANES)
            .mapToObj(lane ->
                Executors.newSingleThreadExecutor(
                    Thread.ofVirtual().name("line-commands-" + lane).factory()))
            .toList();
  }

  /// What an exchange is told.
  interface Command {
    void give(Acd acd) throws ExchangeUnavailable;
  }

  /// @param unheard what is done if the exchange could not be told
  /// @throws IllegalStateException outside a transaction: there would be no commit to wait for
  void give(LineCall call, Command command, Runnable unheard) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            enqueue(call, command, unheard);
          }
        });
  }

  void give(LineCall call, Command command) {
    give(call, command, () -> {});
  }

  private void enqueue(LineCall call, Command command, Runnable unheard) {
    try {
      laneOf(call.id()).execute(() -> run(call, command, unheard));
    } catch (RejectedExecutionException e) {
      log.warn("line call {}: {} was not told, this node is stopping", call.id(), call.exchange());
    }
  }

  private ExecutorService laneOf(LineCallId call) {
    return lanes.get(Math.floorMod(call.hashCode(), LANES));
  }

  private void run(LineCall call, Command command, Runnable unheard) {
    try {
      command.give(
          exchanges
              .acd(call.exchange())
              .orElseThrow(() ->
                  new ExchangeUnavailable(
                      "exchange " + call.exchange() + " distributes no callers")));
    } catch (ExchangeUnavailable e) {
      log.warn(
          "line call {}: {} could not be told: {}", call.id(), call.exchange(), e.getMessage());
      unheard.run();
    } catch (RuntimeException e) {
      log.error("line call {}: a command to {} failed", call.id(), call.exchange(), e);
    }
  }

  @Override
  public void destroy() {
    lanes.forEach(ExecutorService::close);
  }
}
