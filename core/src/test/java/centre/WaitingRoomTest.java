package centre;

import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.ConsultationRequest;
import io.dozvon.patients.ConsentKind;
import io.dozvon.patients.Consents;
import io.dozvon.patients.Signature;
import io.dozvon.scheduling.Duty;
import io.dozvon.scheduling.DutyShifts;
import io.dozvon.scheduling.ExpectedWait;
import io.dozvon.scheduling.Line;
import io.dozvon.scheduling.Position;
import io.dozvon.scheduling.WaitingRoom;
import io.dozvon.scheduling.WaitingRounds;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Patients wait for the duty doctor, and exactly one doctor takes each (R6).
@CentreTest
class WaitingRoomTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Centre centre;
  private final Insurance insurance;
  private final WaitingRoom room;
  private final Duty duty;
  private final DutyShifts shifts;
  private final WaitingRounds rounds;
  private final Consents consents;
  private final Strangers strangers;
  private final Ears ears;
  private final TransactionTemplate transaction;
  private final DSLContext sql;

  WaitingRoomTest(
      Centre centre,
      Insurance insurance,
      WaitingRoom room,
      Duty duty,
      DutyShifts shifts,
      WaitingRounds rounds,
      Consents consents,
      Strangers strangers,
      Ears ears,
      TransactionTemplate transaction,
      DSLContext sql) {
    this.centre = centre;
    this.insurance = insurance;
    this.room = room;
    this.duty = duty;
    this.shifts = shifts;
    this.rounds = rounds;
    this.consents = consents;
    this.strangers = strangers;
    this.ears = ears;
    this.transaction = transaction;
    this.sql = sql;
  }

  /// There is one line, and every test has it to itself.
  @BeforeEach
  void nobodyIsThere() {
    sql.execute("delete from scheduling.waiting_place");
    sql.execute("delete from scheduling.duty_shift");
  }

  private PatientId waiting() {
    PatientId patient = centre.patientWhosePhone(person());
    join(patient);
    return patient;
  }

  private ConsultationId join(PatientId patient) {
    return room.join(patient, Optional.of("болит горло"), new Actor.Patient(patient)).orElseThrow();
  }

  private DoctorId onDuty() {
    return begins(centre.doctorWithDeskPhone());
  }

  private DoctorId begins(DoctorId doctor) {
    return shifts.onDuty(doctor, new Actor.Doctor(doctor)).orElseThrow();
  }

  private Answer<ConsultationId> next(DoctorId doctor) {
    return duty.takeNext(doctor, new Actor.Doctor(doctor));
  }

  private List<Integer> numbers(PatientId... patients) {
    return Stream.of(patients)
        .map(patient -> room.place(patient).map(Position::number).orElse(0))
        .toList();
  }

  private String joinRefused(PatientId patient) {
    return Centre.refusalOf(room.join(patient, Optional.empty(), new Actor.Patient(patient)));
  }

  /// All at the same moment.
  private static <T> List<T> atOnce(List<Callable<T>> wishes) {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : people.invokeAll(wishes)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  // --- the patient's side

  @Test
  void whoJoinsStandsBehindThoseWhoWereThereAndMovesUpWhenTheyGo() {
    PatientId one = waiting();
    PatientId two = waiting();
    PatientId three = waiting();
    assertThat(numbers(one, two, three)).containsExactly(1, 2, 3);

    room.leave(two, new Actor.Patient(two)).orElseThrow();
    assertThat(numbers(one, two, three)).containsExactly(1, 0, 2);

    next(onDuty()).orElseThrow();
    assertThat(numbers(one, two, three)).containsExactly(0, 0, 1);
  }

  @Test
  void aPatientHasOnePlaceHoweverOftenTheyPress() {
    PatientId patient = insurance.patient(3);

    List<String> answers =
        atOnce(
            IntStream.range(0, 8).<Callable<String>>mapToObj(_ -> () -> joined(patient)).toList());

    assertThat(answers).containsOnlyOnce("joined").contains("already-in-line");
    assertThat(insurance.balance(patient).reserved()).isEqualTo(1);
    next(onDuty()).orElseThrow();
    assertThat(joinRefused(patient)).isEqualTo("already-in-line");
  }

  private String joined(PatientId patient) {
    return room.join(patient, Optional.empty(), new Actor.Patient(patient))
            instanceof Answer.Refused<ConsultationId>(var why)
        ? why.id()
        : "joined";
  }

  @Test
  void theQuotaIsReservedAtTheRequestAndComesBackOnceWithTheLeave() {
    PatientId patient = insurance.patient(2);
    join(patient);
    assertThat(insurance.balance(patient).reserved()).isEqualTo(1);

    room.leave(patient, new Actor.Patient(patient)).orElseThrow();

    assertThat(insurance.balance(patient).left()).contains(2);
    assertThat(Centre.refusalOf(room.leave(patient, new Actor.Patient(patient))))
        .isEqualTo("not-in-line");
    assertThat(insurance.balance(patient).left()).contains(2);
  }

  @Test
  void whoseQuotaIsUsedUpDoesNotJoin() {
    PatientId patient = insurance.patient(1);
    centre.due(patient, centre.doctorWithDeskPhone());

    assertThat(joinRefused(patient)).isEqualTo("quota-used-up");
    assertThat(room.place(patient)).isEmpty();
  }

  @Test
  void aRequestWhoseTransactionIsLostLeavesNeitherAPlaceNorAReservation() {
    PatientId patient = insurance.patient(1);

    transaction.executeWithoutResult(lost -> {
      join(patient);
      lost.setRollbackOnly();
    });

    assertThat(room.place(patient)).isEmpty();
    assertThat(insurance.balance(patient).left()).contains(1);
  }

  @Test
  void whoDoesNotAgreeToTheDocumentsDoesNotJoin() {
    PatientId patient = ((Person.OfPatient) strangers.registered().person()).id();

    assertThat(joinRefused(patient)).isEqualTo("consents-due");
  }

  @Test
  void aStoryIsKeptWithoutWhatNoTextMayHold() {
    PatientId patient = centre.patientWhosePhone(person());
    ConsultationId id =
        room.join(patient, Optional.of("\0 каш\0ель "), new Actor.Patient(patient)).orElseThrow();

    assertThat(duty.reasons(List.of(id))).containsEntry(id, "кашель");
  }

  @Test
  void aStoryTooLongToReadIsRefused() {
    PatientId patient = centre.patientWhosePhone(person());
    Actor.Patient by = new Actor.Patient(patient);

    assertThat(Centre.refusalOf(room.join(patient, Optional.of("а".repeat(1001)), by)))
        .isEqualTo("reason-too-long");
    room.join(patient, Optional.of("а".repeat(1000)), by).orElseThrow();
  }

  @Test
  void anotherPatientsPlaceDoesNotExistAndADoctorsWaitingRoomIsNotTheirs() {
    PatientId patient = waiting();
    PatientId stranger = centre.patientWhosePhone(person());
    DoctorId doctor = onDuty();

    assertThat(Centre.refusalOf(room.leave(patient, new Actor.Patient(stranger))))
        .isEqualTo("patient-not-found");
    assertThat(Centre.refusalOf(room.leave(patient, new Actor.Doctor(doctor))))
        .isEqualTo("patient-not-found");
    assertThat(Centre.refusalOf(room.join(stranger, Optional.empty(), new Actor.Patient(patient))))
        .isEqualTo("patient-not-found");
    assertThat(Centre.refusalOf(duty.takeNext(doctor, new Actor.Patient(patient))))
        .isEqualTo("doctor-not-found");
    assertThat(Centre.refusalOf(duty.takeNext(doctor, new Actor.Doctor(onDuty()))))
        .isEqualTo("doctor-not-found");
    assertThat(numbers(patient)).containsExactly(1);
  }

  @Test
  void staffCancelAPlace() {
    PatientId patient = insurance.patient(1);
    ConsultationId id = join(patient);

    room.cancel(id, Centre.ADMIN).orElseThrow();

    assertThat(room.place(patient)).isEmpty();
    assertThat(insurance.balance(patient).left()).contains(1);
    assertThat(Centre.refusalOf(room.cancel(id, Centre.ADMIN))).isEqualTo("not-in-line");
  }

  @Test
  void whoTookBackAConsentWhileWaitingIsNotTaken() {
    PatientId gone = insurance.patient(1);
    join(gone);
    PatientId next = waiting();
    consents.withdraw(gone, ConsentKind.DISCLOSURE, new Signature.OnPaper()).orElseThrow();

    ConsultationId taken = next(onDuty()).orElseThrow();

    assertThat(centre.consultation(taken).facts().patient()).isEqualTo(next);
    assertThat(room.place(gone)).isEmpty();
    assertThat(insurance.balance(gone).left()).contains(1);
  }

  // --- the doctor's side

  @Test
  void twentyDoctorsTakeTenPatientsEachOnce() {
    List<PatientId> patients = IntStream.range(0, 10).mapToObj(_ -> waiting()).toList();
    List<DoctorId> doctors = IntStream.range(0, 20).mapToObj(_ -> onDuty()).toList();

    List<Answer<ConsultationId>> answers =
        atOnce(
            doctors.stream()
                .<Callable<Answer<ConsultationId>>>map(doctor -> () -> next(doctor))
                .toList());

    List<ConsultationId> taken =
        answers.stream().filter(Answer.Granted.class::isInstance).map(Answer::orElseThrow).toList();
    assertThat(taken).hasSize(10).doesNotHaveDuplicates();
    assertThat(taken.stream().map(id -> centre.consultation(id).facts().patient()))
        .containsExactlyInAnyOrderElementsOf(patients);
    assertThat(taken.stream().map(id -> centre.consultation(id).facts().doctor()))
        .doesNotHaveDuplicates();
    assertThat(answers.stream().filter(Answer.Refused.class::isInstance).map(Centre::refusalOf))
        .hasSize(10)
        .containsOnly("nobody-waits");
  }

  @Test
  void aDoctorWhoPressesManyTimesTakesOnePatient() {
    PatientId first = waiting();
    waiting();
    DoctorId doctor = onDuty();

    List<ConsultationId> taken =
        atOnce(
            IntStream.range(0, 8)
                .<Callable<ConsultationId>>mapToObj(_ -> () -> next(doctor).orElseThrow())
                .toList());

    assertThat(taken.stream().distinct()).hasSize(1);
    assertThat(centre.consultation(taken.getFirst()).facts().patient()).isEqualTo(first);
  }

  @Test
  void oneOfTwoDoctorsGetsThePatientBothChose() {
    ConsultationId id = join(centre.patientWhosePhone(person()));
    List<DoctorId> doctors = List.of(onDuty(), onDuty());

    List<String> answers =
        atOnce(
            doctors.stream()
                .<Callable<String>>map(doctor ->
                    () -> Centre.refusalOf(duty.take(id, doctor, new Actor.Doctor(doctor))))
                .toList());

    assertThat(answers).containsExactlyInAnyOrder("granted " + id, "taken-by-another-doctor");
  }

  @Test
  void theConsultationHasTheIdAndTheTimeOfTheRequestAndIsTakenFromTheQuotaOnce() {
    PatientId patient = insurance.patient(2);
    ConsultationId id = join(patient);
    DoctorId doctor = onDuty();

    assertThat(next(doctor).orElseThrow()).isEqualTo(id);

    Due due = (Due) centre.consultation(id);
    assertThat(due.facts().doctor()).isEqualTo(doctor);
    assertThat(due.facts().requestedAt()).isEqualTo(joinedAt(id));
    assertThat(duty.reasons(List.of(id))).containsEntry(id, "болит горло");
    assertThat(insurance.balance(patient).reserved()).isEqualTo(1);
    centre.calls(id, doctor);
    centre.awaitTalkingTogether(id);
    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();
    assertThat(insurance.balance(patient).used()).isEqualTo(1);
    assertThat(insurance.balance(patient).reserved()).isZero();
    join(patient);
  }

  private Instant joinedAt(ConsultationId id) {
    return sql.fetchSingle(
            "select joined_at from scheduling.waiting_place where id = ?", id.value())
        .get(0, Instant.class);
  }

  @Test
  void aTakenPatientCancelsByLeavingAndLosesNothing() {
    PatientId patient = insurance.patient(1);
    ConsultationId id = join(patient);
    next(onDuty()).orElseThrow();

    room.leave(patient, new Actor.Patient(patient)).orElseThrow();

    centre.awaitState(Closed.class, id);
    assertThat(insurance.balance(patient).left()).contains(1);
    join(patient);
  }

  @Test
  void onePressTakesTheNextAndCallsThem() {
    PatientId patient = waiting();
    centre.opensCabinet(patient);
    DoctorId doctor = onDuty();

    ConsultationId id = duty.callNext(new Actor.Doctor(doctor)).orElseThrow().consultation();

    centre.windowOf(patient);
    centre.awaitState(Calling.class, id);
    assertThat(Centre.refusalOf(duty.callNext(new Actor.Doctor(doctor)))).isEqualTo("nobody-waits");
    centre.consultations.stop(id, new Actor.Doctor(doctor)).orElseThrow();
  }

  @Test
  void whoCannotBeCalledNowStaysInTheLine() {
    DoctorId doctor = onDuty();
    PatientId first = waiting();
    centre.opensCabinet(first);
    ConsultationId id = duty.callNext(new Actor.Doctor(doctor)).orElseThrow().consultation();
    centre.windowOf(first);
    PatientId second = waiting();

    assertThat(Centre.refusalOf(duty.callNext(new Actor.Doctor(doctor))))
        .isEqualTo("busy-in-another-call");

    assertThat(numbers(second)).containsExactly(1);
    centre.consultations.stop(id, new Actor.Doctor(doctor)).orElseThrow();
  }

  @Test
  void whoWasTakenAndNotCalledGoesBackToTheirPlaceWhenTheDutyEnds() {
    PatientId patient = insurance.patient(1);
    ConsultationId id = join(patient);
    PatientId behind = waiting();
    DoctorId leaves = onDuty();
    next(leaves).orElseThrow();
    assertThat(numbers(patient, behind)).containsExactly(0, 1);

    shifts.offDuty(leaves, new Actor.Doctor(leaves)).orElseThrow();

    assertThat(numbers(patient, behind)).containsExactly(1, 2);
    assertThat(centre.consultations.onDeskOf(leaves, List.of(), List.of(), 10, Centre.ADMIN))
        .isEmpty();
    assertThat(insurance.balance(patient).reserved()).isEqualTo(1);
    DoctorId comes = onDuty();
    assertThat(next(comes).orElseThrow()).isEqualTo(id);
    centre.calls(id, comes);
    centre.awaitTalkingTogether(id);
    centre.consultations.finish(id, new Actor.Doctor(comes)).orElseThrow();
    assertThat(insurance.balance(patient).used()).isEqualTo(1);
  }

  @Test
  void whoIsBeingCalledStaysWithTheDoctorWhoEndsTheirDuty() {
    PatientId patient = waiting();
    centre.opensCabinet(patient);
    DoctorId doctor = onDuty();
    ConsultationId id = duty.callNext(new Actor.Doctor(doctor)).orElseThrow().consultation();
    centre.windowOf(patient);

    shifts.offDuty(doctor, new Actor.Doctor(doctor)).orElseThrow();

    assertThat(room.place(patient)).isEmpty();
    centre.awaitState(Calling.class, id);
    centre.consultations.stop(id, new Actor.Doctor(doctor)).orElseThrow();
  }

  @Test
  void aDoctorWhoDoesNotCallWhomTheyTookLosesThem() {
    PatientId patient = waiting();
    DoctorId doctor = onDuty();
    next(doctor).orElseThrow();
    rounds.look();
    assertThat(numbers(patient)).containsExactly(0);

    passes(Duration.ofMinutes(6));
    rounds.look();

    assertThat(numbers(patient)).containsExactly(1);
  }

  @Test
  void aDoctorWhoIsGoneIsNotOnDutyForEverButOneWhoTalksIs() {
    DoctorId gone = onDuty();
    DoctorId talks = onDuty();
    ConsultationId id = join(centre.patientWhosePhone(person()));
    duty.call(id, new Actor.Doctor(talks)).orElseThrow();
    centre.awaitTalkingTogether(id);
    passes(Duration.ofMinutes(20));

    rounds.look();

    assertThat(shifts.since(gone)).isEmpty();
    assertThat(duty.line(new Actor.Doctor(gone)).endedInAbsence()).isPresent();
    assertThat(shifts.since(talks)).isPresent();
    shifts.onDuty(gone, new Actor.Doctor(gone)).orElseThrow();
    shifts.offDuty(gone, new Actor.Doctor(gone)).orElseThrow();
    assertThat(duty.line(new Actor.Doctor(gone)).endedInAbsence()).as("by themselves").isEmpty();
    centre.consultations.finish(id, new Actor.Doctor(talks)).orElseThrow();
  }

  /// In the waiting room.
  private void passes(Duration time) {
    String interval = time.toSeconds() + " seconds";
    sql.execute(
        "update scheduling.waiting_place set joined_at = joined_at - ?::interval,"
            + " taken_at = taken_at - ?::interval, called_at = called_at - ?::interval",
        interval,
        interval,
        interval);
    sql.execute(
        "update scheduling.duty_shift"
            + " set began_at = began_at - ?::interval, seen_at = seen_at - ?::interval",
        interval,
        interval);
  }

  @Test
  void onlyADoctorOnDutyOfTheRightSpecialityTakesPatients() {
    waiting();
    DoctorId doctor = centre.doctorWithDeskPhone();
    assertThat(Centre.refusalOf(next(doctor))).isEqualTo("doctor-not-on-duty");
    sql.execute("update staff.doctor set speciality = 'хирург' where id = ?", doctor.value());

    assertThat(Centre.refusalOf(shifts.onDuty(doctor, new Actor.Doctor(doctor))))
        .isEqualTo("duty-of-another-speciality");
    assertThat(Centre.refusalOf(shifts.onDuty(doctor, new Actor.Doctor(onDuty()))))
        .isEqualTo("doctor-not-found");
  }

  @Test
  void aDoctorOnDutySeesWhatIsTheMatterAndOneWhoIsNotOnlyHowManyWait() {
    ConsultationId id = join(centre.patientWhosePhone(person()));
    DoctorId doctor = centre.doctorWithDeskPhone();
    Line off = duty.line(new Actor.Doctor(doctor));
    assertThat(off.waiting()).isEqualTo(1);
    assertThat(off.first()).isEmpty();

    Line on = duty.line(new Actor.Doctor(begins(doctor)));

    assertThat(on.longestSince()).contains(joinedAt(id));
    Line.Waiting first = on.first().getFirst();
    assertThat(first.place().reason()).contains("болит горло");
    assertThat(first.age()).isBetween(18, 100);
    assertThat(first.programme()).as("who is not identified").isEmpty();
    assertThat(first.check()).isEmpty();
    assertThat(
            sql.fetchCount(
                sql.selectOne()
                    .from("audit.entry")
                    .where("actor_id = ? and subject_kind = 'waiting-place'", doctor.toString())))
        .isEqualTo(1);
  }

  @Test
  void aLongLineIsReadWithAsManyStatementsAsAShortOne() {
    Actor.Doctor doctor = new Actor.Doctor(onDuty());
    waiting();
    int one = statements(() -> duty.line(doctor));
    IntStream.range(0, 20).forEach(_ -> waiting());

    int many = statements(() -> assertThat(duty.line(doctor).first()).hasSize(21));

    assertThat(many).isEqualTo(one).isBetween(1, 12);
  }

  /// Those of this thread.
  private int statements(Runnable look) {
    Configuration configuration = sql.configuration();
    ExecuteListenerProvider[] before = configuration.executeListenerProviders();
    Thread here = Thread.currentThread();
    AtomicInteger count = new AtomicInteger();
    ExecuteListenerProvider counting =
        new DefaultExecuteListenerProvider(
            ExecuteListener.onStart(_ -> {
              if (Thread.currentThread().equals(here)) {
                count.incrementAndGet();
              }
            }));
    configuration.set(
        Stream.concat(Stream.of(before), Stream.of(counting))
            .toArray(ExecuteListenerProvider[]::new));
    try {
      look.run();
    } finally {
      configuration.set(before);
    }
    return count.get();
  }

  @Test
  void onlyADoctorOrStaffGivesConsultationsAndTakesThemBack() {
    PatientId patient = waiting();
    DoctorId doctor = onDuty();
    ConsultationId id = next(doctor).orElseThrow();
    ConsultationRequest request =
        new ConsultationRequest(ConsultationId.random(), patient, joinedAt(id));

    assertThat(assignRefused(request, doctor, new Actor.Doctor(onDuty()))).isEqualTo("not-allowed");
    assertThat(assignRefused(request, doctor, new Actor.Patient(patient))).isEqualTo("not-allowed");
    assertThat(withdrawRefused(id, new Actor.Patient(patient))).isEqualTo("not-allowed");
    assertThat(withdrawRefused(id, new Actor.Doctor(onDuty()))).isEqualTo("consultation-not-found");
    centre.calls(id, doctor);
    assertThat(withdrawRefused(id, new Actor.Doctor(doctor))).isEqualTo("call-already-live");
    centre.awaitTalkingTogether(id);
    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();
    assertThat(withdrawRefused(id, new Actor.Doctor(doctor))).isEqualTo("consultation-closed");
  }

  private String assignRefused(ConsultationRequest request, DoctorId doctor, Actor by) {
    return Centre.refusalOf(centre.consultations.assign(request, doctor, by));
  }

  private String withdrawRefused(ConsultationId id, Actor by) {
    return Centre.refusalOf(centre.consultations.withdraw(id, by));
  }

  // --- what is told

  @Test
  void theExpectedWaitIsWorkedOutFromTheLastConsultations() {
    PatientId patient = waiting();
    PatientId behind = waiting();
    assertThat(expected(patient)).isEqualTo(new ExpectedWait.NobodyOnDuty());
    onDuty();
    assertThat(expected(patient)).isEqualTo(new ExpectedWait.Soon());
    assertThat(expected(behind)).isEqualTo(new ExpectedWait.About(10, 20));
    assertThat(room.outlook().waiting()).isEqualTo(2);

    served(Duration.ofMinutes(4), 3);

    assertThat(expected(behind)).isEqualTo(new ExpectedWait.About(0, 5));
    onDuty();
    assertThat(expected(behind)).isEqualTo(new ExpectedWait.Soon());
  }

  private ExpectedWait expected(PatientId patient) {
    return room.place(patient).orElseThrow().expected();
  }

  private void served(Duration handling, int times) {
    for (int i = 0; i < times; i++) {
      sql.execute(
          """
          insert into scheduling.waiting_place
            (id, patient_id, speciality, joined_at, state, taken_by, taken_at, called_at, ended_at)
          values (gen_random_uuid(), gen_random_uuid(), 'терапевт', now() - interval '1 hour', 'served',
            gen_random_uuid(), now() - ?::interval, now() - ?::interval, now())
          """,
          handling.toSeconds() + " seconds",
          handling.toSeconds() + " seconds");
    }
  }

  @Test
  void aJoinAtTheEndWakesNobodyInFrontAndALeaveThoseBehind() {
    PatientId one = waiting();
    PatientId two = waiting();
    PatientId three = waiting();
    DoctorId doctor = onDuty();
    awaitTold(new Person.OfPatient(three));
    awaitTold(new Person.OfDoctor(doctor));
    ears.forget();

    PatientId four = waiting();
    awaitTold(new Person.OfPatient(four));
    awaitTold(new Person.OfDoctor(doctor));
    assertThat(toldOf(one, two, three)).containsExactly(false, false, false);
    ears.forget();

    room.leave(two, new Actor.Patient(two)).orElseThrow();
    awaitTold(new Person.OfPatient(four));
    assertThat(toldOf(one, three)).containsExactly(false, true);
  }

  private void awaitTold(Person person) {
    await().atMost(SOON).until(() -> ears.heardOf(person));
  }

  private List<Boolean> toldOf(PatientId... patients) {
    return Stream.of(patients).map(it -> ears.heardOf(new Person.OfPatient(it))).toList();
  }

  @Test
  void aStepOfALongLineIsSeenAtOnceByThoseInFrontAndByTheOthersWithTheRound() {
    List<PatientId> line = IntStream.range(0, 40).mapToObj(_ -> waiting()).toList();
    awaitTold(new Person.OfPatient(line.getLast()));
    ears.forget();

    next(onDuty()).orElseThrow();
    awaitTold(new Person.OfPatient(line.get(20)));
    assertThat(toldOf(line.getLast())).containsExactly(false);

    rounds.look();
    awaitTold(new Person.OfPatient(line.getLast()));
  }
}
