package io.dozvon.telephony;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.integration.leader.Context;
import org.springframework.integration.leader.DefaultCandidate;
import org.springframework.integration.support.leader.LockRegistryLeaderInitiator;
import org.springframework.integration.support.locks.LockRegistry;
import org.springframework.stereotype.Component;

/// Sees to it that one node at a time listens to each exchange: the one that holds the exchange's
/// lock in PostgreSQL.
@Component
final class Listening implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Listening.class);

  /// Before the web server takes requests, and stopped after it.
  static final int PHASE = DEFAULT_PHASE - 4096;

  private final Exchanges exchanges;
  private final LockRegistry<?> locks;
  private volatile List<LockRegistryLeaderInitiator> elections = List.of();
  private volatile boolean running;

  Listening(Exchanges exchanges, LockRegistry<?> locks) {
    this.exchanges = exchanges;
    this.locks = locks;
  }

  private static LockRegistryLeaderInitiator election(
      ConnectedExchange exchange, LockRegistry<?> locks) {
    LockRegistryLeaderInitiator election =
        new LockRegistryLeaderInitiator(locks, new Listener(exchange));
    election.setHeartBeatMillis(500);
    election.setBusyWaitMillis(250);
    return election;
  }

  @Override
  public void start() {
    elections = exchanges.connected().stream().map(exchange -> election(exchange, locks)).toList();
    elections.forEach(LockRegistryLeaderInitiator::start);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    elections.forEach(LockRegistryLeaderInitiator::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  private static final class Listener extends DefaultCandidate {
    private final ConnectedExchange exchange;

    Listener(ConnectedExchange exchange) {
      super(exchange.name().value(), "listens-to-" + exchange.name());
      this.exchange = exchange;
    }

    @Override
    public void onGranted(Context context) {
      log.info("exchange {}: this node listens", exchange.name());
      exchange.listen();
    }

    @Override
    public void onRevoked(Context context) {
      log.info("exchange {}: this node no longer listens", exchange.name());
      exchange.stopListening();
    }
  }
}
