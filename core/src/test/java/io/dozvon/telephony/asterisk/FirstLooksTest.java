package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.ExchangeEvent.Resumed;
import io.dozvon.telephony.ExchangeNews;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class FirstLooksTest {
  private final List<Instant> looks = new CopyOnWriteArrayList<>();

  @Test
  void whoBeginsToListenLooksOnceMoreAsSoonAsNoOrderCanBeOnItsWayFromBefore() throws Exception {
    AsteriskDriver driver =
        new AsteriskDriver(new SimpleMeterRegistry(), Clock.systemUTC(), Optional.empty());
    try (ManagerStandIn manager = new ManagerStandIn(LegId.random());
        ConnectedExchange exchange = driver.open(manager.settings(), new Looks())) {
      exchange.connect();
      exchange.listen();

      await().atMost(Duration.ofSeconds(10)).until(() -> looks.size() == 2);
      assertThat(looks.getLast()).isAfter(looks.getFirst().plus(LegCommands.ON_ITS_WAY));
    }
  }

  private final class Looks implements ExchangeNews {
    @Override
    public void leg(LegEvent event) {}

    @Override
    public void caller(AcdEvent event) {}

    @Override
    public void line(AcdResumed event) {}

    @Override
    public void exchange(ExchangeEvent event) {
      if (event instanceof Resumed resumed) {
        looks.add(resumed.at());
      }
    }
  }
}
