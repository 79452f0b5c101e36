package centre;

import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
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
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.Duration;
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

  @Test
  void whoIsNotReachedHasHadTheirConsultation() {
    PatientId patient = insured(1, nobody(), nobody(), nobody());

    ConsultationId id = centre.called(patient);

    assertThat(centre.awaitState(Closed.class, id).ending()).isEqualTo(Ending.NOT_REACHED);
    assertThat(balance(patient).used()).isEqualTo(1);
    assertThat(balance(patient).reserved()).isZero();
  }

  @Test
  void whatTheCarrierFailedAtTakesNothing() {
    PatientId patient = insured(1, FarSide.refusal(503, 34));

    ConsultationId id = centre.called(patient);

    centre.awaitStory(id, "phone congestion", "phone congestion", "phone congestion");
    centre.awaitState(Due.class, id);
    assertThat(balance(patient).used()).isZero();
    centre.consultations.cancel(id, new Actor.Patient(patient)).orElseThrow();
    assertThat(balance(patient).left()).contains(1);
  }

  @Test
  void whatRanOutOfTimeOrWasAbandonedIsTakenFromTheQuota() {
    PatientId overtime = insured(1);
    ConsultationId long30 = centre.called(overtime);
    centre.awaitTalkingTogether(long30);
    centre.passes(Duration.ofMinutes(30), long30);
    assertThat(centre.awaitState(Closed.class, long30).ending()).isEqualTo(Ending.TIME_UP);
    assertThat(balance(overtime).used()).isEqualTo(1);

    PatientId gone = insured(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId left = centre.called(gone, doctor);
    centre.awaitTalkingTogether(left);
    centre.consultations.stop(left, new Actor.Patient(gone)).orElseThrow();
    centre.consultations.stop(left, new Actor.Doctor(doctor)).orElseThrow();
    centre.passes(Duration.ofMinutes(4), left);
    assertThat(centre.awaitState(Closed.class, left).ending()).isEqualTo(Ending.ABANDONED);
    assertThat(balance(gone).used()).isEqualTo(1);
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
      assertThat(centre.consultations.ofDoctor(doctor, 10, stranger)).isEmpty();
    }
    assertThat(centre.consultations.ofPatient(patient, 10, new Actor.Doctor(doctor))).hasSize(1);
  }

  private String refusal(ConsultationId id, PatientId patient) {
    return Centre.refusalOf(centre.consultations.cancel(id, new Actor.Patient(patient)));
  }

  private Balance balance(PatientId patient) {
    return quotas.balance(patient).getFirst();
  }

  private PatientId insured(int number) {
    return insured(number, person());
  }

  private PatientId insured(int number, FarSide... phone) {
    PatientId id = centre.patientWhosePhone(phone);
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
