package io.dozvon.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.TelephonySettings.AgiSettings;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.TelephonySettings.TrunkSettings;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class LegCommandsTest {
  private static final ExchangeName NAME = new ExchangeName("lossy");
  private static final PhoneNumber CALLER_ID = new PhoneNumber("+74951234567");
  private static final Origination ORDER =
      new Origination.ToDeskPhone(
          new DeskPhone("desk"), CALLER_ID, Duration.ofSeconds(5), Language.RUSSIAN);

  private final LegId leg = LegId.random();
  private final HeardNews news = new HeardNews();

  @BeforeEach
  void begin() {
    TransactionSynchronizationManager.initSynchronization();
  }

  @AfterEach
  void end() {
    TransactionSynchronizationManager.clearSynchronization();
  }

  @Test
  void anOrderThatMayHaveBeenTakenIsTakenToHaveRung() {
    ring(new LosesOrders(NAME, new ExchangeUnavailable("Originate was not answered")));
    assertThat(news.awaitLeg(leg, LegEvent.Gone.class).ending()).isEqualTo(Ending.unknown());
  }

  @Test
  void anOrderThatWasCertainlyNotTakenHasNotRung() {
    ring(new LosesOrders(NAME, ExchangeUnavailable.notConnected(NAME)));
    assertThat(news.awaitLeg(leg, LegEvent.Gone.class).ending())
        .isEqualTo(Ending.exchangeFailure());
  }

  private void ring(LosesOrders exchange) {
    Exchanges exchanges = new Exchanges(settings(), List.of(exchange.driver()), news);
    LegCommands commands = new LegCommands(exchanges, news, Clock.systemUTC());
    commands.originate(NAME, leg, ORDER);
    TransactionSynchronizationManager.getSynchronizations()
        .forEach(TransactionSynchronization::afterCommit);
    commands.destroy();
  }

  private static TelephonySettings settings() {
    ExchangeSettings exchange =
        new ExchangeSettings(
            NAME,
            LosesOrders.KIND,
            "127.0.0.1",
            5038,
            "nobody",
            new Secret("none"),
            URI.create("ws://127.0.0.1/ws"),
            "127.0.0.1",
            List.of(new TrunkSettings(new TrunkName("line"), CALLER_ID)),
            Duration.ofSeconds(1),
            null,
            null);
    return new TelephonySettings(
        List.of(exchange),
        new AgiSettings("127.0.0.1", 0),
        Duration.ofSeconds(30),
        Duration.ofSeconds(5));
  }
}
