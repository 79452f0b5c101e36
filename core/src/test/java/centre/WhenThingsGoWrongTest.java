package centre;

import static io.dozvon.telephony.simulated.FarSide.A_MOMENT;
import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static io.dozvon.telephony.simulated.FarSide.refusal;
import static io.dozvon.telephony.simulated.FarSide.silent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.ConsultationMoved;
import io.dozvon.consultations.Side;
import io.dozvon.dialling.AttemptEnded;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.telephony.simulated.FarSide.Speech;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// News comes late, twice or not at all, handlers and timers fail, and orders are lost.
@CentreTest
class WhenThingsGoWrongTest {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final FarSide BUSY = refusal(486, 17);

  private final Centre centre;
  private final Trouble trouble;
  private final Exchanges exchanges;
  private final DSLContext sql;

  WhenThingsGoWrongTest(Centre centre, Trouble trouble, Exchanges exchanges, DSLContext sql) {
    this.centre = centre;
    this.trouble = trouble;
    this.exchanges = exchanges;
    this.sql = sql;
  }

  @AfterEach
  void allIsWellAgain() {
    trouble.isOver();
    centre.exchange.tellTimes(1);
    centre.exchange.tellLate(Duration.ZERO);
  }

  // --- news

  @Test
  void newsThatComesLateAndThriceChangesNothing() {
    centre.exchange.tellTimes(3);
    centre.exchange.tellLate(Duration.ofMillis(50));

    ConsultationId id = centre.called(centre.patientWhosePhone(BUSY, nobody(), person()));

    centre.awaitTalkingTogether(id);
    assertThat(centre.story(id))
        .containsExactly("phone busy counted", "phone no_answer counted", "phone answered");
  }

  @Test
  void aPersonWhoCameUnheardWasReachedAllTheSame() {
    ConsultationId id = centre.called(centre.patientWhosePhone(slowPerson()));
    centre.awaitStory(id, "phone open");
    LegId leg = centre.attempts(id).getFirst().facts().leg();
    trouble.with(news -> news instanceof LegEvent.Confirmed it && it.leg().equals(leg));
    await().atMost(SOON).untilAsserted(() -> assertThat(parked(leg)).isOne());

    centre.exchange.hangsUp(leg);

    Talking talking = centre.awaitState(Talking.class, id);
    assertThat(talking.patient()).isInstanceOf(Side.Lost.class);
    assertThat(centre.story(id)).containsExactly("phone answered");
  }

  @Test
  void aPersonWhoWaitsUnheardIsFoundWhenTheTimeForTheAttemptIsOver() {
    ConsultationId id = centre.called(centre.patientWhosePhone(slowPerson()));
    centre.awaitStory(id, "phone open");
    LegId leg = centre.attempts(id).getFirst().facts().leg();
    trouble.with(news -> news instanceof LegEvent.Confirmed it && it.leg().equals(leg));
    await().atMost(SOON).untilAsserted(() -> assertThat(parked(leg)).isOne());
    trouble.isOver();

    centre.attemptHasTakenTooLong(id);

    centre.awaitTalkingTogether(id);
    assertThat(centre.story(id)).containsExactly("phone answered");
  }

  private static FarSide slowPerson() {
    return silent()
        .rings(A_MOMENT)
        .picksUp(Duration.ofSeconds(2), Speech.SHORT_HELLO)
        .presses(Duration.ofMillis(500), '1');
  }

  /// Events that failed again and again are kept for a person to look at.
  private int parked(LegId leg) {
    return sql.fetchSingle(
            "select count(*)::int from telephony.parked_event where leg_id = ?", leg.value())
        .get(0, int.class);
  }

  // --- legs that nobody claims

  @Test
  void aTicketThatIsUsedAfterTheCallWasStoppedLeavesNoLegBehind() {
    DoctorId doctor = centre.doctorWithBrowser();
    ConsultationId id = centre.due(centre.patientWhosePhone(person()), doctor);
    CallStarted call = centre.calls(id, doctor);
    centre.consultations.stop(id, new Actor.Doctor(doctor)).orElseThrow();

    centre.exchange.browserCalls(call.ticket().orElseThrow().token());

    awaitGone(call.ticket().orElseThrow().leg());
    assertThat(centre.consultation(id)).isInstanceOf(Due.class);
  }

  @Test
  void ofTwoTabsThatRejoinTheLastOneTalks() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.called(patient);
    centre.awaitTalkingTogether(id);
    CallStarted first = centre.consultations.rejoin(id, new Actor.Patient(patient)).orElseThrow();
    CallStarted last = centre.consultations.rejoin(id, new Actor.Patient(patient)).orElseThrow();

    centre.exchange.browserCalls(last.ticket().orElseThrow().token());
    centre.exchange.browserCalls(first.ticket().orElseThrow().token());

    awaitGone(first.ticket().orElseThrow().leg());
    LegId talks = last.ticket().orElseThrow().leg();
    await()
        .untilAsserted(
            () -> assertThat(centre.exchange.legsNow()).containsEntry(talks, LegState.JOINED));
  }

  @Test
  void aPhoneThatRingsForNobodyFallsSilent() throws ExchangeUnavailable {
    centre.due(centre.patientWhosePhone(nobody()), centre.doctorWithDeskPhone());
    LegId leg = LegId.random();

    exchanges
        .named(Centre.EXCHANGE)
        .orElseThrow()
        .originate(
            leg,
            new Origination.ToDeskPhone(
                new DeskPhone("for-nobody"),
                new PhoneNumber("+74951234567"),
                Duration.ofMinutes(5),
                Language.RUSSIAN));

    awaitGone(leg);
  }

  @Test
  void aHangUpThatWasLostIsMadeGoodWhenTheExchangeIsBack() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(person()), doctor);
    Talking talking = centre.awaitTalkingTogether(id);
    LegId leg = ((Side.Present) talking.doctor()).leg();
    centre.exchange.freeze();
    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();
    await().atMost(SOON).until(() -> centre.health() == Health.FROZEN);
    assertThat(centre.exchange.legsNow()).containsKey(leg);

    centre.exchange.thaw();

    awaitGone(leg);
  }

  private void awaitGone(LegId leg) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(centre.exchange.legsNow()).doesNotContainKey(leg));
  }

  // --- what fails

  @Test
  void aTimerWhoseWorkFailedIsTriedAgainSoon() {
    DoctorId doctor = centre.doctorWithBrowser();
    ConsultationId id = centre.due(centre.patientWhosePhone(person()), doctor);
    centre.calls(id, doctor);
    trouble.once(
        news -> news instanceof ConsultationMoved(_, Due due) && due.facts().id().equals(id));

    centre.passes(Duration.ofMinutes(1), id);

    centre.awaitState(Due.class, id);
  }

  @Test
  void oneThingThatCannotBeReconciledLeavesTheOthersAlone() {
    ConsultationId stubborn = centre.called(centre.patientWhosePhone(nobody()));
    centre.awaitStory(stubborn, "phone open");
    ConsultationId other = centre.called(centre.patientWhosePhone(nobody()));
    centre.awaitStory(other, "phone open");
    Calling calling = centre.awaitState(Calling.class, stubborn);
    trouble.with(news ->
        news instanceof AttemptEnded(var attempt, _)
            && attempt.facts().consultation().equals(calling.facts().id()));

    centre.exchange.kill();
    centre.exchange.start();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(centre.consultation(other)).isInstanceOf(Due.class));
    assertThat(centre.story(other)).startsWith("phone unknown");
    trouble.isOver();
    centre.consultations.stop(stubborn, Centre.ADMIN).orElseThrow();
    await().atMost(SOON).until(() -> centre.health() == Health.UP);
  }

  // --- what the doctor hears

  @Test
  void tryingAgainIsSaidOnlyWhileItIsTrue() {
    ConsultationId id = centre.called(centre.patientWhosePhone(nobody(), BUSY, BUSY));
    LegId doctor = centre.awaitState(Calling.class, id).doctor().leg();

    centre.awaitState(Closed.class, id);

    await()
        .untilAsserted(() ->
            assertThat(centre.exchange.announcedTo(doctor).stream().map(Enum::name))
                .containsExactly("NO_ANSWER_TRYING_AGAIN", "BUSY_TRYING_AGAIN", "NOT_REACHED"));
  }
}
