package centre;

import static centre.Centre.refusalOf;
import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.ConsultationOutcome;
import io.dozvon.consultations.Ending;
import io.dozvon.consultations.Evidence;
import io.dozvon.consultations.OutcomeEntry;
import io.dozvon.consultations.OutcomeEntry.DecidedBy;
import io.dozvon.consultations.Outcomes;
import io.dozvon.dialling.WindowChoice;
import io.dozvon.programmes.Movement;
import io.dozvon.programmes.Movement.Kind;
import io.dozvon.programmes.Quotas;
import io.dozvon.scheduling.Duty;
import io.dozvon.scheduling.DutyShifts;
import io.dozvon.scheduling.WaitingRoom;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// What came of a consultation, what that rests on, and that the quota and the patient's text
/// follow (R13, R15, R18).
@CentreTest
class OutcomesTest {
  private static final Duration SOON = Duration.ofSeconds(15);

  private final Centre centre;
  private final Insurance insurance;
  private final Outcomes outcomes;
  private final Quotas quotas;
  private final WaitingRoom room;
  private final Duty duty;
  private final DutyShifts shifts;
  private final DSLContext sql;

  OutcomesTest(
      Centre centre,
      Insurance insurance,
      Outcomes outcomes,
      Quotas quotas,
      WaitingRoom room,
      Duty duty,
      DutyShifts shifts,
      DSLContext sql) {
    this.centre = centre;
    this.insurance = insurance;
    this.outcomes = outcomes;
    this.quotas = quotas;
    this.room = room;
    this.duty = duty;
    this.shifts = shifts;
    this.sql = sql;
  }

  @Test
  void whatWasHeldIsRenderedByTheRulesAlone() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);

    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();

    OutcomeEntry entry = onlyEntry(id);
    assertThat(entry.outcome()).isEqualTo(ConsultationOutcome.RENDERED);
    assertThat(entry.rule()).isEqualTo("R12");
    assertThat(entry.by()).isEqualTo(DecidedBy.RULES);
    assertThat(entry.evidence()).extracting(Evidence::detail).containsExactly(Optional.of("phone"));
  }

  @Test
  void whoWasNotReachedHasTheirThreeAttemptsAsEvidence() {
    PatientId patient = insurance.patient(1, nobody(), nobody(), nobody());

    ConsultationId id = centre.called(patient);
    centre.awaitState(Closed.class, id);

    OutcomeEntry entry = onlyEntry(id);
    assertThat(entry.outcome()).isEqualTo(ConsultationOutcome.RENDERED_NOT_REACHED);
    assertThat(entry.rule()).isEqualTo("R13");
    assertThat(entry.evidence())
        .hasSize(3)
        .allSatisfy(evidence -> {
          assertThat(evidence.kind()).isEqualTo(Evidence.Kind.PHONE_ATTEMPT);
          assertThat(evidence.reference()).isPresent();
          assertThat(evidence.detail()).contains("no-answer");
        });
  }

  @Test
  void whoDoesNotComeToTheirTimeAndDeclinesHasUsedItUp() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = declined(patient, doctor, Duration.ofMinutes(20), 1);

    outcomes.patientsFault(id, Optional.empty(), new Actor.Doctor(doctor)).orElseThrow();

    Closed closed = centre.awaitState(Closed.class, id);
    assertThat(closed.ending()).isEqualTo(Ending.PATIENTS_FAULT);
    assertThat(closed.rendered()).isFalse();
    assertThat(insurance.balance(patient).used()).isEqualTo(1);
    assertThat(insurance.balance(patient).reserved()).isZero();
    OutcomeEntry entry = onlyEntry(id);
    assertThat(entry.rule()).isEqualTo("R15");
    assertThat(entry.by()).isEqualTo(DecidedBy.DOCTOR);
    assertThat(entry.evidence())
        .extracting(Evidence::kind)
        .containsExactly(Evidence.Kind.BOOKED_TIME, Evidence.Kind.WEB_ATTEMPT);
    assertThat(appointment(id)).isEqualTo("over");
    assertThat(textsTo(patient, "missed")).isOne();
  }

  @Test
  void aPatientMayStillComeAMomentAfterTheirTime() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = declined(patient, doctor, Duration.ofMinutes(5), 1);

    assertThat(fault(id, doctor)).isEqualTo("too-early-for-no-show");
    assertThat(insurance.balance(patient).reserved()).isEqualTo(1);
  }

  @Test
  void oneRefusalFromTheLineIsNotEnoughAndASecondIs() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);
    decline(id, patient, doctor);
    assertThat(fault(id, doctor)).isEqualTo("nothing-shows-patients-fault");

    decline(id, patient, doctor);

    outcomes.patientsFault(id, Optional.empty(), new Actor.Doctor(doctor)).orElseThrow();
    assertThat(insurance.balance(patient).used()).isEqualTo(1);
  }

  @Test
  void whatTheCarrierOrWeFailedAtIsNeverThePatientsFault() {
    PatientId patient = insurance.patient(1, FarSide.refusal(503, 34));
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitStory(id, "phone congestion", "phone congestion", "phone congestion");
    centre.awaitState(Due.class, id);
    booked(id, patient, doctor, Duration.ofHours(1));

    assertThat(fault(id, doctor)).isEqualTo("nothing-shows-patients-fault");
    assertThat(insurance.balance(patient).reserved()).isEqualTo(1);
    outcomes.cancelByUs(id, "Станция не звонит", new Actor.Doctor(doctor)).orElseThrow();
    assertThat(insurance.balance(patient).left()).contains(1);
  }

  @Test
  void whoIsBeingRungJustNowCannotBeSaidToHaveMissedIt() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient, doctor);
    centre.windowOf(patient);

    assertThat(fault(id, doctor)).isEqualTo("call-already-live");
  }

  @Test
  void whoAnswersAndWillNotTalkHasUsedItUpForAReason() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    LegId leg = centre.awaitTalkingTogether(id).doctor().currentLeg().orElseThrow();
    assertThat(fault(id, doctor)).isEqualTo("outcome-reason-missing");

    outcomes
        .patientsFault(id, Optional.of("Бросил трубку"), new Actor.Doctor(doctor))
        .orElseThrow();

    assertThat(centre.awaitState(Closed.class, id).outcome())
        .isEqualTo(ConsultationOutcome.NOT_RENDERED_PATIENTS_FAULT);
    assertThat(onlyEntry(id).reason()).contains("Бросил трубку");
    assertThat(onlyEntry(id).evidence())
        .extracting(Evidence::kind)
        .contains(Evidence.Kind.PHONE_ATTEMPT, Evidence.Kind.CONVERSATION);
    assertThat(textsTo(patient, "missed")).isZero();
    await().atMost(SOON).until(() -> !centre.exchange.legsNow().containsKey(leg));
  }

  @Test
  void whatWeCannotHoldCostsNothingAndThePatientIsTold() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);
    booked(id, patient, doctor, Duration.ofHours(-3));

    outcomes.cancelByUs(id, " Заболел ", new Actor.Doctor(doctor)).orElseThrow();

    assertThat(centre.awaitState(Closed.class, id).ending()).isEqualTo(Ending.CANCELLED_BY_US);
    assertThat(insurance.balance(patient).left()).contains(1);
    assertThat(onlyEntry(id).reason()).contains("Заболел");
    assertThat(onlyEntry(id).evidence())
        .extracting(Evidence::kind)
        .contains(Evidence.Kind.BOOKED_TIME);
    assertThat(appointment(id)).isEqualTo("cancelled");
    assertThat(textsTo(patient, "called-off")).isOne();
  }

  @Test
  void whatWeCallOffFallsSilent() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient, doctor);
    centre.windowOf(patient);
    LegId leg = centre.awaitState(Calling.class, id).doctor().leg();

    outcomes.cancelByUs(id, "Не могу", new Actor.Doctor(doctor)).orElseThrow();

    assertThat(centre.dialling.window(patient)).isEmpty();
    assertThat(centre.dialling.isReaching(id)).isFalse();
    await().atMost(SOON).until(() -> !centre.exchange.legsNow().containsKey(leg));
  }

  @Test
  void aReasonIsNeededAndOnlyTheirOwnDoctorOrAnAdminDecides() {
    PatientId patient = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);
    Actor stranger = new Actor.Doctor(centre.doctorWithDeskPhone());

    assertThat(refusalOf(outcomes.cancelByUs(id, " ", new Actor.Doctor(doctor))))
        .isEqualTo("outcome-reason-missing");
    assertThat(refusalOf(outcomes.cancelByUs(id, "я".repeat(1001), Centre.ADMIN)))
        .isEqualTo("outcome-reason-too-long");
    assertThat(refusalOf(outcomes.cancelByUs(id, "Так", stranger)))
        .isEqualTo("consultation-not-found");
    assertThat(refusalOf(outcomes.choices(id, stranger))).isEqualTo("consultation-not-found");
    assertThat(refusalOf(outcomes.cancelByUs(id, "Так", new Actor.Patient(patient))))
        .isEqualTo("not-allowed");
    assertThat(refusalOf(outcomes.patientsFault(id, Optional.empty(), new Actor.Patient(patient))))
        .isEqualTo("not-allowed");
    assertThat(centre.consultation(id)).isInstanceOf(Due.class);
  }

  @Test
  void aDoctorSeesBeforehandWhatCanBeDecidedAndWhyTheRestCannot() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);

    Outcomes.Choices choices = outcomes.choices(id, new Actor.Doctor(doctor)).orElseThrow();

    assertThat(choices.paid()).isTrue();
    assertThat(choices.all())
        .extracting(choice -> choice.outcome() + " " + choice.no().map(no -> no.id()).orElse("yes"))
        .containsExactly(
            "NOT_RENDERED_PATIENTS_FAULT nothing-shows-patients-fault", "CANCELLED_BY_US yes");
  }

  @Test
  void anAdminCorrectsByANewEntryAndTheQuotaFollowsByEntriesOfItsOwn() {
    PatientId patient = insurance.patient(1, nobody(), nobody(), nobody());
    ConsultationId id = centre.called(patient);
    centre.awaitState(Closed.class, id);

    correct(id, ConsultationOutcome.CANCELLED_BY_US, "Сбой номера");
    assertThat(insurance.balance(patient).left()).contains(1);
    correct(id, ConsultationOutcome.NOT_RENDERED_PATIENTS_FAULT, "Сбоя не было");

    assertThat(insurance.balance(patient).used()).isEqualTo(1);
    assertThat(entries(id))
        .extracting(OutcomeEntry::outcome)
        .containsExactly(
            ConsultationOutcome.RENDERED_NOT_REACHED,
            ConsultationOutcome.CANCELLED_BY_US,
            ConsultationOutcome.NOT_RENDERED_PATIENTS_FAULT);
    assertThat(entries(id).getLast().by()).isEqualTo(DecidedBy.ADMIN);
    Closed closed = (Closed) centre.consultation(id);
    assertThat(closed.ending()).isEqualTo(Ending.NOT_REACHED);
    assertThat(closed.outcome()).isEqualTo(ConsultationOutcome.NOT_RENDERED_PATIENTS_FAULT);
    assertThat(quotas.movements(patient, 10))
        .extracting(Movement::kind)
        .containsExactly(Kind.TAKE, Kind.GIVE_BACK, Kind.CONSUME, Kind.RESERVE);
    assertThat(textsTo(patient, "called-off")).isZero();
  }

  @Test
  void whatDoesNotFitIsNotCorrectedAndNothingMoves() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);
    assertThat(correction(id, ConsultationOutcome.RENDERED)).isEqualTo("consultation-not-closed");
    outcomes.cancelByUs(id, "Заболел", Centre.ADMIN).orElseThrow();

    assertThat(correction(id, ConsultationOutcome.CANCELLED_BY_US)).isEqualTo("outcome-is-so");
    assertThat(correction(id, ConsultationOutcome.RENDERED)).isEqualTo("outcome-does-not-fit");
    assertThat(correction(id, ConsultationOutcome.RENDERED_NOT_REACHED))
        .isEqualTo("nothing-shows-patients-fault");

    assertThat(entries(id)).hasSize(1);
    assertThat(insurance.balance(patient).left()).contains(1);
  }

  @Test
  void whoDeclinedOnceWasNotTriedAsOftenAsTheRulesWant() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.due(patient, doctor);
    decline(id, patient, doctor);
    outcomes.cancelByUs(id, "Заболел", Centre.ADMIN).orElseThrow();

    assertThat(correction(id, ConsultationOutcome.RENDERED_NOT_REACHED))
        .isEqualTo("nothing-shows-patients-fault");
    correct(id, ConsultationOutcome.NOT_RENDERED_PATIENTS_FAULT, "Пациент отклонил вызов");

    assertThat(insurance.balance(patient).used()).isEqualTo(1);
  }

  @Test
  void aCorrectionThatTheQuotaHasNoRoomForIsRefused() {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = centre.called(patient, doctor);
    centre.awaitTalkingTogether(id);
    centre.consultations.finish(id, new Actor.Doctor(doctor)).orElseThrow();
    correct(id, ConsultationOutcome.CANCELLED_BY_US, "Связи не было");
    centre.due(patient, doctor);

    assertThat(correction(id, ConsultationOutcome.RENDERED)).isEqualTo("quota-used-up");

    assertThat(entries(id)).hasSize(2);
    assertThat(insurance.balance(patient).left()).contains(0);
  }

  @Test
  void theBookIsAppendOnlyAndOnlyAnAdminWritesASecondEntry() {
    ConsultationId id =
        centre.due(centre.patientWhosePhone(person()), centre.doctorWithDeskPhone());
    outcomes.cancelByUs(id, "Заболел", Centre.ADMIN).orElseThrow();

    refused("update consultations.outcome set reason = 'x'", "append-only");
    refused("delete from consultations.outcome", "append-only");
    refused("update consultations.evidence set detail = 'x'", "append-only");
    refused(
        "insert into consultations.outcome (consultation_id, sequence, outcome, rule, at, decided_by, reason)"
            + " select consultation_id, 2, 'rendered', 'R12', now(), 'doctor', 'x' from consultations.outcome"
            + " where consultation_id = '"
            + id
            + "'",
        "corrections_are_an_admins");
    refused(
        "update consultations.consultation set rendered = true where id = '" + id + "'",
        "rendered_as_the_outcome_says");
  }

  private void refused(String statement, String by) {
    assertThatThrownBy(() -> sql.execute(statement)).hasMessageContaining(by);
  }

  /// The patient cancels, their doctor calls it off, and calls it missed, all in one moment.
  @RepeatedTest(5)
  void ofThoseWhoDecideAtTheSameTimeExactlyOneHasDecided() throws Exception {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    ConsultationId id = declined(patient, doctor, Duration.ofMinutes(20), 1);

    List<String> answers =
        atOnce(
            List.of(
                () -> refusalOf(centre.consultations.cancel(id, new Actor.Patient(patient))),
                () -> refusalOf(outcomes.cancelByUs(id, "Заболел", new Actor.Doctor(doctor))),
                () ->
                    refusalOf(
                        outcomes.patientsFault(id, Optional.empty(), new Actor.Doctor(doctor)))));

    assertThat(answers).filteredOn(it -> it.startsWith("granted")).hasSize(1);
    assertThat(answers).filteredOn(it -> it.equals("consultation-closed")).hasSize(2);
    Closed closed = centre.awaitState(Closed.class, id);
    assertThat(onlyEntry(id).outcome()).isEqualTo(closed.outcome());
    assertThat(insurance.balance(patient).reserved()).isZero();
    assertThat(insurance.balance(patient).used())
        .isEqualTo(closed.outcome().isTakenFromQuota() ? 1 : 0);
  }

  /// Either they talk and we cannot call it off any more, or it is called off and they cannot talk.
  @RepeatedTest(5)
  void whoAnswersWhileWeCallItOffTalksOrDoesNot() throws Exception {
    PatientId patient = insurance.patient(1);
    DoctorId doctor = centre.doctorWithDeskPhone();
    centre.opensCabinet(patient);
    ConsultationId id = centre.called(patient, doctor);
    var window = centre.windowOf(patient).attempt();

    List<String> answers =
        atOnce(
            List.of(
                () -> refusalOf(centre.dialling.answer(window, WindowChoice.CHAT, patient)),
                () -> refusalOf(outcomes.cancelByUs(id, "Не могу", new Actor.Doctor(doctor)))));

    assertThat(answers).filteredOn(it -> it.startsWith("granted")).hasSize(1);
    boolean talks = answers.getFirst().startsWith("granted");
    assertThat(answers.get(talks ? 1 : 0))
        .isEqualTo(talks ? "consultation-already-started" : "call-window-closed");
    assertThat(insurance.balance(patient).left()).contains(talks ? 0 : 1);
  }

  private static List<String> atOnce(List<Callable<String>> wishes) throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(wishes.size())) {
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : pool.invokeAll(wishes)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @Test
  void whomADoctorTookFromTheLineAndCouldNotSeeGoesBackToTheirPlaceOnce() {
    sql.execute("delete from scheduling.waiting_place");
    PatientId patient = centre.patientWhosePhone(person());
    PatientId other = centre.patientWhosePhone(person());
    DoctorId doctor = centre.doctorWithDeskPhone();
    join(patient);
    join(other);
    shifts.onDuty(doctor, new Actor.Doctor(doctor)).orElseThrow();
    ConsultationId id = taken(doctor);
    await().atMost(SOON).until(() -> called(id));
    outcomes.cancelByUs(id, "Срочный вызов", new Actor.Doctor(doctor)).orElseThrow();

    join(patient);

    assertThat(room.place(patient).orElseThrow().number()).isOne();
    room.leave(patient, new Actor.Patient(patient)).orElseThrow();
    join(patient);
    assertThat(room.place(patient).orElseThrow().number()).isEqualTo(2);
    shifts.offDuty(doctor, new Actor.Doctor(doctor)).orElseThrow();
  }

  private ConsultationId taken(DoctorId doctor) {
    return duty.callNext(new Actor.Doctor(doctor)).orElseThrow().consultation();
  }

  private boolean called(ConsultationId id) {
    return !(centre.consultation(id) instanceof Due);
  }

  private void join(PatientId patient) {
    room.join(patient, Optional.empty(), new Actor.Patient(patient)).orElseThrow();
  }

  // --- words

  /// A booked consultation whose patient declined each call since their time.
  private ConsultationId declined(PatientId patient, DoctorId doctor, Duration ago, int times) {
    ConsultationId id = centre.due(patient, doctor);
    booked(id, patient, doctor, ago);
    for (int i = 0; i < times; i++) {
      decline(id, patient, doctor);
    }
    return id;
  }

  private void booked(ConsultationId id, PatientId patient, DoctorId doctor, Duration ago) {
    Instant start = Instant.now().minus(ago);
    sql.execute(
        "insert into scheduling.appointment (consultation_id, patient_id, doctor_id, starts_at, ends_at, state, booked_at)"
            + " values (?, ?, ?, ?::timestamptz, ?::timestamptz, 'booked', now())",
        id.value(),
        patient.value(),
        doctor.value(),
        start.toString(),
        start.plus(Duration.ofMinutes(30)).toString());
  }

  private void decline(ConsultationId id, PatientId patient, DoctorId doctor) {
    centre.opensCabinet(patient);
    centre.calls(id, doctor);
    centre
        .dialling
        .answer(centre.windowOf(patient).attempt(), WindowChoice.DECLINE, patient)
        .orElseThrow();
    centre.awaitState(Due.class, id);
  }

  private String fault(ConsultationId id, DoctorId doctor) {
    return refusalOf(outcomes.patientsFault(id, Optional.empty(), new Actor.Doctor(doctor)));
  }

  private void correct(ConsultationId id, ConsultationOutcome outcome, String reason) {
    outcomes.correct(id, outcome, reason, Centre.ADMIN).orElseThrow();
  }

  private String correction(ConsultationId id, ConsultationOutcome outcome) {
    Answer<?> answer = outcomes.correct(id, outcome, "Проверка", Centre.ADMIN);
    return refusalOf(answer);
  }

  private List<OutcomeEntry> entries(ConsultationId id) {
    return outcomes.of(List.of(id)).getOrDefault(id, List.of());
  }

  private OutcomeEntry onlyEntry(ConsultationId id) {
    assertThat(entries(id)).hasSize(1);
    return entries(id).getFirst();
  }

  private String appointment(ConsultationId id) {
    return sql.fetchSingle(
            "select state from scheduling.appointment where consultation_id = ?", id.value())
        .get(0, String.class);
  }

  private int textsTo(PatientId patient, String about) {
    return sql.fetch(
            "select n.id from notifications.notice n join patients.patient p on p.phone = n.recipient"
                + " where p.id = ? and n.about = ?",
            patient.value(),
            about)
        .size();
  }
}
