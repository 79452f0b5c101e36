package io.dozvon.telephony;

import static io.dozvon.telephony.CarrierBehaviour.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.ExchangeBench.Line;
import io.dozvon.telephony.ExchangeEvent.Lost;
import io.dozvon.telephony.ExchangeEvent.Resumed;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.LegEvent.Answered;
import io.dozvon.telephony.LegEvent.Confirmed;
import io.dozvon.telephony.LegEvent.Dialled;
import io.dozvon.telephony.LegEvent.Gone;
import io.dozvon.telephony.LegEvent.Joined;
import io.dozvon.telephony.LegEvent.Parted;
import io.dozvon.telephony.LegEvent.Ringing;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every exchange owes to the rooms, whichever engine is behind it. An adapter is held to it
/// by implementing this interface in a test.
///
/// Calls are independent of each other, so the tests may run side by side; only those that stop the
/// exchange run alone.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(
    value = ExchangeContract.EXCHANGE,
    mode = ResourceAccessMode.READ,
    target = ResourceLockTarget.CHILDREN)
public interface ExchangeContract {
  String EXCHANGE = "exchange";

  ExchangeBench bench();

  // --- how a call to a phone comes out

  @ParameterizedTest
  @MethodSource("io.dozvon.telephony.CarrierOutcome#all")
  default void everyEndingIsToldWithItsCauseAndItsOwner(CarrierOutcome expected) throws Exception {
    LegId leg = ring(expected.far(), Confirmation.PRESS_ONE);

    Ending ending = news().awaitLeg(leg, Gone.class).ending();

    assertThat(ending).isEqualTo(expected.ending());
    assertThat(news().story(leg)).isEqualTo(expected.story());
    assertThatTimesRise(leg);
  }

  @Test
  default void ringingEndsWhenTheRingTimeIsOver() throws Exception {
    Instant ordered = Instant.now();
    LegId leg = ring(RINGS, Confirmation.PRESS_ONE);

    Instant gone = news().awaitLeg(leg, Gone.class).at();

    assertThat(Duration.between(ordered, gone))
        .isBetween(bench().ringFor().minusMillis(500), bench().ringFor().plusSeconds(2));
  }

  @Test
  default void aPersonIsConfirmedByTheKeyAndWaits() throws Exception {
    LegId leg = ring(PERSON, Confirmation.PRESS_ONE);

    news().awaitLeg(leg, Confirmed.class);

    assertThat(news().story(leg)).containsExactly("Dialled", "Ringing", "Answered", "Confirmed");
    assertThatTimesRise(leg);
    exchange().hangUp(leg);
  }

  @Test
  default void earlyMediaRingsAndIsNoAnswer() throws Exception {
    LegId leg = ring(EARLY_MEDIA_THEN_PERSON, Confirmation.PRESS_ONE);

    Instant ringing = news().awaitLeg(leg, Ringing.class).at();
    Instant answered = news().awaitLeg(leg, Answered.class).at();

    assertThat(answered).isAfter(ringing.plusMillis(300));
    news().awaitLeg(leg, Confirmed.class);
    exchange().hangUp(leg);
  }

  @Test
  default void aConfirmedPersonWhoHangsUpEndedTheCallThemselves() throws Exception {
    LegId leg = ring(PERSON_WHO_HANGS_UP, Confirmation.PRESS_ONE);

    Ending ending = news().awaitLeg(leg, Gone.class).ending();

    assertThat(ending).isEqualTo(answered(Fault.CALLED));
    assertThat(news().story(leg))
        .containsExactly("Dialled", "Ringing", "Answered", "Confirmed", "Gone");
  }

  @Test
  default void aConfirmedPersonWhomWeHangUpWasEndedByUs() throws Exception {
    LegId leg = personWaits();

    exchange().hangUp(leg);

    assertThat(news().awaitLeg(leg, Gone.class).ending()).isEqualTo(answered(Fault.OURS));
  }

  @Test
  default void withoutConfirmationWhoeverAnswersIsAPerson() throws Exception {
    LegId leg = ring(VOICEMAIL, Confirmation.NONE);

    news().awaitLeg(leg, Confirmed.class);

    assertThat(news().story(leg)).containsExactly("Dialled", "Ringing", "Answered", "Confirmed");
    exchange().hangUp(leg);
  }

  @Test
  default void detectionTakesAShortHelloForAPerson() throws Exception {
    LegId leg = ring(PERSON, Confirmation.AMD);

    news().awaitLeg(leg, Confirmed.class);
    exchange().hangUp(leg);
  }

  @Test
  default void detectionTakesALongSpeechForAMachine() throws Exception {
    LegId leg = ring(VOICEMAIL, Confirmation.AMD);

    Ending ending = news().awaitLeg(leg, Gone.class).ending();

    assertThat(ending.disposition()).isEqualTo(Disposition.MACHINE);
    assertThat(ending.answeredBy()).isEqualTo(AnsweredBy.MACHINE);
  }

  // --- ending what has begun

  @Test
  default void hangingUpWhileThePhoneRingsCancelsTheCall() throws Exception {
    LegId leg = ring(RINGS, Confirmation.PRESS_ONE);
    news().awaitLeg(leg, Ringing.class);

    exchange().hangUp(leg);

    assertThat(news().awaitLeg(leg, Gone.class).ending()).isEqualTo(Ending.cancelled(true));
  }

  @Test
  default void hangingUpBeforeItRingsCancelsTheCall() throws Exception {
    LegId leg = ring(TRIES, Confirmation.PRESS_ONE);
    news().awaitLeg(leg, Dialled.class);

    exchange().hangUp(leg);

    assertThat(news().awaitLeg(leg, Gone.class).ending()).isEqualTo(Ending.cancelled(false));
  }

  @Test
  default void hangingUpAtOnceAfterTheOrderCancelsTheCall() throws Exception {
    LegId leg = ring(RINGS, Confirmation.PRESS_ONE);

    exchange().hangUp(leg);

    assertThat(news().awaitLeg(leg, Gone.class).ending().disposition())
        .isEqualTo(Disposition.CANCELLED);
  }

  @Test
  default void anAnswerThatCrossesOurCancelIsCancelledAllTheSame() throws Exception {
    LegId leg = ring(ANSWERS_INTO_CANCEL, Confirmation.PRESS_ONE);
    news().awaitLeg(leg, Ringing.class);

    exchange().hangUp(leg);

    assertThat(news().awaitLeg(leg, Gone.class).ending()).isEqualTo(Ending.cancelled(true));
    assertThat(exchange().legs()).doesNotContainKey(leg);
  }

  @Test
  default void hangingUpBeforeTheKeyIsPressedCancelsTheCall() throws Exception {
    LegId leg = ring(VOICEMAIL, Confirmation.PRESS_ONE);
    news().awaitLeg(leg, Answered.class);

    exchange().hangUp(leg);

    assertThat(news().awaitLeg(leg, Gone.class).ending()).isEqualTo(Ending.cancelled(true));
  }

  @Test
  default void endingALegThatHasGoneIsASuccess() throws Exception {
    LegId leg = ring(BUSY, Confirmation.PRESS_ONE);
    news().awaitLeg(leg, Gone.class);

    exchange().hangUp(leg);
    exchange().farewell(leg, Announcement.TIME_IS_UP);
    exchange().announce(leg, Announcement.PLEASE_WAIT);
    exchange().hangUp(LegId.random());

    assertThat(news().story(leg)).containsExactly("Dialled", "Gone");
  }

  // --- orders

  @Test
  default void anOrderForALegThatExistsRingsNobodyTwice() throws Exception {
    LegId leg = LegId.random();
    Line line = bench().carrierWill(RINGS);
    exchange().originate(leg, toPhone(line, Confirmation.PRESS_ONE, Language.RUSSIAN));
    news().awaitLeg(leg, Ringing.class);

    exchange().originate(leg, toPhone(line, Confirmation.PRESS_ONE, Language.RUSSIAN));

    news().awaitLeg(leg, Gone.class);
    assertThat(news().story(leg)).containsExactly("Dialled", "Ringing", "Gone");
    assertThat(bench().callsTo(line.number())).isEqualTo(1);
  }

  @Test
  default void aTrunkTheExchangeDoesNotKnowIsAFailureOfOurs() throws Exception {
    LegId leg = LegId.random();
    Line line = bench().carrierWill(PERSON);
    Trunk unknown = new Trunk(new TrunkName("no-such-trunk"), line.trunk().callerId());

    exchange()
        .originate(
            leg,
            toPhone(new Line(line.number(), unknown), Confirmation.PRESS_ONE, Language.RUSSIAN));

    assertThat(news().awaitLeg(leg, Gone.class).ending()).isEqualTo(Ending.exchangeFailure());
  }

  @Test
  default void aDeskPhoneIsRungByItsUri() throws Exception {
    LegId leg = ringDesk(bench().deskPhoneByUri());

    news().awaitLeg(leg, Confirmed.class);
    exchange().hangUp(leg);
  }

  @Test
  default void aDeskPhoneIsRungByItsExtension() throws Exception {
    LegId leg = ringDesk(bench().deskPhoneByExtension());

    news().awaitLeg(leg, Confirmed.class);
    exchange().hangUp(leg);
  }

  // --- talking

  @Test
  default void twoWaitingLegsAreJoined() throws Exception {
    LegId one = personWaits();
    LegId other = personWaits();

    assertThat(exchange().join(one, other)).isEqualTo(JoinResult.JOINED);

    news().awaitLeg(one, Joined.class);
    news().awaitLeg(other, Joined.class);
    assertThat(exchange().legs())
        .containsEntry(one, LegState.JOINED)
        .containsEntry(other, LegState.JOINED);
    hangUp(one, other);
  }

  @Test
  default void whoIsLeftAloneWaitsAndCanBeJoinedAgain() throws Exception {
    LegId stays = personWaits();
    LegId leaves = personWaits();
    exchange().join(stays, leaves);
    news().awaitLeg(stays, Joined.class);

    exchange().hangUp(leaves);

    news().awaitLeg(leaves, Gone.class);
    news().awaitLeg(stays, Parted.class);
    await()
        .untilAsserted(() -> assertThat(exchange().legs()).containsEntry(stays, LegState.WAITING));
    LegId comes = personWaits();
    assertThat(exchange().join(comes, stays)).isEqualTo(JoinResult.JOINED);
    news().awaitLeg(comes, Joined.class);
    news().awaitLeg(stays, Joined.class, 2);
    hangUp(stays, comes);
  }

  @Test
  default void joiningALegThatHasGoneIsAnAnswer() throws Exception {
    LegId waits = personWaits();

    assertThat(exchange().join(waits, LegId.random())).isEqualTo(JoinResult.LEG_GONE);
    assertThat(exchange().join(LegId.random(), waits)).isEqualTo(JoinResult.LEG_GONE);

    assertThat(exchange().legs()).containsEntry(waits, LegState.WAITING);
    exchange().hangUp(waits);
  }

  @Test
  default void anAnnouncementLeavesAWaitingLegWaiting() throws Exception {
    LegId waits = personWaits();

    exchange().announce(waits, Announcement.BUSY_TRYING_AGAIN);

    assertThat(exchange().legs()).containsEntry(waits, LegState.WAITING);
    LegId comes = personWaits();
    assertThat(exchange().join(waits, comes)).isEqualTo(JoinResult.JOINED);
    news().awaitLeg(waits, Joined.class);
    hangUp(waits, comes);
  }

  @Test
  default void anAnnouncementDoesNotPartThoseWhoTalk() throws Exception {
    LegId one = personWaits();
    LegId other = personWaits();
    exchange().join(one, other);
    news().awaitLeg(one, Joined.class);
    news().awaitLeg(other, Joined.class);

    exchange().announce(one, Announcement.ONE_MINUTE_LEFT);

    await()
        .during(Duration.ofSeconds(1))
        .untilAsserted(() ->
            assertThat(exchange().legs())
                .containsEntry(one, LegState.JOINED)
                .containsEntry(other, LegState.JOINED));
    assertThat(news().story(one)).doesNotContain("Parted");
    hangUp(one, other);
  }

  @Test
  default void aFarewellIsSaidAndEndsTheLeg() throws Exception {
    LegId waits = personWaits();

    exchange().farewell(waits, Announcement.TIME_IS_UP);

    assertThat(news().awaitLeg(waits, Gone.class).ending()).isEqualTo(answered(Fault.OURS));
  }

  @Test
  default void bothWhoTalkCanBeToldFarewell() throws Exception {
    LegId one = personWaits();
    LegId other = personWaits();
    exchange().join(one, other);
    news().awaitLeg(other, Joined.class);

    exchange().farewell(one, Announcement.TIME_IS_UP);
    exchange().farewell(other, Announcement.TIME_IS_UP);

    news().awaitLeg(one, Gone.class);
    news().awaitLeg(other, Gone.class);
  }

  // --- looking

  @Test
  default void everyLegIsFoundWhereItStands() throws Exception {
    LegId dialled = ring(TRIES, Confirmation.PRESS_ONE);
    news().awaitLeg(dialled, Dialled.class);
    assertThat(exchange().legs()).containsEntry(dialled, LegState.DIALLED);
    exchange().hangUp(dialled);

    LegId ringing = ring(RINGS, Confirmation.PRESS_ONE);
    news().awaitLeg(ringing, Ringing.class);
    assertThat(exchange().legs()).containsEntry(ringing, LegState.RINGING);
    exchange().hangUp(ringing);

    LegId answered = ring(VOICEMAIL, Confirmation.PRESS_ONE);
    news().awaitLeg(answered, Answered.class);
    assertThat(exchange().legs()).containsEntry(answered, LegState.ANSWERED);
    exchange().hangUp(answered);

    LegId waiting = personWaits();
    assertThat(exchange().legs()).containsEntry(waiting, LegState.WAITING);
    exchange().hangUp(waiting);
    news().awaitLeg(waiting, Gone.class);
    assertThat(exchange().legs()).doesNotContainKeys(dialled, ringing, answered, waiting);
  }

  @Test
  default void theStatusTellsWhoTheExchangeIs() {
    ExchangeStatus status = exchange().status();

    assertThat(status.name()).isEqualTo(exchange().name());
    assertThat(status.health()).isEqualTo(Health.UP);
    assertThat(status.version()).isPresent();
    assertThat(status.listening()).isTrue();
    assertThat(status.trunks()).isNotEmpty();
  }

  // --- when the exchange is lost

  @Test
  @ResourceLock(EXCHANGE)
  default void aDeadExchangeIsLostAndFoundAgainWithoutItsLegs() throws Exception {
    LegId leg = personWaits();
    int before = news().ofExchange().size();

    bench().kill();
    try {
      news().awaitExchange(Lost.class, before, lost -> true);
      await().until(() -> exchange().status().health() == Health.DOWN);
      assertThatCommandsAreRefused();
    } finally {
      bench().start();
    }
    Resumed resumed = news().awaitExchange(Resumed.class, before, found -> true);
    assertThat(resumed.legs()).doesNotContainKey(leg);
    assertThatACallGetsThrough();
  }

  @Test
  @ResourceLock(EXCHANGE)
  default void aFrozenExchangeIsNoticedAndItsLegsAreFoundAgain() throws Exception {
    LegId leg = personWaits();
    int before = news().ofExchange().size();

    bench().freeze();
    try {
      news().awaitExchange(Lost.class, before, lost -> true);
      assertThat(exchange().status().health()).isNotEqualTo(Health.UP);
      assertThatCommandsAreRefused();
    } finally {
      bench().thaw();
    }

    Resumed resumed = news().awaitExchange(Resumed.class, before, found -> true);
    assertThat(resumed.legs()).containsEntry(leg, LegState.WAITING);
    assertThatACallGetsThrough();
    exchange().hangUp(leg);
  }

  @Test
  @ResourceLock(EXCHANGE)
  default void whoTakesOverIsToldWhatIsThereFirst() throws Exception {
    LegId leg = personWaits();
    exchange().stopListening();
    int before = news().ofExchange().size();
    assertThat(exchange().status().listening()).isFalse();
    LegId unheard = ring(RINGS, Confirmation.PRESS_ONE);
    await()
        .untilAsserted(
            () -> assertThat(exchange().legs()).containsEntry(unheard, LegState.RINGING));
    assertThat(news().of(unheard)).isEmpty();

    exchange().listen();

    Resumed resumed = news().awaitExchange(Resumed.class, before, found -> true);
    assertThat(resumed.legs())
        .containsEntry(leg, LegState.WAITING)
        .containsEntry(unheard, LegState.RINGING);
    exchange().hangUp(unheard);
    assertThat(news().awaitLeg(unheard, Gone.class).ending()).isEqualTo(Ending.cancelled(true));
    exchange().hangUp(leg);
  }

  private void assertThatCommandsAreRefused() {
    Line line = new Line(new PhoneNumber("+79990000000"), anyTrunk());
    assertThatExceptionOfType(ExchangeUnavailable.class)
        .isThrownBy(() ->
            exchange()
                .originate(LegId.random(), toPhone(line, Confirmation.NONE, Language.RUSSIAN)));
    assertThatExceptionOfType(ExchangeUnavailable.class).isThrownBy(() -> exchange().legs());
  }

  private Trunk anyTrunk() {
    return exchange().status().trunks().getFirst();
  }

  private void assertThatACallGetsThrough() throws Exception {
    await().until(() -> exchange().status().health() == Health.UP);
    LegId leg = personWaits();
    exchange().hangUp(leg);
    news().awaitLeg(leg, Gone.class);
  }

  // --- words the tests are written in

  private LegId personWaits() throws ExchangeUnavailable {
    LegId leg = ring(PERSON, Confirmation.PRESS_ONE);
    news().awaitLeg(leg, Confirmed.class);
    return leg;
  }

  private LegId ring(CarrierBehaviour far, Confirmation confirmation) throws ExchangeUnavailable {
    LegId leg = LegId.random();
    exchange().originate(leg, toPhone(bench().carrierWill(far), confirmation, Language.RUSSIAN));
    return leg;
  }

  private LegId ringDesk(DeskPhone phone) throws ExchangeUnavailable {
    LegId leg = LegId.random();
    PhoneNumber callerId = anyTrunk().callerId();
    exchange()
        .originate(
            leg, new Origination.ToDeskPhone(phone, callerId, bench().ringFor(), Language.ENGLISH));
    return leg;
  }

  private Origination toPhone(Line line, Confirmation confirmation, Language language) {
    return new Origination.ToPhone(
        line.number(),
        line.trunk(),
        bench().ringFor(),
        confirmation,
        bench().confirmWithin(),
        language);
  }

  private void hangUp(LegId... legs) throws ExchangeUnavailable {
    for (LegId leg : legs) {
      exchange().hangUp(leg);
    }
  }

  private void assertThatTimesRise(LegId leg) {
    List<Instant> times = news().of(leg).stream().map(LegEvent::at).toList();
    assertThat(times).isSorted();
  }

  private static Ending answered(Fault whoHungUp) {
    return new Ending(
        Disposition.ANSWERED,
        whoHungUp,
        true,
        Optional.of(200),
        Optional.of(16),
        AnsweredBy.PERSON);
  }

  private ConnectedExchange exchange() {
    return bench().exchange();
  }

  private HeardNews news() {
    return bench().news();
  }
}
