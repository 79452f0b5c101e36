package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Ending;
import io.dozvon.consultations.Side;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A conversation has its thirty minutes, survives who is lost, and ends on purpose (R12).
@CentreTest
class ConversationTest {
  private final Centre centre;

  ConversationTest(Centre centre) {
    this.centre = centre;
  }

  @Test
  void aDoctorJoinsByBrowserBeforeThePatientIsRung() {
    DoctorId doctor = centre.doctorWithBrowser();
    ConsultationId id = centre.due(centre.patientWhosePhone(person()), doctor);
    CallStarted call = centre.calls(id, doctor);
    assertThat(centre.attempts(id)).isEmpty();

    centre.exchange.browserCalls(call.ticket().orElseThrow().token());

    centre.awaitTalkingTogether(id);
  }

  @Test
  void aDoctorWhoNeverJoinsRingsNobody() {
    DoctorId doctor = centre.doctorWithBrowser();
    ConsultationId id = centre.due(centre.patientWhosePhone(person()), doctor);
    centre.calls(id, doctor);

    centre.passes(Duration.ofMinutes(1), id);

    centre.awaitState(Due.class, id);
    assertThat(centre.attempts(id)).isEmpty();
  }

  @Test
  void whoIsLostCanRejoinWhileTheOtherWaits() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    Talking talking = centre.awaitTalkingTogether(id);
    LegId first = legOf(talking.patient());

    centre.exchange.hangsUp(first);
    await().untilAsserted(() -> assertThat(talking(id).patient()).isInstanceOf(Side.Lost.class));
    assertThat(talking(id).doctor()).isInstanceOf(Side.Present.class);
    CallStarted back = centre.consultations.rejoin(id, new Actor.Patient(patient)).orElseThrow();
    centre.exchange.browserCalls(back.ticket().orElseThrow().token());

    await()
        .untilAsserted(() -> assertThat(stateOf(talking(id).patient())).isEqualTo(LegState.JOINED));
    assertThat(talking(id).endsAt()).isEqualTo(talking.endsAt());
  }

  @Test
  void theDoctorIsToldToWaitWhenThePatientIsLost() {
    ConsultationId id = centre.called(centre.patientWhosePhone(person()));
    Talking talking = centre.awaitTalkingTogether(id);

    centre.exchange.hangsUp(legOf(talking.patient()));

    awaitSaid(legOf(talking.doctor()), Announcement.PLEASE_WAIT);
  }

  @Test
  void aPatientAtThePhoneIsToldToWaitWhenTheDoctorIsLost() {
    ConsultationId id = centre.called(centre.patientWhosePhone(person()));
    Talking talking = centre.awaitTalkingTogether(id);

    centre.exchange.hangsUp(legOf(talking.doctor()));

    awaitSaid(legOf(talking.patient()), Announcement.PLEASE_WAIT);
    assertThat(stateOf(talking(id).patient())).isEqualTo(LegState.WAITING);
  }

  @Test
  void aPatientAtThePhoneIsToldToWaitWhenTheDoctorLeaves() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(person()), doctor);
    LegId patient = legOf(centre.awaitTalkingTogether(id).patient());

    centre.consultations.stop(id, new Actor.Doctor(doctor)).orElseThrow();

    awaitSaid(patient, Announcement.PLEASE_WAIT);
  }

  @Test
  void whoWaitsForOneWhoNeverCameBackIsToldToWaitOn() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.called(patient);
    LegId doctor = legOf(centre.awaitTalkingTogether(id).doctor());
    centre.consultations.rejoin(id, new Actor.Patient(patient)).orElseThrow();
    assertThat(centre.exchange.announcedTo(doctor)).isEmpty();

    centre.passes(Duration.ofMinutes(1), id);

    awaitSaid(doctor, Announcement.PLEASE_WAIT);
    assertThat(talking(id).patient()).isInstanceOf(Side.Lost.class);
  }

  @Test
  void aReloadTakesThePlaceOfTheLegThatIsStillThere() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.called(patient);
    LegId old = legOf(centre.awaitTalkingTogether(id).patient());

    CallStarted back = centre.consultations.rejoin(id, new Actor.Patient(patient)).orElseThrow();
    centre.exchange.browserCalls(back.ticket().orElseThrow().token());

    await()
        .untilAsserted(() -> assertThat(stateOf(talking(id).patient())).isEqualTo(LegState.JOINED));
    assertThat(centre.exchange.legsNow()).doesNotContainKey(old);
  }

  @Test
  void aLostPatientCanBeCalledAgainWithoutANewClock() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    Talking talking = centre.awaitTalkingTogether(id);
    centre.exchange.hangsUp(legOf(talking.patient()));
    await().untilAsserted(() -> assertThat(talking(id).patient()).isInstanceOf(Side.Lost.class));

    centre.consultations.phoneNow(id, new Actor.Doctor(doctor)).orElseThrow();

    await().untilAsserted(() -> assertThat(talking(id).patient()).isInstanceOf(Side.Present.class));
    assertThat(talking(id).endsAt()).isEqualTo(talking.endsAt());
    assertThat(centre.story(id)).containsExactly("phone answered", "phone answered");
  }

  @Test
  void bothAreWarnedAndTheEndIsSpoken() {
    ConsultationId id = centre.called(centre.patientWhosePhone(person()));
    Talking talking = centre.awaitTalkingTogether(id);
    LegId patient = legOf(talking.patient());

    centre.passes(Duration.ofMinutes(25), id);
    awaitSaid(patient, Announcement.FIVE_MINUTES_LEFT);
    centre.passes(Duration.ofMinutes(4), id);
    awaitSaid(patient, Announcement.ONE_MINUTE_LEFT);
    centre.passes(Duration.ofMinutes(1), id);

    Closed closed = centre.awaitState(Closed.class, id);
    assertThat(closed.ending()).isEqualTo(Ending.TIME_UP);
    assertThat(closed.rendered()).isTrue();
    awaitSaid(patient, Announcement.TIME_IS_UP);
    await().untilAsserted(() -> assertThat(centre.exchange.legsNow()).doesNotContainKey(patient));
  }

  @Test
  void aWarningIsGivenOnceAndNotWhenItIsNoLongerTrue() {
    ConsultationId id = centre.called(centre.patientWhosePhone(person()));
    LegId patient = legOf(centre.awaitTalkingTogether(id).patient());

    centre.passes(Duration.ofMinutes(26), id);
    centre.passes(Duration.ofMinutes(3), id);
    awaitSaid(patient, Announcement.ONE_MINUTE_LEFT);
    centre.passes(Duration.ofMinutes(1), id);

    centre.awaitState(Closed.class, id);
    awaitSaid(patient, Announcement.TIME_IS_UP);
    assertThat(centre.exchange.announcedTo(patient))
        .containsExactly(Announcement.ONE_MINUTE_LEFT, Announcement.TIME_IS_UP);
  }

  @Test
  void theDoctorFinishesOnPurpose() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(person()), doctor);
    LegId patient = legOf(centre.awaitTalkingTogether(id).patient());

    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();

    assertThat(centre.awaitState(Closed.class, id).ending()).isEqualTo(Ending.FINISHED);
    await().untilAsserted(() -> assertThat(centre.exchange.legsNow()).doesNotContainKey(patient));
  }

  @Test
  void thePatientFinishesOnPurposeAndItStaysKnownWhoDid() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.called(patient);
    LegId doctor = legOf(centre.awaitTalkingTogether(id).doctor());

    centre.consultations.finish(id, new Actor.Patient(patient)).orElseThrow();

    Closed closed = centre.awaitState(Closed.class, id);
    assertThat(closed.ending()).isEqualTo(Ending.FINISHED_BY_PATIENT);
    assertThat(closed.rendered()).isTrue();
    await().untilAsserted(() -> assertThat(centre.exchange.legsNow()).doesNotContainKey(doctor));
    assertThat(Centre.refusalOf(centre.consultations.finish(id, new Actor.Patient(patient))))
        .isEqualTo("consultation-closed");
  }

  @Test
  void whenBothStayAwayItIsClosed() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);
    centre.consultations.stop(id, new Actor.Patient(patient)).orElseThrow();
    centre.consultations.stop(id, new Actor.Doctor(doctor)).orElseThrow();
    assertThat(talking(id).doctor()).isInstanceOf(Side.Lost.class);

    centre.passes(Duration.ofMinutes(4), id);

    assertThat(centre.awaitState(Closed.class, id).ending()).isEqualTo(Ending.ABANDONED);
  }

  @Test
  void nobodyRejoinsBeforeItBeganOrAfterItEnded() {
    PatientId patient = centre.patientWhosePhone(nobody());
    ConsultationId id = centre.due(patient, centre.doctorWithDeskPhone());

    assertThat(refusalOf(centre.consultations.rejoin(id, new Actor.Patient(patient))))
        .isEqualTo("consultation-not-running");
  }

  // --- the exchange dies and comes back

  @Test
  void anAttemptThatWasLostWithTheExchangeIsOursAndDoesNotCount() {
    ConsultationId id = centre.called(centre.patientWhosePhone(nobody()));
    await()
        .until(() ->
            !centre.attempts(id).isEmpty()
                && centre.attempts(id).getFirst().progress().ringingAt().isPresent());

    centre.exchange.kill();
    centre.exchange.start();

    centre.awaitState(Due.class, id);
    centre.awaitStory(id, "phone unknown");
    await().until(() -> centre.health() == Health.UP);
  }

  @Test
  void aConversationThatWasLostWithTheExchangeWaitsForBothToRejoin() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.called(patient);
    centre.awaitTalkingTogether(id);

    centre.exchange.kill();
    centre.exchange.start();

    await()
        .untilAsserted(() -> {
          assertThat(talking(id).patient()).isInstanceOf(Side.Lost.class);
          assertThat(talking(id).doctor()).isInstanceOf(Side.Lost.class);
        });
    await().until(() -> centre.health() == Health.UP);
  }

  private Talking talking(ConsultationId id) {
    return (Talking) centre.consultation(id);
  }

  private void awaitSaid(LegId leg, Announcement what) {
    await()
        .atMost(Duration.ofSeconds(15))
        .untilAsserted(() -> assertThat(centre.exchange.announcedTo(leg)).contains(what));
  }

  private LegState stateOf(Side side) {
    return centre.exchange.legsNow().getOrDefault(legOf(side), LegState.DIALLED);
  }

  private static LegId legOf(Side side) {
    return side.currentLeg().orElseThrow(() -> new AssertionError("nobody is there"));
  }
}
