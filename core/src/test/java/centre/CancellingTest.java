package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Ending;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.programmes.Balance;
import io.dozvon.programmes.Coverage;
import io.dozvon.programmes.Listed;
import io.dozvon.programmes.Money;
import io.dozvon.programmes.Programme;
import io.dozvon.programmes.ProgrammeLists;
import io.dozvon.programmes.ProgrammeTerms;
import io.dozvon.programmes.Programmes;
import io.dozvon.programmes.Quota;
import io.dozvon.programmes.QuotaPeriod;
import io.dozvon.programmes.Quotas;
import io.dozvon.programmes.Speciality;
import io.dozvon.programmes.Term;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A patient may cancel until the consultation starts (R15); what it took from their quota comes
/// back then, and else is gone (R18).
@CentreTest
class CancellingTest {
  private final Centre centre;
  private final Patients patients;
  private final ProgrammeLists lists;
  private final Programmes programmes;
  private final Quotas quotas;

  CancellingTest(
      Centre centre,
      Patients patients,
      ProgrammeLists lists,
      Programmes programmes,
      Quotas quotas) {
    this.centre = centre;
    this.patients = patients;
    this.lists = lists;
    this.programmes = programmes;
    this.quotas = quotas;
  }

  @Test
  void whatIsCancelledBeforeTheCallIsClosedAndNotRendered() {
    PatientId patient = insured(1);
    ConsultationId id = centre.due(patient, centre.doctorWithDeskPhone());
    assertThat(balance(patient).left()).contains(0);

    centre.consultations.cancel(id, new Actor.Patient(patient)).orElseThrow();

    Closed closed = centre.awaitState(Closed.class, id);
    assertThat(closed.ending()).isEqualTo(Ending.CANCELLED);
    assertThat(closed.rendered()).isFalse();
    assertThat(balance(patient).left()).contains(1);
    assertThat(refusal(id, patient)).isEqualTo("consultation-closed");
  }

  @Test
  void whoCancelsWhileTheyAreBeingRungIsNotRungAnyMore() {
    PatientId patient = insured(1);
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient);
    centre.windowOf(patient);
    LegId doctor = centre.awaitState(Calling.class, id).doctor().leg();

    centre.consultations.cancel(id, new Actor.Patient(patient)).orElseThrow();

    centre.awaitState(Closed.class, id);
    assertThat(centre.dialling.window(patient)).isEmpty();
    assertThat(centre.dialling.isReaching(id)).isFalse();
    await().untilAsserted(() -> assertThat(centre.exchange.legsNow()).doesNotContainKey(doctor));
    assertThat(balance(patient).left()).contains(1);
  }

  @Test
  void whatHasStartedCannotBeCancelledAndIsTakenFromTheQuota() {
    PatientId patient = insured(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);

    assertThat(refusal(id, patient)).isEqualTo("consultation-already-started");
    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();

    assertThat(balance(patient).used()).isEqualTo(1);
    assertThat(balance(patient).reserved()).isZero();
  }

  @Test
  void aConsultationWhoseQuotaIsUsedUpIsRefusedAndLeavesNothing() {
    PatientId patient = insured(1);
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

  private Balance balance(PatientId patient) {
    return quotas.balance(patient).getFirst();
  }

  private PatientId insured(int number) {
    PatientId id = centre.patientWhosePhone(person());
    Patient patient = patients.byId(id);
    Term term = new Term(LocalDate.of(2020, 1, 1), Optional.empty());
    Coverage coverage =
        new Coverage(
            new Speciality("терапевт"),
            Money.roubles(0),
            new Quota.Limited(number, QuotaPeriod.WHOLE_TERM));
    ProgrammeId programme =
        lists
            .create(new ProgrammeTerms("Здоровье", "Пример", term, List.of(coverage)), Centre.ADMIN)
            .map(Programme::id)
            .orElseThrow();
    Listed listed =
        new Listed(
            patient.name(),
            patient.birthDate(),
            Optional.of(patient.phone()),
            new PolicyNumber("A1"),
            term);
    lists.put(programme, List.of(listed), Centre.ADMIN).orElseThrow();
    programmes.identify(id, patient.name(), patient.birthDate(), patient.phone(), Optional.empty());
    return id;
  }
}
