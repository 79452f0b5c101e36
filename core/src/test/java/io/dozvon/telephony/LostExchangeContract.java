package io.dozvon.telephony;

import static io.dozvon.telephony.CarrierBehaviour.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.ExchangeBench.Line;
import io.dozvon.telephony.ExchangeEvent.Lost;
import io.dozvon.telephony.ExchangeEvent.Resumed;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What is told when the exchange is lost and found again.
public interface LostExchangeContract extends ContractTests {
  @Test
  @ResourceLock(ExchangeContract.EXCHANGE)
  default void aDeadExchangeIsLostAndFoundAgainWithoutItsLegs() throws Exception {
    LegId leg = calls().personWaits();
    int before = bench().news().ofExchange().size();

    bench().kill();
    try {
      bench().news().awaitExchange(Lost.class, before, lost -> true);
      await().until(() -> bench().exchange().status().health() == Health.DOWN);
      assertThatCommandsAreRefused();
    } finally {
      bench().start();
    }
    Resumed resumed = bench().news().awaitExchange(Resumed.class, before, found -> true);
    assertThat(resumed.legs()).doesNotContainKey(leg);
    assertThatACallGetsThrough();
  }

  @Test
  @ResourceLock(ExchangeContract.EXCHANGE)
  default void aFrozenExchangeIsNoticedAndItsLegsAreFoundAgain() throws Exception {
    LegId leg = calls().personWaits();
    int before = bench().news().ofExchange().size();

    bench().freeze();
    try {
      bench().news().awaitExchange(Lost.class, before, lost -> true);
      assertThat(bench().exchange().status().health()).isNotEqualTo(Health.UP);
      assertThatCommandsAreRefused();
    } finally {
      bench().thaw();
    }

    Resumed resumed = bench().news().awaitExchange(Resumed.class, before, found -> true);
    assertThat(resumed.legs()).containsEntry(leg, LegState.WAITING);
    assertThatACallGetsThrough();
    bench().exchange().hangUp(leg);
  }

  @Test
  @ResourceLock(ExchangeContract.EXCHANGE)
  default void whoTakesOverIsToldWhatIsThereFirst() throws Exception {
    LegId leg = calls().personWaits();
    bench().exchange().stopListening();
    int before = bench().news().ofExchange().size();
    assertThat(bench().exchange().status().listening()).isFalse();
    LegId unheard = calls().ring(RINGS, Confirmation.PRESS_ONE);
    await()
        .untilAsserted(
            () -> assertThat(bench().exchange().legs()).containsEntry(unheard, LegState.RINGING));
    assertThat(bench().news().of(unheard)).isEmpty();

    bench().exchange().listen();

    Resumed resumed = bench().news().awaitExchange(Resumed.class, before, found -> true);
    assertThat(resumed.legs())
        .containsEntry(leg, LegState.WAITING)
        .containsEntry(unheard, LegState.RINGING);
    bench().exchange().hangUp(unheard);
    assertThat(bench().news().awaitLeg(unheard, Gone.class).ending())
        .isEqualTo(Ending.cancelled(true));
    bench().exchange().hangUp(leg);
  }

  private void assertThatCommandsAreRefused() {
    Line line = new Line(new PhoneNumber("+79990000000"), calls().anyTrunk());
    assertThatExceptionOfType(ExchangeUnavailable.class)
        .isThrownBy(() ->
            bench()
                .exchange()
                .originate(
                    LegId.random(), calls().toPhone(line, Confirmation.NONE, Language.RUSSIAN)));
    assertThatExceptionOfType(ExchangeUnavailable.class)
        .isThrownBy(() -> bench().exchange().legs());
  }

  private void assertThatACallGetsThrough() throws Exception {
    await().until(() -> bench().exchange().status().health() == Health.UP);
    LegId leg = calls().personWaits();
    bench().exchange().hangUp(leg);
    bench().news().awaitLeg(leg, Gone.class);
  }

  private Calls calls() {
    return new Calls(bench());
  }
}
