package io.dozvon.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.LegTrace.Unconfirmed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegStoryTest {
  private static final LegId LEG = LegId.random();
  private static final ExchangeName EXCHANGE = new ExchangeName("msk-1");
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
  private static final Sign NORMAL_END = new Sign.Ended(16);

  @Test
  void eachStepIsToldOnceHoweverOftenItIsSeen() {
    assertThat(
            names(
                LegStory.ordered(),
                new Sign.Dialling(),
                new Sign.Alerting(),
                new Sign.Alerting(),
                new Sign.PickedUp(),
                new Sign.PickedUp(),
                new Sign.Waiting(),
                new Sign.Waiting(),
                new Sign.Talking(),
                new Sign.Talking(),
                new Sign.Waiting(),
                new Sign.Talking(),
                NORMAL_END))
        .containsExactly(
            "Dialled", "Ringing", "Answered", "Confirmed", "Joined", "Parted", "Joined", "Gone");
  }

  @Test
  void ringingThatComesAfterTheAnswerIsNotTold() {
    assertThat(
            names(
                LegStory.ordered(), new Sign.Dialling(), new Sign.PickedUp(), new Sign.Alerting()))
        .containsExactly("Dialled", "Answered");
  }

  @Test
  void theStatusIsTheCarriersAndNotTheOneAsteriskMakesUp() {
    Ending ending =
        ending(
            LegStory.ordered(),
            new Sign.Dialling(),
            new Sign.FarSideEnds(Optional.of(486), Optional.of(17)),
            new Sign.Ended(17));

    assertThat(ending.disposition()).isEqualTo(Disposition.BUSY);
    assertThat(ending.sipStatus()).contains(486);
  }

  @Test
  void ringTimeIsOverWhicheverOfItsSignsComesFirst() {
    Ending told =
        ending(LegStory.ordered(), new Sign.Dialling(), new Sign.RingTimeOver(), new Sign.Ended(0));
    Ending untold = ending(LegStory.ordered(), new Sign.Dialling(), new Sign.Ended(19));

    assertThat(told.disposition()).isEqualTo(Disposition.NO_RESPONSE);
    assertThat(untold).isEqualTo(told);
  }

  @Test
  void whatEndsHereWithoutARequestOfTheFarSideWasEndedByUs() {
    assertThat(ending(LegStory.ordered(), new Sign.Dialling(), new Sign.Alerting(), NORMAL_END))
        .isEqualTo(Ending.cancelled(true));
  }

  @Test
  void aSecondOrderThatIsRefusedDoesNotTouchTheLegThatLives() {
    assertThat(names(LegStory.found(LegState.RINGING), new Sign.NotBegun(), new Sign.PickedUp()))
        .containsExactly("Answered");
  }

  @Test
  void aLegThatIsFoundOnTheWayGoesOnFromThere() {
    assertThat(
            names(
                LegStory.found(LegState.JOINED),
                new Sign.Alerting(),
                new Sign.PickedUp(),
                new Sign.Waiting()))
        .containsExactly("Parted");
    assertThat(
            ending(
                    LegStory.found(LegState.WAITING),
                    new Sign.FarSideEnds(Optional.empty(), Optional.of(16)),
                    NORMAL_END)
                .fault())
        .isEqualTo(Fault.CALLED);
  }

  @Test
  void aMachineIsHungUpByUsAndIsTheCalledSidesDoing() {
    Ending ending =
        ending(
            LegStory.ordered(),
            new Sign.Dialling(),
            new Sign.PickedUp(),
            new Sign.NotConfirmed(Unconfirmed.MACHINE),
            NORMAL_END);

    assertThat(ending.disposition()).isEqualTo(Disposition.MACHINE);
    assertThat(ending.fault()).isEqualTo(Fault.CALLED);
  }

  private static List<String> names(LegStory story, Sign... signs) {
    return told(story, signs).stream().map(event -> event.getClass().getSimpleName()).toList();
  }

  private static Ending ending(LegStory story, Sign... signs) {
    return ((Gone) told(story, signs).getLast()).ending();
  }

  private static List<LegEvent> told(LegStory story, Sign... signs) {
    List<LegEvent> told = new ArrayList<>();
    LegStory now = story;
    for (Sign sign : signs) {
      LegStory.Told next = now.hear(sign, LEG, EXCHANGE, AT);
      next.news().ifPresent(told::add);
      now = next.story();
    }
    return told;
  }
}
