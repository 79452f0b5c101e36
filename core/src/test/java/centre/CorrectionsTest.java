package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static io.dozvon.telephony.simulated.FarSide.refusal;
import static io.dozvon.telephony.simulated.FarSide.voicemail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Corrected;
import io.dozvon.consultations.Corrected.Consequence;
import io.dozvon.consultations.Ending;
import io.dozvon.consultations.Side;
import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.AttemptId;
import io.dozvon.dialling.Correction;
import io.dozvon.dialling.Correction.Said;
import io.dozvon.dialling.Outcome;
import io.dozvon.dialling.Way;
import io.dozvon.dialling.WindowChoice;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/// The doctor hears who really picked up and says so: beside what was written, which stays (R14);
/// what counts follows (R13), and so does what becomes of the consultation.
@CentreTest
class CorrectionsTest {
  private static final FarSide BUSY = refusal(486, 17);

  private final Centre centre;
  private final Insurance insurance;
  private final DSLContext sql;

  CorrectionsTest(Centre centre, Insurance insurance, DSLContext sql) {
    this.centre = centre;
    this.insurance = insurance;
    this.sql = sql;
  }

  @Test
  void aConversationWithAVoicemailHasNotBegunAndNothingIsTakenFromTheQuota() {
    PatientId patient = insurance.patient(1, person(), person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    Talking talking = centre.awaitTalkingTogether(id);

    Corrected corrected = says(Said.VOICEMAIL, id, doctor);

    assertThat(corrected.consequence()).isEqualTo(Consequence.NOT_BEGUN);
    assertThat(centre.awaitState(Due.class, id).again()).isEmpty();
    await()
        .untilAsserted(() ->
            assertThat(centre.exchange.legsNow())
                .doesNotContainKeys(
                    talking.doctor().currentLeg().orElseThrow(),
                    talking.patient().currentLeg().orElseThrow()));
    assertThat(insurance.balance(patient).used()).isZero();
    assertThat(insurance.balance(patient).reserved()).isEqualTo(1);
    assertThat(centre.story(id)).containsExactly("phone answered counted");

    centre.calls(id, doctor);
    Talking again = centre.awaitTalkingTogether(id);
    assertThat(again.startedAt()).isAfter(talking.startedAt());
    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();
    assertThat(insurance.balance(patient).used()).isEqualTo(1);
  }

  @Test
  void theThirdThatWasAVoicemailIsTheLastAndTheNextCallEndsAsNotReached() {
    PatientId patient = centre.patientWhosePhone(BUSY, BUSY, person(), person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);
    says(Said.VOICEMAIL, id, doctor);

    centre.calls(id, doctor);

    assertThat(centre.awaitState(Closed.class, id).ending()).isEqualTo(Ending.NOT_REACHED);
    assertThat(centre.story(id))
        .containsExactly("phone busy counted", "phone busy counted", "phone answered counted");
  }

  @Test
  void aWrongPersonIsNotThePatientsDoingAndThePhoneIsTriedAgain() {
    PatientId patient = centre.patientWhosePhone(BUSY, BUSY, person(), person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);

    assertThat(says(Said.WRONG_PERSON, id, doctor).consequence()).isEqualTo(Consequence.NOT_BEGUN);
    centre.awaitState(Due.class, id);
    centre.calls(id, doctor);

    centre.awaitTalkingTogether(id);
    assertThat(centre.story(id))
        .containsExactly(
            "phone busy counted", "phone busy counted", "phone answered", "phone answered");
  }

  @Test
  void aVoicemailThatCountedTurnsOutToBeAPersonWhoIsNotThePatient() {
    PatientId patient = centre.patientWhosePhone(voicemail(), nobody(), BUSY, person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitStory(id, "phone machine counted", "phone open");

    AttemptId first = centre.attempts(id).getFirst().facts().id();
    Corrected corrected =
        centre.consultations.correct(first, Said.WRONG_PERSON, doctor(doctor)).orElseThrow();

    assertThat(corrected.consequence()).isEqualTo(Consequence.NONE);
    centre.awaitTalkingTogether(id);
    assertThat(centre.story(id))
        .containsExactly(
            "phone machine", "phone no_answer counted", "phone busy counted", "phone answered");
  }

  @Test
  void aCorrectionIsCorrectedByAnotherAndNoneIsLost() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);
    says(Said.VOICEMAIL, id, doctor);
    says(Said.WRONG_PERSON, id, doctor);
    AttemptId attempt = lastOf(id);

    Correction holds =
        outcomeOf(
                centre
                    .consultations
                    .correct(attempt, Said.AS_RECORDED, Centre.ADMIN)
                    .map(Corrected::attempt)
                    .orElseThrow())
            .correction()
            .orElseThrow();

    assertThat(holds.number()).isEqualTo(3);
    assertThat(holds.by()).isEqualTo(Centre.ADMIN);
    assertThat(centre.dialling.corrections(attempt))
        .extracting(Correction::said)
        .containsExactly(Said.VOICEMAIL, Said.WRONG_PERSON, Said.AS_RECORDED);
    assertThat(centre.story(id)).containsExactly("phone answered");
    assertThat(centre.consultation(id)).isInstanceOf(Due.class);
    assertThat(
            sql.fetch(
                    "select actor_kind from audit.entry where subject_id = ? and action = 'correct' order by id",
                    attempt.toString())
                .getValues(0, String.class))
        .containsExactly("doctor", "doctor", "admin");
  }

  @Test
  void whatIsClosedStaysClosedAndSaysSo() {
    PatientId patient = insurance.patient(1, BUSY, BUSY, voicemail());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    Closed closed = centre.awaitState(Closed.class, id);

    Corrected corrected = says(Said.WRONG_PERSON, id, doctor);

    assertThat(corrected.consequence()).isEqualTo(Consequence.STAYS_CLOSED);
    assertThat(centre.consultation(id)).isEqualTo(closed);
    assertThat(centre.story(id).getLast()).isEqualTo("phone machine");
    assertThat(insurance.balance(patient).used()).isEqualTo(1);
  }

  @Test
  void aPatientWhoHadBeenThereIsWaitedForWhenAVoicemailTakesTheSecondCall() {
    PatientId patient = centre.patientWhosePhone(person(), person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    Talking first = centre.awaitTalkingTogether(id);
    centre.exchange.hangsUp(first.patient().currentLeg().orElseThrow());
    await().until(() -> centre.awaitState(Talking.class, id).patient() instanceof Side.Lost);
    centre.consultations.phoneNow(id, doctor(doctor)).orElseThrow();
    await().until(() -> centre.awaitState(Talking.class, id).patient() instanceof Side.Present);

    assertThat(says(Said.VOICEMAIL, id, doctor).consequence()).isEqualTo(Consequence.WAITS_ON);

    Talking waiting = centre.awaitState(Talking.class, id);
    assertThat(waiting.patient()).isInstanceOf(Side.Lost.class);
    assertThat(waiting.endsAt()).isEqualTo(first.endsAt());
  }

  @Test
  void whoCameThroughTheCabinetWasThereWhoeverHadAnsweredThePhone() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);
    CallStarted back = centre.consultations.rejoin(id, new Actor.Patient(patient)).orElseThrow();
    centre.exchange.browserCalls(back.ticket().orElseThrow().token());
    Talking talking = centre.awaitTalkingTogether(id);
    assertThat(talking.way()).isEqualTo(Way.AUDIO);

    assertThat(says(Said.VOICEMAIL, id, doctor).consequence()).isEqualTo(Consequence.NONE);

    assertThat(centre.consultation(id)).isEqualTo(talking);
  }

  @Test
  void onlyWhatWasPickedUpOnThePhoneCanBeCorrected() {
    PatientId patient = centre.patientWhosePhone(BUSY, person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient, doctor);
    centre
        .dialling
        .answer(centre.windowOf(patient).attempt(), WindowChoice.CHAT, patient)
        .orElseThrow();
    AttemptId web = lastOf(id);
    ConsultationId busy = centre.called(centre.patientWhosePhone(BUSY), doctor);
    centre.awaitState(Calling.class, busy);
    await().until(() -> !centre.attempts(busy).isEmpty());
    AttemptId rung = centre.attempts(busy).getFirst().facts().id();

    assertThat(refusalOf(centre.consultations.correct(web, Said.VOICEMAIL, Centre.ADMIN)))
        .isEqualTo("attempt-not-correctable");
    assertThat(refusalOf(centre.consultations.correct(rung, Said.VOICEMAIL, Centre.ADMIN)))
        .isEqualTo("attempt-not-correctable");
    assertThat(
            refusalOf(
                centre.consultations.correct(
                    new AttemptId(UUID.randomUUID()), Said.VOICEMAIL, Centre.ADMIN)))
        .isEqualTo("attempt-not-found");
  }

  @Test
  void anothersAttemptDoesNotExistForADoctorNorAnyForAPatient() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.called(patient, centre.doctorWithDeskPhone());
    Talking talking = centre.awaitTalkingTogether(id);

    for (Actor stranger :
        List.of(new Actor.Doctor(centre.doctorWithDeskPhone()), new Actor.Patient(patient))) {
      assertThat(refusalOf(centre.consultations.correct(lastOf(id), Said.VOICEMAIL, stranger)))
          .isEqualTo("attempt-not-found");
    }
    assertThat(centre.consultation(id)).isEqualTo(talking);
  }

  @Test
  void theSameSaidInManyTabsAtOnceIsWrittenOnce() throws Exception {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(person()), doctor);
    centre.awaitTalkingTogether(id);
    AttemptId attempt = lastOf(id);
    Callable<Answer<Corrected>> press =
        () -> centre.consultations.correct(attempt, Said.VOICEMAIL, doctor(doctor));

    try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var pressed : tabs.invokeAll(Collections.nCopies(5, press))) {
        assertThat(pressed.get()).isInstanceOf(Answer.Granted.class);
      }
    }

    assertThat(centre.dialling.corrections(attempt)).hasSize(1);
    assertThat(centre.consultation(id)).isInstanceOf(Due.class);
  }

  private Corrected says(Said said, ConsultationId id, DoctorId doctor) {
    return centre.consultations.correct(lastOf(id), said, doctor(doctor)).orElseThrow();
  }

  private static Actor.Doctor doctor(DoctorId id) {
    return new Actor.Doctor(id);
  }

  private AttemptId lastOf(ConsultationId id) {
    return centre.attempts(id).getLast().facts().id();
  }

  private static Outcome outcomeOf(Attempt attempt) {
    return attempt.outcomeSoFar().orElseThrow();
  }
}
