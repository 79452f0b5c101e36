package io.dozvon.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import centre.CentreTest;
import io.dozvon.consultations.Consultations;
import io.dozvon.programmes.Quotas;
import io.dozvon.programmes.Speciality;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// A time with a doctor is one patient's, and nothing is taken for a time that nobody got (R7,
/// R18).
@CentreTest
class BookingTest {
  private static final Duration TWO_HOURS = Duration.ofHours(2);

  private final Diary diary;
  private final Consultations consultations;
  private final Quotas quotas;
  private final TransactionTemplate transaction;

  BookingTest(
      Diary diary, Consultations consultations, Quotas quotas, TransactionTemplate transaction) {
    this.diary = diary;
    this.consultations = consultations;
    this.quotas = quotas;
    this.transaction = transaction;
  }

  @Test
  void ofTwoHundredWhoWantOneSlotAtTheSameTimeOneGetsItAndNothingIsTakenFromTheOthers()
      throws Exception {
    String speciality = Diary.someSpeciality();
    DoctorId doctor = diary.doctor(speciality, Locale.of("ru"));
    Instant at = diary.inDays(3);
    diary.opened(doctor, at, TWO_HOURS);
    List<PatientId> patients = diary.insured(200, speciality, 1);

    List<String> answers = atOnce(patients, patient -> diary.booking(patient, doctor, at));

    assertThat(answers).containsOnly("granted", "slot-taken");
    assertThat(answers).filteredOn("granted"::equals).hasSize(1);
    assertThat(
            diary.count(
                "select count(*) from consultations.consultation where doctor_id = ?",
                doctor.value()))
        .isEqualTo(1);
    assertThat(
            diary.count(
                "select sum(reserved) from programmes.quota_account where speciality = ?",
                speciality))
        .isEqualTo(1);
    assertThat(patients)
        .filteredOn(patient -> !diary.textsTo(patient).isEmpty())
        .as("who was told of a booking")
        .hasSize(1);
  }

  @Test
  void ofManyWhoMoveToOneSlotAtTheSameTimeOneGetsItAndTheOthersKeepTheirs() throws Exception {
    Instant at = diary.inDays(4);
    DoctorId doctor = diary.doctorFree(at, Duration.ofHours(5));
    List<Appointment> all =
        diary.freeOf(doctor).stream()
            .skip(1)
            .map(start -> diary.booked(diary.patient(), doctor, start))
            .toList();

    List<String> answers = atOnce(all, it -> moving(it, at));

    assertThat(answers).filteredOn("granted"::equals).hasSize(1);
    assertThat(answers).filteredOn("slot-taken"::equals).hasSize(all.size() - 1);
    assertThat(diary.freeOf(doctor)).hasSize(1).doesNotContain(at);
  }

  private String moving(Appointment appointment, Instant to) {
    return Diary.said(
        diary.appointments.reschedule(
            appointment.consultation(), to, new Actor.Patient(appointment.patient())));
  }

  private static <T> List<String> atOnce(List<T> all, Function<T, String> wish) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> wishes =
          all.stream().<Callable<String>>map(one -> () -> wish.apply(one)).toList();
      return threads.invokeAll(wishes).stream().map(Future::resultNow).toList();
    }
  }

  @Test
  void aPatientIsNotBookedTwiceForTheSameTime() {
    Instant at = diary.inDays(2);
    PatientId patient = diary.patient();
    diary.booked(patient, diary.doctorFree(at, TWO_HOURS), at);
    DoctorId other = diary.doctor();
    diary.opened(other, at.minusSeconds(900), TWO_HOURS);

    assertThat(diary.booking(patient, other, at.minusSeconds(900))).isEqualTo("own-time-taken");
    assertThat(diary.booking(patient, other, at.plusSeconds(900))).isEqualTo("own-time-taken");
    assertThat(diary.booking(patient, other, at.plusSeconds(2700))).isEqualTo("granted");
  }

  @Test
  void whatIsNoSlotIsNotBooked() {
    Instant at = diary.inDays(2);
    DoctorId doctor = diary.doctorFree(at, Duration.ofMinutes(80));
    PatientId patient = diary.patient();

    assertThat(diary.booking(patient, doctor, at.plusSeconds(60))).isEqualTo("slot-not-offered");
    assertThat(diary.booking(patient, doctor, at.minusSeconds(1800))).isEqualTo("slot-not-offered");
    assertThat(diary.booking(patient, doctor, at.plusSeconds(3600)))
        .as("what is left over at the end")
        .isEqualTo("slot-not-offered");
    assertThat(diary.booking(patient, DoctorId.random(), at)).isEqualTo("slot-not-offered");
    assertThat(diary.freeOf(doctor)).containsExactly(at, at.plusSeconds(1800));
  }

  @Test
  void whatIsOverOrTooNearOrTooFarIsNeitherOfferedNorBooked() {
    Instant begun = diary.inDays(0).minusSeconds(1800);
    DoctorId doctor = diary.doctorFree(begun, TWO_HOURS);
    diary.opened(doctor, diary.inDays(61), TWO_HOURS);
    PatientId patient = diary.patient();

    assertThat(diary.booking(patient, doctor, begun)).isEqualTo("slot-too-soon");
    assertThat(diary.booking(patient, doctor, diary.inDays(61))).isEqualTo("slot-too-far");
    assertThat(diary.appointments.freeSlots(doctor, begun, diary.inDays(70)))
        .extracting(Slot::start)
        .doesNotContain(begun, diary.inDays(61));
  }

  @Test
  void whoseQuotaIsUsedUpIsRefusedAndTheSlotStaysFree() {
    String speciality = Diary.someSpeciality();
    DoctorId doctor = diary.doctor(speciality, Locale.of("ru"));
    Instant at = diary.inDays(2);
    diary.opened(doctor, at, TWO_HOURS);
    PatientId patient = diary.insured(1, speciality, 1).getFirst();
    diary.booked(patient, doctor, at);

    assertThat(diary.booking(patient, doctor, at.plusSeconds(1800))).isEqualTo("quota-used-up");

    assertThat(diary.freeOf(doctor)).contains(at.plusSeconds(1800));
    assertThat(quotas.balance(patient).getFirst().reserved()).isEqualTo(1);
  }

  @Test
  void whatIsBrokenOffHalfWayLeavesNothing() {
    String speciality = Diary.someSpeciality();
    DoctorId doctor = diary.doctor(speciality, Locale.of("ru"));
    Instant at = diary.inDays(2);
    diary.opened(doctor, at, TWO_HOURS);
    PatientId patient = diary.insured(1, speciality, 1).getFirst();

    assertThatThrownBy(() ->
            transaction.executeWithoutResult(_ -> {
              diary.booked(patient, doctor, at);
              throw new IllegalStateException("the node dies");
            }))
        .hasMessage("the node dies");

    assertThat(diary.freeOf(doctor)).contains(at);
    assertThat(quotas.balance(patient).getFirst().reserved()).isZero();
    assertThat(consultations.ofPatient(patient, 10, Diary.ADMIN)).isEmpty();
    assertThat(diary.textsTo(patient)).isEmpty();
    assertThat(diary.booking(patient, doctor, at)).isEqualTo("granted");
  }

  @Test
  void whatIsCancelledIsFreeAgainAndGivesBackWhatItTook() {
    String speciality = Diary.someSpeciality();
    DoctorId doctor = diary.doctor(speciality, Locale.of("ru"));
    Instant at = diary.inDays(2);
    diary.opened(doctor, at, TWO_HOURS);
    PatientId patient = diary.insured(1, speciality, 1).getFirst();
    ConsultationId id = diary.booked(patient, doctor, at).consultation();
    assertThat(diary.freeOf(doctor)).doesNotContain(at);

    consultations.cancel(id, new Actor.Patient(patient)).orElseThrow();

    assertThat(diary.freeOf(doctor)).contains(at);
    assertThat(quotas.balance(patient).getFirst().reserved()).isZero();
    assertThat(diary.appointments.look(id, Diary.ADMIN).orElseThrow().state())
        .isEqualTo(AppointmentState.CANCELLED);
    assertThat(diary.appointments.coming(patient, Diary.ADMIN)).isEmpty();
    assertThat(diary.booking(diary.patient(), doctor, at)).isEqualTo("granted");
  }

  @Test
  void whatIsMovedTakesTheOtherSlotAndFreesItsOwn() {
    Instant at = diary.inDays(2);
    DoctorId doctor = diary.doctorFree(at, TWO_HOURS);
    PatientId patient = diary.patient();
    Appointment before = diary.booked(patient, doctor, at);
    Instant other = at.plusSeconds(1800);

    Appointment after =
        diary
            .appointments
            .reschedule(before.consultation(), other, new Actor.Patient(patient))
            .orElseThrow();

    assertThat(after.moves()).isEqualTo(1);
    assertThat(diary.freeOf(doctor)).contains(at).doesNotContain(other);
    assertThat(diary.textsTo(patient)).hasSize(2).last().asString().contains("перенесена");
  }

  @Test
  void whatIsMovedToWhereSomebodyElseIsStaysWhereItWas() {
    Instant at = diary.inDays(2);
    DoctorId doctor = diary.doctorFree(at, TWO_HOURS);
    PatientId patient = diary.patient();
    Appointment mine = diary.booked(patient, doctor, at);
    diary.booked(diary.patient(), doctor, at.plusSeconds(1800));

    assertThat(moving(mine, at.plusSeconds(1800))).isEqualTo("slot-taken");

    assertThat(diary.appointments.look(mine.consultation(), Diary.ADMIN).orElseThrow().slot())
        .isEqualTo(mine.slot());
    assertThat(diary.textsTo(patient)).hasSize(1);
  }

  @Test
  void whatIsCancelledCannotBeMoved() {
    Instant at = diary.inDays(2);
    DoctorId doctor = diary.doctorFree(at, TWO_HOURS);
    PatientId patient = diary.patient();
    Appointment appointment = diary.booked(patient, doctor, at);
    consultations.cancel(appointment.consultation(), new Actor.Patient(patient)).orElseThrow();

    assertThat(moving(appointment, at.plusSeconds(1800))).isEqualTo("appointment-over");
  }

  @Test
  void anotherPatientsAppointmentDoesNotExistAndNobodyBooksForAnother() {
    Instant at = diary.inDays(2);
    DoctorId doctor = diary.doctorFree(at, TWO_HOURS);
    PatientId patient = diary.patient();
    ConsultationId id = diary.booked(patient, doctor, at).consultation();
    Actor stranger = new Actor.Patient(diary.patient());
    Instant other = at.plusSeconds(1800);

    assertThat(Diary.said(diary.appointments.look(id, stranger)))
        .isEqualTo("appointment-not-found");
    assertThat(Diary.said(diary.appointments.reschedule(id, other, stranger)))
        .isEqualTo("appointment-not-found");
    assertThat(Diary.said(diary.appointments.look(id, new Actor.Doctor(diary.doctor()))))
        .isEqualTo("appointment-not-found");
    assertThat(Diary.said(diary.appointments.book(patient, doctor, other, stranger)))
        .isEqualTo("not-allowed");
    assertThat(
            Diary.said(diary.appointments.book(patient, doctor, other, new Actor.Doctor(doctor))))
        .isEqualTo("not-allowed");
  }

  @Test
  void everyLookIsWrittenDown() {
    Instant at = diary.inDays(2);
    PatientId patient = diary.patient();
    ConsultationId id = diary.booked(patient, diary.doctorFree(at, TWO_HOURS), at).consultation();
    Actor self = new Actor.Patient(patient);

    diary.appointments.look(id, self).orElseThrow();
    diary.appointments.coming(patient, self);

    String looks =
        "select count(*) from audit.entry where action = 'read' and actor_id = ? and subject_id = ?";
    assertThat(diary.count(looks, patient.toString(), id.toString())).isEqualTo(1);
    assertThat(
            diary.count(
                looks + " and subject_kind = 'appointments-of-patient'",
                patient.toString(),
                patient.toString()))
        .isEqualTo(1);
  }

  @Test
  void specialistsAreFoundBySpecialityAndLanguageTheSoonestFirst() {
    String speciality = Diary.someSpeciality();
    DoctorId late = diary.doctor(speciality, Locale.of("ru"), Locale.of("en"));
    DoctorId soon = diary.doctor(speciality, Locale.of("ru"));
    DoctorId never = diary.doctor(speciality, Locale.of("tt"));
    diary.opened(late, diary.inDays(5), TWO_HOURS);
    diary.opened(soon, diary.inDays(2), TWO_HOURS);
    diary.booked(diary.patient(), soon, diary.inDays(2));

    List<Specialist> all =
        diary.appointments.specialists(Optional.of(new Speciality(speciality)), Optional.empty());

    assertThat(all)
        .extracting(it -> it.doctor().id(), Specialist::nextFree)
        .containsExactly(
            tuple(soon, Optional.of(diary.inDays(2).plusSeconds(1800))),
            tuple(late, Optional.of(diary.inDays(5))),
            tuple(never, Optional.empty()));
    assertThat(
            diary.appointments.specialists(
                Optional.of(new Speciality(speciality)), Optional.of(Locale.of("en"))))
        .extracting(it -> it.doctor().id())
        .containsExactly(late);
  }
}
