package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one [AmiSession] standing: opens it, asks for signs of life, replaces it when it is lost
/// or stands still, and turns its events on while this node listens. All of it on one thread of its
/// own.
final class AmiLine implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(AmiLine.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

  /// Orders of other nodes may have been lost with them, and nothing here would tell.
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

  /// What was ordered just before a first look and ended before it was neither heard nor missed by
  /// it; a second look misses it, when no order can be on its way any more.
  private static final Duration LOOK_TWICE = LegCommands.ON_ITS_WAY;

  private static final int DEAF = -1;

  private final ExchangeSettings settings;
  private final Hearing hearing;
  private final Clock clock;
  private final BlockingQueue<Boolean> wakeUps = new ArrayBlockingQueue<>(1);

  private volatile @Nullable AmiSession session;
  private volatile Seen seen;
  private volatile Optional<String> version = Optional.empty();
  private volatile int channels;
  private volatile boolean listening;
  private volatile boolean closed;

  private record Seen(Health health, Instant since) {}

  private record Deadline(long nanos) {
    Deadline(Duration time) {
      this(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
      return System.nanoTime() - nanos >= 0;
    }
  }

  AmiLine(ExchangeSettings settings, Hearing hearing, Clock clock) {
    this.settings = settings;
    this.hearing = hearing;
    this.clock = clock;
    this.seen = new Seen(Health.DOWN, clock.instant());
  }

  void connect() {
    Thread.ofVirtual().name("ami-" + settings.name()).start(this::keep);
  }

  /// @throws ExchangeUnavailable if none stands now
  AmiSession session() throws ExchangeUnavailable {
    AmiSession current = session;
    if (current == null || current.isLost()) {
      throw ExchangeUnavailable.notConnected(settings.name());
    }
    return current;
  }

  void listen(boolean wanted) {
    listening = wanted;
    if (!wanted) {
      hearing.stop();
    }
    wakeUp();
  }

  /// Has the legs looked up again, as after a lost connection.
  void wakeUp() {
    wakeUps.offer(Boolean.TRUE);
  }

  boolean isListening() {
    return listening;
  }

  Health health() {
    return seen.health();
  }

  Instant since() {
    return seen.since();
  }

  Optional<String> version() {
    return version;
  }

  int channels() {
    return channels;
  }

  @Override
  public void close() {
    closed = true;
    wakeUp();
  }

  private void keep() {
    Duration pause = SHORTEST_PAUSE;
    while (!closed) {
      try (AmiSession opened = AmiSession.open(settings, hearing::heard)) {
        pause = SHORTEST_PAUSE;
        stands(opened);
        keep(opened);
      } catch (AuthenticationFailedException e) {
        log.error("exchange {}: it does not let us in: {}", settings.name(), e.getMessage());
        isNow(Health.DOWN);
      } catch (IOException | TimeoutException | ExchangeUnavailable e) {
        log.debug("exchange {}: {}", settings.name(), e.toString());
        isNow(e instanceof IOException ? Health.DOWN : Health.FROZEN);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("exchange {}: the connection is given up", settings.name(), e);
        isNow(Health.DOWN);
      } finally {
        session = null;
        hearing.lost();
      }
      rest(pause);
      pause = min(pause.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private void stands(AmiSession opened) throws ExchangeUnavailable {
    version = Optional.of(opened.version());
    channels = opened.ping();
    session = opened;
    isNow(Health.UP);
  }

  private void keep(AmiSession current) throws ExchangeUnavailable, InterruptedException {
    int tuned = DEAF;
    Deadline ping = new Deadline(settings.pingEvery());
    Deadline look = new Deadline(LOOK_AGAIN);
    while (!closed && !current.isLost()) {
      boolean wanted = listening;
      boolean deaf = tuned != hearing.era() || hearing.missedSomething();
      if (wanted && (deaf || look.isOver())) {
        tuned = hearing.resume(current, deaf);
        look = new Deadline(deaf ? LOOK_TWICE : LOOK_AGAIN);
      } else if (!wanted && tuned != DEAF) {
        current.events(false);
        tuned = DEAF;
      }
      wakeUps.poll(100, TimeUnit.MILLISECONDS);
      if (ping.isOver()) {
        channels = current.ping();
        ping = new Deadline(settings.pingEvery());
      }
    }
    if (!closed) {
      isNow(Health.DOWN);
    }
  }

  private void isNow(Health health) {
    if (seen.health() != health) {
      log.info("exchange {}: {} after {}", settings.name(), health, seen.health());
      seen = new Seen(health, clock.instant());
    }
  }

  private void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
