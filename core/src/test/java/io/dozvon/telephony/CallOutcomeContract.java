package io.dozvon.telephony;

import static io.dozvon.telephony.CarrierBehaviour.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Counting;
import io.dozvon.dialling.ReachSettings;
import io.dozvon.telephony.ExchangeBench.Line;
import io.dozvon.telephony.LegEvent.Answered;
import io.dozvon.telephony.LegEvent.Confirmed;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegEvent.Ringing;
import io.dozvon.vocabulary.Language;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// How a call to a phone comes out, and that nobody is rung by mistake.
public interface CallOutcomeContract extends ContractTests {
  @ParameterizedTest
  @MethodSource("io.dozvon.telephony.CarrierOutcome#all")
  default void everyEndingIsToldWithItsCauseAndItsOwnerAndCountsOrNot(CarrierOutcome expected)
      throws Exception {
    LegId leg = calls().ring(expected.far(), Confirmation.PRESS_ONE);

    Ending ending = bench().news().awaitLeg(leg, Gone.class).ending();

    assertThat(ending).isEqualTo(expected.ending());
    assertThat(defaultPolicy().counts(Channel.PHONE, ending)).isEqualTo(expected.counts());
    assertThat(bench().news().story(leg)).isEqualTo(expected.story());
    calls().assertThatTimesRise(leg);
  }

  @Test
  default void ringingEndsWhenTheRingTimeIsOver() throws Exception {
    Instant ordered = Instant.now();
    LegId leg = calls().ring(RINGS, Confirmation.PRESS_ONE);

    Instant gone = bench().news().awaitLeg(leg, Gone.class).at();

    assertThat(Duration.between(ordered, gone))
        .isBetween(bench().ringFor().minusMillis(500), bench().ringFor().plusSeconds(2));
  }

  @Test
  default void aPersonIsConfirmedByTheKeyAndWaits() throws Exception {
    LegId leg = calls().ring(PERSON, Confirmation.PRESS_ONE);

    bench().news().awaitLeg(leg, Confirmed.class);

    assertThat(bench().news().story(leg))
        .containsExactly("Dialled", "Ringing", "Answered", "Confirmed");
    calls().assertThatTimesRise(leg);
    bench().exchange().hangUp(leg);
  }

  @Test
  default void earlyMediaRingsAndIsNoAnswer() throws Exception {
    LegId leg = calls().ring(EARLY_MEDIA_THEN_PERSON, Confirmation.PRESS_ONE);

    Instant ringing = bench().news().awaitLeg(leg, Ringing.class).at();
    Instant answered = bench().news().awaitLeg(leg, Answered.class).at();

    assertThat(answered).isAfter(ringing.plusMillis(300));
    bench().news().awaitLeg(leg, Confirmed.class);
    bench().exchange().hangUp(leg);
  }

  @Test
  default void aConfirmedPersonWhoHangsUpEndedTheCallThemselves() throws Exception {
    LegId leg = calls().ring(PERSON_WHO_HANGS_UP, Confirmation.PRESS_ONE);

    Ending ending = bench().news().awaitLeg(leg, Gone.class).ending();

    assertThat(ending).isEqualTo(Calls.answered(Fault.CALLED));
    assertThat(bench().news().story(leg))
        .containsExactly("Dialled", "Ringing", "Answered", "Confirmed", "Measured", "Gone");
  }

  @Test
  default void aConfirmedPersonWhomWeHangUpWasEndedByUs() throws Exception {
    LegId leg = calls().personWaits();

    bench().exchange().hangUp(leg);

    assertThat(bench().news().awaitLeg(leg, Gone.class).ending())
        .isEqualTo(Calls.answered(Fault.OURS));
  }

  @Test
  default void withoutConfirmationWhoeverAnswersIsAPerson() throws Exception {
    LegId leg = calls().ring(VOICEMAIL, Confirmation.NONE);

    bench().news().awaitLeg(leg, Confirmed.class);

    assertThat(bench().news().story(leg))
        .containsExactly("Dialled", "Ringing", "Answered", "Confirmed");
    bench().exchange().hangUp(leg);
  }

  @Test
  default void detectionTakesAShortHelloForAPerson() throws Exception {
    LegId leg = calls().ring(PERSON, Confirmation.AMD);

    bench().news().awaitLeg(leg, Confirmed.class);
    bench().exchange().hangUp(leg);
  }

  @Test
  default void detectionTakesALongSpeechForAMachine() throws Exception {
    LegId leg = calls().ring(VOICEMAIL, Confirmation.AMD);

    Ending ending = bench().news().awaitLeg(leg, Gone.class).ending();

    assertThat(ending.disposition()).isEqualTo(Disposition.MACHINE);
    assertThat(ending.answeredBy()).isEqualTo(AnsweredBy.MACHINE);
  }

  @Test
  default void anOrderForALegThatExistsRingsNobodyTwice() throws Exception {
    LegId leg = LegId.random();
    Line line = bench().carrierWill(RINGS);
    bench()
        .exchange()
        .originate(leg, calls().toPhone(line, Confirmation.PRESS_ONE, Language.RUSSIAN));
    bench().news().awaitLeg(leg, Ringing.class);

    bench()
        .exchange()
        .originate(leg, calls().toPhone(line, Confirmation.PRESS_ONE, Language.RUSSIAN));

    bench().news().awaitLeg(leg, Gone.class);
    assertThat(bench().news().story(leg)).containsExactly("Dialled", "Ringing", "Gone");
    assertThat(bench().callsTo(line.number())).isEqualTo(1);
  }

  @Test
  default void aTrunkTheExchangeDoesNotKnowIsAFailureOfOurs() throws Exception {
    LegId leg = LegId.random();
    Line line = bench().carrierWill(PERSON);
    Trunk unknown = new Trunk(new TrunkName("no-such-trunk"), line.trunk().callerId());

    bench()
        .exchange()
        .originate(
            leg,
            calls()
                .toPhone(
                    new Line(line.number(), unknown), Confirmation.PRESS_ONE, Language.RUSSIAN));

    assertThat(bench().news().awaitLeg(leg, Gone.class).ending())
        .isEqualTo(Ending.exchangeFailure());
  }

  @Test
  default void aDeskPhoneIsRungByItsUri() throws Exception {
    LegId leg = calls().ringDesk(bench().deskPhoneByUri());

    bench().news().awaitLeg(leg, Confirmed.class);
    bench().exchange().hangUp(leg);
  }

  @Test
  default void aDeskPhoneIsRungByItsExtension() throws Exception {
    LegId leg = calls().ringDesk(bench().deskPhoneByExtension());

    bench().news().awaitLeg(leg, Confirmed.class);
    bench().exchange().hangUp(leg);
  }

  private static Counting defaultPolicy() {
    return new Binder(new MapConfigurationPropertySource())
        .bindOrCreate("dozvon.reach", ReachSettings.class);
  }

  private Calls calls() {
    return new Calls(bench());
  }
}
