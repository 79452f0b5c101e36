package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Ending;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
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

  private String refusal(ConsultationId id, PatientId patient) {
    return Centre.refusalOf(centre.consultations.cancel(id, new Actor.Patient(patient)));
  }
}
