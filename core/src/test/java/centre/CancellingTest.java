package centre;

import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Ending;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A patient may cancel until the consultation starts (R15); what it took from their quota comes
/// back then, and else is gone (R18).
@CentreTest
class CancellingTest {
  private final Centre centre;
  private final Insurance insurance;

  CancellingTest(Centre centre, Insurance insurance) {
    this.centre = centre;
    this.insurance = insurance;
  }

  @Test
  void whatIsCancelledBeforeTheCallIsClosedAndNotRendered() {
    PatientId patient = insurance.patient(1);
    ConsultationId id = centre.due(patient, centre.doctorWithDeskPhone());
    assertThat(insurance.balance(patient).left()).contains(0);

    centre.consultations.cancel(id, new Actor.Patient(patient)).orElseThrow();

    Closed closed = centre.awaitState(Closed.class, id);
    assertThat(closed.ending()).isEqualTo(Ending.CANCELLED);
    assertThat(closed.rendered()).isFalse();
    assertThat(insurance.balance(patient).left()).contains(1);
    assertThat(refusal(id, patient)).isEqualTo("consultation-closed");
  }

  @Test
  void whoCancelsWhileTheyAreBeingRungIsNotRungAnyMore() {
    PatientId patient = insurance.patient(1);
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);
    centre.windowOf(patient);
    LegId doctor = centre.awaitState(Calling.class, id).doctor().leg();

    centre.consultations.cancel(id, new Actor.Patient(patient)).orElseThrow();

    centre.awaitState(Closed.class, id);
    assertThat(centre.dialling.window(patient)).isEmpty();
    assertThat(centre.dialling.isReaching(id)).isFalse();
    await().untilAsserted(() -> assertThat(centre.exchange.legsNow()).doesNotContainKey(doctor));
    assertThat(insurance.balance(patient).left()).contains(1);
  }

  @Test
  void whatHasStartedCannotBeCancelledAndIsTakenFromTheQuota() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);

    assertThat(refusal(id, patient)).isEqualTo("consultation-already-started");
    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();

    assertThat(insurance.balance(patient).used()).isEqualTo(1);
    assertThat(insurance.balance(patient).reserved()).isZero();
  }

  @Test
  void aConsultationWhoseQuotaIsUsedUpIsRefusedAndLeavesNothing() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    centre.due(patient, doctor);

    assertThat(
            Centre.refusalOf(
                centre.consultations.create(patient, doctor, Optional.empty(), Centre.ADMIN)))
        .isEqualTo("quota-used-up");
    assertThat(centre.consultations.ofPatient(patient, 10, Centre.ADMIN)).hasSize(1);
  }

  @Test
  void anotherPatientsConsultationDoesNotExistAndADoctorCannotCancel() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);

    assertThat(refusal(id, centre.patientWhosePhone(person()))).isEqualTo("consultation-not-found");
    assertThat(Centre.refusalOf(centre.consultations.cancel(id, new Actor.Doctor(doctor))))
        .isEqualTo("not-allowed");
  }

  @Test
  void whoIsNotReachedHasHadTheirConsultation() {
    PatientId patient = insurance.patient(1, nobody(), nobody(), nobody());

    ConsultationId id = centre.called(patient);

    assertThat(centre.awaitState(Closed.class, id).ending()).isEqualTo(Ending.NOT_REACHED);
    assertThat(insurance.balance(patient).used()).isEqualTo(1);
    assertThat(insurance.balance(patient).reserved()).isZero();
  }

  @Test
  void whatTheCarrierFailedAtTakesNothing() {
    PatientId patient = insurance.patient(1, FarSide.refusal(503, 34));

    ConsultationId id = centre.called(patient);

    centre.awaitStory(id, "phone congestion", "phone congestion", "phone congestion");
    centre.awaitState(Due.class, id);
    assertThat(insurance.balance(patient).used()).isZero();
    centre.consultations.cancel(id, new Actor.Patient(patient)).orElseThrow();
    assertThat(insurance.balance(patient).left()).contains(1);
  }

  @Test
  void whatRanOutOfTimeOrWasAbandonedIsTakenFromTheQuota() {
    PatientId overtime = insurance.patient(1);
    ConsultationId long30 = centre.called(overtime);
    centre.awaitTalkingTogether(long30);
    centre.passes(Duration.ofMinutes(30), long30);
    assertThat(centre.awaitState(Closed.class, long30).ending()).isEqualTo(Ending.TIME_UP);
    assertThat(insurance.balance(overtime).used()).isEqualTo(1);

    PatientId gone = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId left = centre.called(gone, doctor);
    centre.awaitTalkingTogether(left);
    centre.consultations.stop(left, new Actor.Patient(gone)).orElseThrow();
    centre.consultations.stop(left, new Actor.Doctor(doctor)).orElseThrow();
    centre.passes(Duration.ofMinutes(4), left);
    assertThat(centre.awaitState(Closed.class, left).ending()).isEqualTo(Ending.ABANDONED);
    assertThat(insurance.balance(gone).used()).isEqualTo(1);
  }

  @Test
  void anOldConsultationThatWaitsIsNotHiddenByManyThatAreOver() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId old = centre.due(patient, doctor);
    ConsultationId lastEnded = centre.due(patient, doctor);
    for (int i = 0; i < 21; i++) {
      cancel(centre.due(patient, doctor), patient);
    }
    cancel(lastEnded, patient);

    assertThat(centre.consultations.currentOf(patient, new Actor.Patient(patient)))
        .extracting(details -> details.consultation().facts().id())
        .containsExactly(old, lastEnded);
  }

  private void cancel(ConsultationId id, PatientId patient) {
    centre.consultations.cancel(id, new Actor.Patient(patient)).orElseThrow();
  }

  @Test
  void whatAnotherPatientHasDoesNotExist() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    centre.due(patient, doctor);
    DoctorId otherDoctor = centre.doctorWithDeskPhone();

    for (Actor stranger :
        List.of(
            new Actor.Patient(centre.patientWhosePhone(person())), new Actor.Doctor(otherDoctor))) {
      assertThat(centre.consultations.ofPatient(patient, 10, stranger)).isEmpty();
      assertThat(centre.consultations.currentOf(patient, stranger)).isEmpty();
      assertThat(centre.consultations.onDeskOf(doctor, List.of(), List.of(), 10, stranger))
          .isEmpty();
    }
    assertThat(centre.consultations.ofPatient(patient, 10, new Actor.Doctor(doctor))).hasSize(1);
  }

  private String refusal(ConsultationId id, PatientId patient) {
    return Centre.refusalOf(centre.consultations.cancel(id, new Actor.Patient(patient)));
  }
}
