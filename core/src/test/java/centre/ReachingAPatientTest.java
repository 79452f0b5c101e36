package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static io.dozvon.telephony.simulated.FarSide.refusal;
import static io.dozvon.telephony.simulated.FarSide.voicemail;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Ending;
import io.dozvon.dialling.AttemptId;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.GiveUpReason;
import io.dozvon.dialling.Way;
import io.dozvon.dialling.WindowAnswer;
import io.dozvon.dialling.WindowChoice;
import io.dozvon.telephony.AnsweredBy;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A doctor calls; the patient is reached or not (R11, R13, R14).
@CentreTest
class ReachingAPatientTest {
  private static final FarSide BUSY = refusal(486, 17);
  private static final FarSide DECLINED = refusal(603, 21);
  private static final FarSide NO_CIRCUIT = refusal(503, 34);

  private final Centre centre;

  ReachingAPatientTest(Centre centre) {
    this.centre = centre;
  }

  // --- by phone

  @Test
  void aPatientIsReachedAtTheThirdAttempt() {
    ConsultationId id = centre.called(centre.patientWhosePhone(BUSY, nobody(), person()));

    Talking talking = centre.awaitTalkingTogether(id);

    assertThat(talking.way()).isEqualTo(Way.PHONE);
    assertThat(Duration.between(talking.startedAt(), talking.endsAt()))
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(centre.story(id))
        .containsExactly("phone busy counted", "phone no_answer counted", "phone answered");
    assertThat(centre.attempts(id).getLast().outcomeSoFar().orElseThrow().answeredBy())
        .contains(AnsweredBy.PERSON);
  }

  @Test
  void threeFailedAttemptsCloseTheConsultationAsRendered() {
    PatientId patient = centre.patientWhosePhone(voicemail(), DECLINED, nobody(), person());
    ConsultationId id = centre.called(patient);

    Closed closed = centre.awaitState(Closed.class, id);

    assertThat(closed.ending()).isEqualTo(Ending.NOT_REACHED);
    assertThat(closed.rendered()).isTrue();
    assertThat(closed.conversation()).isEmpty();
    assertThat(centre.story(id))
        .containsExactly(
            "phone machine counted", "phone declined counted", "phone no_answer counted");
  }

  @Test
  void theCarriersFaultDoesNotCount() {
    ConsultationId id = centre.called(centre.patientWhosePhone(NO_CIRCUIT, BUSY, BUSY, person()));

    centre.awaitTalkingTogether(id);

    assertThat(centre.story(id))
        .containsExactly(
            "phone congestion", "phone busy counted", "phone busy counted", "phone answered");
    assertThat(centre.attempts(id).getFirst().outcomeSoFar().orElseThrow().fault())
        .contains(Fault.CARRIER);
  }

  @Test
  void aCarrierThatKeepsFailingLeavesTheDecisionToTheDoctor() {
    ConsultationId id = centre.called(centre.patientWhosePhone(NO_CIRCUIT));

    centre.awaitStory(id, "phone congestion", "phone congestion", "phone congestion");
    centre.awaitState(Due.class, id);
  }

  @Test
  void aNumberThatIsNotAllowedIsNeverDialled() {
    PhoneNumber landline = new PhoneNumber("+74957654321");
    ConsultationId id = centre.called(centre.patient(landline));

    centre.awaitState(Due.class, id);

    assertThat(centre.attempts(id)).isEmpty();
    assertThat(centre.exchange.callsTo(landline)).isZero();
    assertThat(centre.details(id).givenUp()).contains(GiveUpReason.NUMBER_NOT_ALLOWED);
  }

  @Test
  void aDoctorWhoHangsUpStopsThePhoneAndNothingCounts() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(nobody()), doctor);
    centre.awaitStory(id, "phone open");

    centre.consultations.stop(id, new Actor.Doctor(doctor));

    centre.awaitState(Due.class, id);
    centre.awaitStory(id, "phone cancelled");
    assertThat(refusalOf(centre.consultations.stop(id, new Actor.Doctor(doctor))))
        .isEqualTo("no-live-call");
  }

  @Test
  void aDeskPhoneThatIsHungUpStopsThePhoneToo() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(nobody()), doctor);
    Calling calling = centre.awaitState(Calling.class, id);
    centre.awaitStory(id, "phone open");

    centre.exchange.hangsUp(calling.doctor().leg());

    centre.awaitState(Due.class, id);
    centre.awaitStory(id, "phone cancelled");
  }

  @Test
  void attemptsOfEarlierCallsCountTowardsTheThree() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    PatientId patient = centre.patientWhosePhone(BUSY, nobody(), BUSY, BUSY);
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitStory(id, "phone busy counted", "phone open");
    centre.consultations.stop(id, new Actor.Doctor(doctor)).orElseThrow();
    centre.awaitState(Due.class, id);

    centre.calls(id, doctor);

    assertThat(centre.awaitState(Closed.class, id).ending()).isEqualTo(Ending.NOT_REACHED);
    assertThat(centre.story(id))
        .containsExactly(
            "phone busy counted", "phone cancelled", "phone busy counted", "phone busy counted");
  }

  // --- by web

  @Test
  void aPatientInTheCabinetIsRungThereAndNotByPhone() {
    PatientId patient = centre.patientWhosePhone(person());
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);
    AttemptId window = centre.windowOf(patient).attempt();
    centre.dialling.windowShown(window, patient).orElseThrow();

    WindowAnswer answer = centre.dialling.answer(window, WindowChoice.VIDEO, patient).orElseThrow();
    centre.exchange.browserCalls(answer.ticket().orElseThrow().token());

    assertThat(centre.awaitTalkingTogether(id).way()).isEqualTo(Way.VIDEO);
    assertThat(centre.story(id)).containsExactly("web answered");
  }

  @Test
  void whoDoesNotAnswerInTheCabinetIsRungByPhone() {
    PatientId patient = centre.patientWhosePhone(person());
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);
    centre.dialling.windowShown(centre.windowOf(patient).attempt(), patient).orElseThrow();

    assertThat(centre.awaitTalkingTogether(id).way()).isEqualTo(Way.PHONE);
    assertThat(centre.story(id)).containsExactly("web no_answer", "phone answered");
  }

  @Test
  void aPageThatSleepsIsPassedOverQuickly() {
    PatientId patient = centre.patientWhosePhone(person());
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);

    assertThat(centre.awaitTalkingTogether(id).way()).isEqualTo(Way.PHONE);
    assertThat(centre.story(id)).containsExactly("web unreachable", "phone answered");
  }

  @Test
  void answeringInTheCabinetCancelsThePhoneThatRings() {
    PatientId patient = centre.patientWhosePhone(nobody());
    ConsultationId id = centre.called(patient);
    centre.awaitStory(id, "phone open");

    centre.opensCabinet(patient);
    AttemptId window = centre.windowOf(patient).attempt();
    WindowAnswer answer = centre.dialling.answer(window, WindowChoice.AUDIO, patient).orElseThrow();
    centre.exchange.browserCalls(answer.ticket().orElseThrow().token());

    assertThat(centre.awaitTalkingTogether(id).way()).isEqualTo(Way.AUDIO);
    centre.awaitStory(id, "phone cancelled", "web answered");
  }

  @Test
  void ofTwoTabsThatAnswerTheFirstIsHeard() {
    PatientId patient = centre.patientWhosePhone(person());
    centre.opensCabinet(patient);
    centre.opensCabinet(patient);
    centre.called(patient);
    AttemptId window = centre.windowOf(patient).attempt();
    centre.dialling.answer(window, WindowChoice.AUDIO, patient).orElseThrow();

    assertThat(refusalOf(centre.dialling.answer(window, WindowChoice.VIDEO, patient)))
        .isEqualTo("call-window-closed");
    assertThat(centre.dialling.window(patient)).isEmpty();
  }

  @Test
  void whoDeclinesIsNotRungByPhone() {
    PatientId patient = centre.patientWhosePhone(person());
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);

    centre
        .dialling
        .answer(centre.windowOf(patient).attempt(), WindowChoice.DECLINE, patient)
        .orElseThrow();

    centre.awaitState(Due.class, id);
    assertThat(centre.story(id)).containsExactly("web declined");
  }

  @Test
  void whoChoosesToWriteLetsTheDoctorsPhoneGo() {
    PatientId patient = centre.patientWhosePhone(person());
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);

    centre
        .dialling
        .answer(centre.windowOf(patient).attempt(), WindowChoice.CHAT, patient)
        .orElseThrow();

    Chatting chatting = centre.awaitState(Chatting.class, id);
    assertThat(Duration.between(chatting.startedAt(), chatting.endsAt()))
        .isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void theDoctorCanHaveThePhoneTriedAtOnce() {
    PatientId patient = centre.patientWhosePhone(person());
    centre.opensCabinet(patient);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.dialling.windowShown(centre.windowOf(patient).attempt(), patient).orElseThrow();

    centre.consultations.phoneNow(id, new Actor.Doctor(doctor)).orElseThrow();

    assertThat(centre.awaitTalkingTogether(id).way()).isEqualTo(Way.PHONE);
    assertThat(centre.story(id)).containsExactly("web cancelled", "phone answered");
  }

  // --- who may

  @Test
  void nobodyElseCanAnswerAWindowOrTouchAConsultation() {
    PatientId patient = centre.patientWhosePhone(nobody());
    PatientId otherPatient = centre.patientWhosePhone(nobody());
    DoctorId otherDoctor = centre.doctorWithDeskPhone();
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);
    AttemptId window = centre.windowOf(patient).attempt();

    assertThat(refusalOf(centre.dialling.answer(window, WindowChoice.VIDEO, otherPatient)))
        .isEqualTo("call-window-not-found");
    assertThat(refusalOf(centre.dialling.windowShown(window, otherPatient)))
        .isEqualTo("call-window-not-found");
    for (Actor stranger :
        new Actor[] {new Actor.Patient(otherPatient), new Actor.Doctor(otherDoctor)}) {
      assertThat(refusalOf(centre.consultations.look(id, stranger)))
          .isEqualTo("consultation-not-found");
      assertThat(refusalOf(centre.consultations.call(id, Channel.WEB, stranger)))
          .isEqualTo("consultation-not-found");
      assertThat(refusalOf(centre.consultations.stop(id, stranger)))
          .isEqualTo("consultation-not-found");
      assertThat(refusalOf(centre.consultations.rejoin(id, stranger)))
          .isEqualTo("consultation-not-found");
      assertThat(refusalOf(centre.consultations.phoneNow(id, stranger)))
          .isEqualTo("consultation-not-found");
    }
    assertThat(refusalOf(centre.consultations.finish(id, new Actor.Doctor(otherDoctor))))
        .isEqualTo("consultation-not-found");
    assertThat(refusalOf(centre.consultations.finish(id, new Actor.Patient(otherPatient))))
        .isEqualTo("consultation-not-found");
  }

  @Test
  void aPatientCannotCallNorFinishWhatHasNotBegun() {
    PatientId patient = centre.patientWhosePhone(nobody());
    ConsultationId id = centre.due(patient, centre.doctorWithDeskPhone());
    Actor self = new Actor.Patient(patient);

    assertThat(refusalOf(centre.consultations.call(id, Channel.WEB, self)))
        .isEqualTo("not-allowed");
    assertThat(refusalOf(centre.consultations.phoneNow(id, self))).isEqualTo("not-allowed");
    assertThat(refusalOf(centre.consultations.finish(id, self)))
        .isEqualTo("consultation-not-running");
    assertThat(centre.consultation(id)).isInstanceOf(Due.class);
  }

  // --- refusals that change nothing

  @Test
  void aSecondCallWhileOneIsLiveIsRefused() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(nobody()), doctor);
    centre.awaitStory(id, "phone open");

    assertThat(refusalOf(centre.consultations.call(id, Channel.WEB, new Actor.Doctor(doctor))))
        .isEqualTo("call-already-live");
    assertThat(centre.story(id)).containsExactly("phone open");
  }

  @Test
  void aDoctorIsInOneCallAtATime() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId other = centre.due(centre.patientWhosePhone(nobody()), doctor);
    centre.called(centre.patientWhosePhone(nobody()), doctor);

    assertThat(refusalOf(centre.consultations.call(other, Channel.WEB, new Actor.Doctor(doctor))))
        .isEqualTo("busy-in-another-call");
    assertThat(centre.consultation(other)).isInstanceOf(Due.class);
  }

  @Test
  void aClosedConsultationCannotBeCalled() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(centre.patientWhosePhone(BUSY), doctor);
    centre.awaitState(Closed.class, id);

    assertThat(refusalOf(centre.consultations.call(id, Channel.WEB, new Actor.Doctor(doctor))))
        .isEqualTo("consultation-closed");
    assertThat(refusalOf(centre.consultations.finish(id, new Actor.Doctor(doctor))))
        .isEqualTo("consultation-closed");
  }

  @Test
  void anAdminCannotCallForADoctorWithoutADeskPhone() {
    ConsultationId id = centre.due(centre.patientWhosePhone(person()), centre.doctorWithBrowser());

    assertThat(refusalOf(centre.consultations.call(id, Channel.WEB, Centre.ADMIN)))
        .isEqualTo("doctor-has-no-desk-phone");
    assertThat(centre.consultation(id)).isInstanceOf(Due.class);
  }
}
