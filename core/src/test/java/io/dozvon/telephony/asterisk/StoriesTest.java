package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegEvent.Confirmed;
import io.dozvon.telephony.LegEvent.Dialled;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegEvent.Ringing;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.LegTrace.Unconfirmed;
import io.dozvon.telephony.asterisk.Signs.LegSign;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoriesTest {
  private static final LegId LEG = LegId.random();
  private static final Map<LegId, LegState> NOTHING = Map.of();
  private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

  private static final Instant LATER = AT.plusSeconds(2);

  private final Stories stories = new Stories(new ExchangeName("msk-1"));

  @Test
  void aCallThatAsteriskCouldNotBeginIsTheExchangesFailure() {
    assertThat(hear(new Sign.NotBegun())).isEmpty();

    assertThat(stories.settle(AT)).isEmpty();
    assertThat(endings(stories.settle(LATER))).containsExactly(Disposition.EXCHANGE_FAILURE);
    assertThat(stories.settle(LATER)).isEmpty();
  }

  @Test
  void aCallThatFailedAtOnceIsTheExchangesFailureWhateverIsSaidFirst() {
    hear(new Sign.Ended(0));

    assertThat(endingOf(hear(new Sign.NotBegun()))).isEqualTo(Disposition.EXCHANGE_FAILURE);
  }

  @Test
  void aRefusalThatIsReportedBeforeTheDiallingIsTheCarriers() {
    hear(new Sign.NotBegun());
    hear(new Sign.Dialling());
    hear(new Sign.FarSideEnds(Optional.of(486), Optional.of(17)));

    assertThat(endingOf(hear(new Sign.Ended(17)))).isEqualTo(Disposition.BUSY);
    assertThat(stories.settle(LATER)).isEmpty();
  }

  @Test
  void aCallThatWeEndBeforeItLeftIsCancelledThoughAsteriskSaysDeclined() {
    hear(new Sign.Dialling());
    stories.ending(LEG);
    hear(new Sign.FarSideEnds(Optional.of(603), Optional.of(21)));

    assertThat(endingOf(hear(new Sign.Ended(21)))).isEqualTo(Disposition.CANCELLED);
  }

  @Test
  void aCallThatIsDeclinedIsDeclinedThoughWeEndItAMomentLater() {
    hear(new Sign.Dialling());
    hear(new Sign.FarSideEnds(Optional.of(603), Optional.of(21)));
    stories.ending(LEG);

    assertThat(endingOf(hear(new Sign.Ended(21)))).isEqualTo(Disposition.DECLINED);
  }

  @Test
  void aLegThatBeganBeforeWeListenedAndEndsHasEndedUnseen() {
    hear(new Sign.Ended(16));

    assertThat(endings(stories.settle(LATER))).containsExactly(Disposition.UNKNOWN);
  }

  @Test
  void aCallThatWeHungUpBeforeItWasDialledIsCancelled() {
    stories.ending(LEG);
    hear(new Sign.NotBegun());

    assertThat(endingOf(hear(new Sign.Ended(16)))).isEqualTo(Disposition.CANCELLED);
  }

  @Test
  void aLegThatBeginsWhileTheListIsOnItsWayIsNotMissing() {
    stories.look();
    hear(new Sign.Dialling());

    assertThat(stories.found(NOTHING, true)).containsEntry(LEG, LegState.DIALLED);
  }

  @Test
  void aLegThatEndsWhileTheListIsOnItsWayIsNotFound() {
    hear(new Sign.Dialling());
    stories.look();
    hear(new Sign.Ended(16));

    assertThat(stories.found(Map.of(LEG, LegState.DIALLED), false)).isEmpty();
  }

  @Test
  void whatWasHeardWhileTheListWasOnItsWayIsNewer() {
    hear(new Sign.Dialling());
    stories.look();
    hear(new Sign.PickedUp());

    assertThat(stories.found(Map.of(LEG, LegState.RINGING), false))
        .containsEntry(LEG, LegState.ANSWERED);
  }

  @Test
  void whatWasNotHeardOfIsWhereTheListHasIt() {
    hear(new Sign.Dialling());
    stories.look();

    assertThat(stories.found(Map.of(LEG, LegState.WAITING), true))
        .containsEntry(LEG, LegState.WAITING);
  }

  @Test
  void whatTheListHasBeforeItIsHeardIsToldWhenItIsHeard() {
    hear(new Sign.Dialling());
    stories.look();

    assertThat(stories.found(Map.of(LEG, LegState.WAITING), false))
        .containsEntry(LEG, LegState.DIALLED);
    assertThat(hear(new Sign.Waiting())).containsInstanceOf(Confirmed.class);
  }

  @Test
  void aLegThatTheListHasBeforeItIsHeardOfIsFoundAndToldWhenItIsHeardOf() {
    stories.look();

    assertThat(stories.found(Map.of(LEG, LegState.RINGING), false))
        .containsEntry(LEG, LegState.RINGING);
    assertThat(hear(new Sign.Dialling())).containsInstanceOf(Dialled.class);
    assertThat(hear(new Sign.Alerting())).containsInstanceOf(Ringing.class);
  }

  @Test
  void whatWasHeardBeforeALostConnectionIsStillKnownAfterIt() {
    hear(new Sign.Dialling());
    hear(new Sign.PickedUp());
    hear(new Sign.NotConfirmed(Unconfirmed.NO_KEY));
    stories.look();
    stories.found(Map.of(LEG, LegState.ANSWERED), true);

    assertThat(endingOf(hear(new Sign.Ended(16)))).isEqualTo(Disposition.MACHINE);
  }

  @Test
  void aLegThatIsMissingOnceMayStillTellHowItEnds() {
    hear(new Sign.Dialling());
    stories.look();

    assertThat(stories.found(NOTHING, false)).containsKey(LEG);
    stories.look();
    assertThat(stories.found(NOTHING, false)).isEmpty();
  }

  @Test
  void aLegThatIsMissingAfterALostConnectionHasEnded() {
    hear(new Sign.Dialling());
    stories.look();

    assertThat(stories.found(NOTHING, true)).isEmpty();
  }

  private static List<Disposition> endings(List<LegEvent> news) {
    return news.stream().map(Optional::of).map(StoriesTest::endingOf).toList();
  }

  private static Disposition endingOf(Optional<LegEvent> news) {
    return ((Gone) news.orElseThrow()).ending().disposition();
  }

  private Optional<LegEvent> hear(Sign sign) {
    return stories.hear(new LegSign(LEG, sign), AT);
  }
}
