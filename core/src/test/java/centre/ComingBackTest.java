package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static io.dozvon.telephony.simulated.FarSide.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.Consultation.Chatting;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.Side;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.WindowChoice;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A patient who was lost, or never came, is called again or comes back (R12).
@CentreTest
class ComingBackTest {
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final FarSide BUSY = refusal(486, 17);

  private final Centre centre;

  ComingBackTest(Centre centre) {
    this.centre = centre;
  }

  @Test
  void whoChoseVideoAndNeverCameCanBeCalledByPhone() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient, doctor);
    answers(patient, WindowChoice.VIDEO);
    assertThat(talking(id).patient()).isInstanceOf(Side.Awaited.class);

    centre.passes(Duration.ofMinutes(1), id);
    awaitLost(id);
    assertThat(centre.attempts(id).getFirst().endedAtSoFar()).isPresent();
    centre.consultations.phoneNow(id, new Actor.Doctor(doctor)).orElseThrow();

    awaitPresent(id);
    assertThat(centre.story(id)).containsExactly("web answered", "phone answered");
  }

  @Test
  void whoRejoinsInVainIsLostAgain() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = centre.called(patient);
    centre.awaitTalkingTogether(id);
    centre.consultations.rejoin(id, new Actor.Patient(patient)).orElseThrow();

    centre.passes(Duration.ofMinutes(1), id);

    awaitLost(id);
  }

  @Test
  void whoComesBackAloneSilencesThePhone() {
    PatientId patient = centre.patientWhosePhone(person(), nobody());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = lostPatientOf(patient, doctor);
    centre.consultations.phoneNow(id, new Actor.Doctor(doctor)).orElseThrow();
    centre.awaitStory(id, "phone answered", "phone open");

    CallStarted back = centre.consultations.rejoin(id, new Actor.Patient(patient)).orElseThrow();
    centre.exchange.browserCalls(back.ticket().orElseThrow().token());

    centre.awaitStory(id, "phone answered", "phone cancelled");
    assertThat(legOf(talking(id).patient())).isEqualTo(back.ticket().orElseThrow().leg());
  }

  @Test
  void whoIsCalledAgainCanChooseToWriteAndTheClockRunsOn() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = lostPatientOf(patient, doctor);
    Talking before = talking(id);
    centre.opensCabinet(patient);
    centre.consultations.call(id, Channel.WEB, new Actor.Doctor(doctor)).orElseThrow();

    answers(patient, WindowChoice.CHAT);

    Chatting chatting = centre.awaitState(Chatting.class, id);
    assertThat(chatting.endsAt()).isEqualTo(before.endsAt());
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(centre.exchange.legsNow()).doesNotContainKey(legOf(before.doctor())));
  }

  @Test
  void thePhoneCanBeTriedWhileTheWindowRingsAgain() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = lostPatientOf(patient, doctor);
    centre.opensCabinet(patient);
    centre.consultations.call(id, Channel.WEB, new Actor.Doctor(doctor)).orElseThrow();
    centre.dialling.windowShown(centre.windowOf(patient).attempt(), patient).orElseThrow();

    centre.consultations.phoneNow(id, new Actor.Doctor(doctor)).orElseThrow();

    awaitPresent(id);
    assertThat(centre.story(id))
        .containsExactly("phone answered", "web cancelled", "phone answered");
  }

  @Test
  void theDoctorHearsThatALostPatientWasNotReachedAgain() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = lostPatientOf(centre.patientWhosePhone(person(), BUSY, BUSY, BUSY), doctor);
    LegId leg = legOf(talking(id).doctor());

    centre.consultations.phoneNow(id, new Actor.Doctor(doctor)).orElseThrow();

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(centre.exchange.announcedTo(leg)).contains(Announcement.NOT_REACHED));
    assertThat(talking(id).doctor()).isInstanceOf(Side.Present.class);
  }

  @Test
  void nobodyIsCalledAgainForADoctorWhoIsNotThere() {
    DoctorId doctor = centre.doctorWithDeskPhone();
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id = lostPatientOf(patient, doctor);
    centre.consultations.stop(id, new Actor.Doctor(doctor)).orElseThrow();

    assertThat(refusalOf(centre.consultations.phoneNow(id, new Actor.Doctor(doctor))))
        .isEqualTo("no-live-call");
    assertThat(centre.story(id)).containsExactly("phone answered");
  }

  @Test
  void aPatientCannotHaveTheirPhoneRung() {
    PatientId patient = centre.patientWhosePhone(person());
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);
    centre.windowOf(patient);

    assertThat(refusalOf(centre.consultations.phoneNow(id, new Actor.Patient(patient))))
        .isEqualTo("not-allowed");
  }

  @Test
  void aDoctorWithoutADeskPhoneGetsNoCallWithoutATicket() {
    DoctorId doctor = centre.doctorWithBrowser();
    ConsultationId id = centre.due(centre.patientWhosePhone(person()), doctor);

    assertThat(refusalOf(centre.consultations.phoneNow(id, new Actor.Doctor(doctor))))
        .isEqualTo("doctor-has-no-desk-phone");
  }

  private ConsultationId lostPatientOf(PatientId patient, DoctorId doctor) {
    ConsultationId id = centre.called(patient, doctor);
    centre.exchange.hangsUp(legOf(centre.awaitTalkingTogether(id).patient()));
    awaitLost(id);
    return id;
  }

  private void answers(PatientId patient, WindowChoice choice) {
    centre.dialling.answer(centre.windowOf(patient).attempt(), choice, patient).orElseThrow();
  }

  private void awaitLost(ConsultationId id) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(talking(id).patient()).isInstanceOf(Side.Lost.class));
  }

  private void awaitPresent(ConsultationId id) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(talking(id).patient()).isInstanceOf(Side.Present.class));
  }

  private Talking talking(ConsultationId id) {
    return (Talking) centre.consultation(id);
  }

  private static LegId legOf(Side side) {
    return side.currentLeg().orElseThrow(() -> new AssertionError("nobody is there"));
  }
}
