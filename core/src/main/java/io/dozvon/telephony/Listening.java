package io.dozvon.telephony;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Set<ExchangeName> listenedTo = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  Listening(Exchanges exchanges, LockRegistry<?> locks) {
    this.exchanges = exchanges;
    this.locks = locks;
  }

  /// The exchanges this node listens to now.
  Set<ExchangeName> listenedTo() {
    return Set.copyOf(listenedTo);
  }

  private LockRegistryLeaderInitiator election(ConnectedExchange exchange) {
    LockRegistryLeaderInitiator election =
        new LockRegistryLeaderInitiator(locks, new Listener(exchange));
    election.setHeartBeatMillis(500);
    election.setBusyWaitMillis(250);
    return election;
  }

  @Override
  public void start() {
    elections = exchanges.connected().stream().map(this::election).toList();
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

  private final class Listener extends DefaultCandidate {
    private final ConnectedExchange exchange;

    Listener(ConnectedExchange exchange) {
      super(exchange.name().value(), "listens-to-" + exchange.name());
      this.exchange = exchange;
    }

    @Override
    public void onGranted(Context context) {
      log.info("exchange {}: this node listens", exchange.name());
      exchange.listen();
      listenedTo.add(exchange.name());
    }

    @Override
    public void onRevoked(Context context) {
      log.info("exchange {}: this node no longer listens", exchange.name());
      listenedTo.remove(exchange.name());
      exchange.stopListening();
    }
  }
}
