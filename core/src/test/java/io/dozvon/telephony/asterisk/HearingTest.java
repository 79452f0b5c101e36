package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.HeardNews;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.asteriskjava.manager.event.OriginateResponseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HearingTest {
  private static final LegId LEG = LegId.random();

  private final HeardNews news = new HeardNews();
  private final Hearing hearing =
      new Hearing(new ExchangeName("one"), news, new SimpleMeterRegistry(), Clock.systemUTC());

  @BeforeEach
  void start() {
    hearing.start();
  }

  @AfterEach
  void close() {
    hearing.close();
  }

  @Test
  void aCallThatAsteriskCouldNotBeginIsTheExchangesFailure() {
    hearing.heard(notBegun());

    assertThat(howItEnded()).isEqualTo(Disposition.EXCHANGE_FAILURE);
  }

  @Test
  void aCallThatWeHungUpBeforeItWasDialledIsCancelled() {
    hearing.ending(LEG);
    hearing.heard(notBegun());

    assertThat(howItEnded()).isEqualTo(Disposition.CANCELLED);
  }

  private Disposition howItEnded() {
    return news.awaitLeg(LEG, Gone.class).ending().disposition();
  }

  private OriginateResponseEvent notBegun() {
    OriginateResponseEvent event = new OriginateResponseEvent(this);
    event.setUniqueId(LEG.toString());
    event.setResponse("Failure");
    event.setReason(0);
    return event;
  }
}
