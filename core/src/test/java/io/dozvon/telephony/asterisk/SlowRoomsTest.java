package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.ExchangeEvent.Resumed;
import io.dozvon.telephony.ExchangeNews;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// When the rooms take no news for a while, as when their database stands still, the exchange is
/// never made to wait: what there is no room for is dropped, counted, and looked up again.
class SlowRoomsTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final LegId THERE = LegId.random();

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final StandingStill rooms = new StandingStill();

  @Test
  void whatHadToBeDroppedIsLookedUpAgain() throws Exception {
    try (ManagerStandIn manager = new ManagerStandIn(THERE);
        ConnectedExchange exchange =
            new AsteriskDriver(meters, Clock.systemUTC(), Optional.empty())
                .open(manager.settings(), rooms)) {
      exchange.connect();
      exchange.listen();
      await().atMost(SOON).until(() -> rooms.lookedUp.size() == 1);
      assertThat(counted("dozvon.exchange.events.dropped")).isZero();

      manager.tellOfWaiting(20_100);
      await().atMost(SOON).until(() -> counted("dozvon.exchange.events.dropped") > 0);
      int before = rooms.lookedUp.size();
      rooms.open.countDown();

      await().atMost(SOON).until(() -> rooms.lookedUp.size() > before);
      assertThat(rooms.lookedUp.getLast().legs()).containsEntry(THERE, LegState.WAITING);
      await().atMost(SOON).until(() -> counted("dozvon.exchange.resumed") == rooms.lookedUp.size());
    }
  }

  private double counted(String name) {
    return meters.get(name).counter().count();
  }

  private static final class StandingStill implements ExchangeNews {
    private final CountDownLatch open = new CountDownLatch(1);
    private final List<Resumed> lookedUp = new CopyOnWriteArrayList<>();

    @Override
    public void leg(LegEvent event) {
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void caller(AcdEvent event) {}

    @Override
    public void line(AcdResumed event) {}

    @Override
    public void exchange(ExchangeEvent event) {
      if (event instanceof Resumed resumed) {
        lookedUp.add(resumed);
      }
    }
  }
}
