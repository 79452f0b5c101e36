package centre;

import static io.dozvon.telephony.simulated.FarSide.nobody;
import static io.dozvon.telephony.simulated.FarSide.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.conclusions.Conclusion;
import io.dozvon.conclusions.Conclusions;
import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Desk;
import io.dozvon.conclusions.Diagnosis;
import io.dozvon.conclusions.Draft;
import io.dozvon.conclusions.Heading;
import io.dozvon.conclusions.Mark;
import io.dozvon.conclusions.Opened;
import io.dozvon.conclusions.Proof;
import io.dozvon.conclusions.Section;
import io.dozvon.conclusions.Standing;
import io.dozvon.conclusions.Typed;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the doctor concluded reaches the patient, is never rewritten, only superseded (R16).
@CentreTest
class ConclusionsTest {
  private static final Content COLD =
      new Content(Map.of(Section.DIAGNOSIS, "ОРВИ", Section.RECOMMENDATIONS, "Покой и питьё."));
  private static final Content FLU =
      new Content(Map.of(Section.DIAGNOSIS, "Грипп", Section.RECOMMENDATIONS, "Покой и питьё."));

  private final Centre centre;
  private final Conclusions conclusions;
  private final DSLContext sql;
  private PatientId patientId = PatientId.random();
  private Actor.Patient patient = new Actor.Patient(patientId);
  private Actor.Doctor doctor = new Actor.Doctor(DoctorId.random());
  private ConsultationId consultation = ConsultationId.random();

  ConclusionsTest(Centre centre, Conclusions conclusions, DSLContext sql) {
    this.centre = centre;
    this.conclusions = conclusions;
    this.sql = sql;
  }

  /// It was talked, and is over.
  @BeforeEach
  void aConsultation() {
    patientId = centre.patientWhosePhone(person());
    patient = new Actor.Patient(patientId);
    doctor = new Actor.Doctor(centre.doctorWithDeskPhone());
    consultation = centre.due(patientId, doctor.id());
    isNow(
        consultation,
        """
        state = 'closed', mode = 'phone', started_at = now() - interval '1 hour', ends_at = now() - interval '30 minutes',
        ended_at = now() - interval '40 minutes', ending = 'finished', rendered = true
        """);
  }

  private void isNow(ConsultationId id, String state) {
    sql.execute("update consultations.consultation set " + state + " where id = ?", id.value());
  }

  private Conclusion sent(Content content) {
    return send(consultation, content, doctor).orElseThrow();
  }

  private Answer<Conclusion> send(ConsultationId id, Content content, Actor.Doctor by) {
    return conclusions.send(id, typed(0, content, ""), Proof.PASSWORD, by);
  }

  private Answer<Conclusion> supersede(
      int version, Content content, String reason, Actor.Doctor by) {
    return conclusions.send(consultation, typed(version, content, reason), Proof.PASSWORD, by);
  }

  private Answer<Draft> saveDraft(int basedOn, Content content, String reason, Actor.Doctor by) {
    return conclusions.saveDraft(consultation, typed(basedOn, content, reason), by);
  }

  /// From one page, which has seen every draft.
  private static Typed typed(int basedOn, Content content, String reason) {
    return new Typed(basedOn, 0, "page", content, reason);
  }

  private Opened opened() {
    return conclusions.ofConsultation(consultation, patient).orElseThrow();
  }

  private Desk desk() {
    return conclusions.ofConsultation(consultation, doctor).orElseThrow();
  }

  private List<String> textsAboutDocuments() {
    return sql.fetch(
            "select n.about from notifications.notice n join patients.patient p on p.phone ="
                + " n.recipient where p.id = ? order by n.created_at",
            patientId.value())
        .getValues(0, String.class);
  }

  @Test
  void aConclusionReachesThePatientWhoIsToldByOneText() {
    Conclusion sent = sent(COLD);

    Opened opened = opened();

    assertThat(opened.version().conclusion()).isEqualTo(sent);
    assertThat(sent.parties().patientName()).isEqualTo("Петрова Анна Ильинична");
    assertThat(textsAboutDocuments()).containsExactly("document-ready");
    assertThat(desk().versions().getFirst().at(Mark.TEXT_DELIVERED)).isPresent();
  }

  @Test
  void theFirstTimeAVersionIsReadIsRecordedAndNoOther() {
    sent(COLD);
    assertThat(standing().readAt()).isEmpty();
    opened();
    Optional<?> first = standing().readAt();

    opened();

    assertThat(first).isPresent();
    assertThat(standing().readAt()).isEqualTo(first);
    assertThat(conclusions.ofPatient(patientId, 10, patient))
        .extracting(Heading::readAt)
        .containsExactly(standing().readAt());
  }

  @Test
  void theDoctorsLookIsNotThePatients() {
    sent(COLD);

    desk();

    assertThat(standing().readAt()).isEmpty();
  }

  private Standing standing() {
    return conclusions
        .standings(List.of(consultation), doctor)
        .getOrDefault(consultation, Standing.NOTHING);
  }

  @Test
  void aVersionSupersedesTheOneBeforeItAndAllStayAsTheyWere() {
    Conclusion first = sent(COLD);
    Conclusion second = supersede(1, FLU, "Пришёл анализ", doctor).orElseThrow();
    Conclusion third = supersede(2, COLD, "Ошибка в анализе", doctor).orElseThrow();

    Opened opened = opened();

    assertThat(opened.isCurrent()).isTrue();
    assertThat(opened.versions())
        .extracting(it -> it.conclusion())
        .containsExactly(third, second, first);
    assertThat(second.reason()).contains("Пришёл анализ");
    assertThat(textsAboutDocuments())
        .containsExactly("document-ready", "document-replaced", "document-replaced");
    assertThat(conclusions.ofPatient(patientId, 10, patient))
        .extracting(Heading::version)
        .containsExactly(3);
  }

  @Test
  void anEarlierVersionIsOpenedAsWhatItIsAndReadForItself() {
    sent(COLD);
    opened();
    supersede(1, FLU, "Пришёл анализ", doctor).orElseThrow();
    assertThat(standing().readAt()).isEmpty();

    Opened earlier = conclusions.ofConsultation(consultation, 1, patient).orElseThrow();

    assertThat(earlier.isCurrent()).isFalse();
    assertThat(earlier.version().conclusion().content()).isEqualTo(COLD);
    assertThat(standing().readAt()).isEmpty();
    assertThat(Centre.refusalOf(conclusions.ofConsultation(consultation, 3, patient)))
        .isEqualTo("conclusion-not-found");
  }

  @Test
  void whatIsSupersededIsSupersededForAReason() {
    sent(COLD);

    assertThat(superseded("  ")).isEqualTo("conclusion-reason-missing");
    assertThat(superseded("а".repeat(1001))).isEqualTo("conclusion-reason-too-long");
  }

  private String superseded(String reason) {
    return Centre.refusalOf(supersede(1, FLU, reason, doctor));
  }

  @Test
  void ofManyTabsThatSendAtOnceOneSendsAndTheOthersAreTold() throws Exception {
    assertThat(atOnce(() -> Centre.refusalOf(send(consultation, COLD, doctor))))
        .containsOnlyOnce("sent")
        .contains("conclusion-sent-meanwhile");
    assertThat(atOnce(() -> Centre.refusalOf(supersede(1, FLU, "Уточнение", doctor))))
        .containsOnlyOnce("sent")
        .contains("conclusion-sent-meanwhile");
    assertThat(desk().version()).isEqualTo(2);
    assertThat(textsAboutDocuments()).containsExactly("document-ready", "document-replaced");
  }

  private static List<String> atOnce(Callable<String> wish) throws Exception {
    List<String> came = new ArrayList<>();
    try (ExecutorService tabs = Executors.newFixedThreadPool(8)) {
      for (Future<String> tab : tabs.invokeAll(Collections.nCopies(8, wish))) {
        came.add(tab.get().startsWith("granted") ? "sent" : tab.get());
      }
    }
    return came;
  }

  @Test
  void aDraftIsKeptUntilItIsSentAndLosesNothingToAnotherTab() {
    saveDraft(0, COLD, "", doctor).orElseThrow();
    saveDraft(0, FLU, "", doctor).orElseThrow();
    assertThat(desk().draft()).map(Draft::content).contains(FLU);
    assertThat(standing().drafted()).isTrue();

    sent(FLU);

    assertThat(desk().draft()).isEmpty();
    assertThat(Centre.refusalOf(saveDraft(0, COLD, "", doctor)))
        .isEqualTo("conclusion-sent-meanwhile");
    saveDraft(1, COLD, "Уточн", doctor).orElseThrow();
    assertThat(desk().draft()).map(Draft::reason).contains("Уточн");
  }

  @Test
  void aConclusionSaysSomethingAndNotTooMuch() {
    Content endless = new Content(Map.of(Section.HISTORY, "а".repeat(10_001)));

    assertThat(Centre.refusalOf(send(consultation, new Content(Map.of()), doctor)))
        .isEqualTo("conclusion-empty");
    assertThat(Centre.refusalOf(send(consultation, endless, doctor)))
        .isEqualTo("conclusion-too-long");
    assertThat(Centre.refusalOf(saveDraft(0, endless, "", doctor)))
        .isEqualTo("conclusion-too-long");
  }

  @Test
  void beforeTheConversationThereIsNothingToConclude() {
    ConsultationId waiting = centre.due(patientId, doctor.id());

    assertThat(Centre.refusalOf(send(waiting, COLD, doctor))).isEqualTo("nothing-to-conclude");
    centre.consultations.cancel(waiting, patient).orElseThrow();
    assertThat(Centre.refusalOf(conclusions.ofConsultation(waiting, doctor)))
        .isEqualTo("nothing-to-conclude");
  }

  @Test
  void aConversationThatRunsMayBeConcluded() {
    ConsultationId running = centre.called(patientId, doctor.id());
    centre.awaitTalkingTogether(running);

    assertThat(send(running, COLD, doctor)).isInstanceOf(Answer.Granted.class);
    centre.consultations.finish(running, doctor);
    centre.awaitState(Closed.class, running);
  }

  @Test
  void whoWasNotReachedIsToldWhatToDo() {
    PatientId gone = centre.patientWhosePhone(nobody(), nobody(), nobody());
    ConsultationId notReached = centre.called(gone, doctor.id());
    centre.awaitState(Closed.class, notReached);

    send(notReached, COLD, doctor).orElseThrow();

    assertThat(conclusions.ofPatient(gone, 10, new Actor.Patient(gone))).hasSize(1);
  }

  @Test
  void forStrangersThereIsNothing() {
    sent(COLD);
    Actor.Doctor otherDoctor = new Actor.Doctor(centre.doctorWithDeskPhone());
    Actor.Patient otherPatient = new Actor.Patient(centre.patientWhosePhone(person()));

    for (Answer<?> answer :
        List.of(
            conclusions.ofConsultation(consultation, otherPatient),
            conclusions.ofConsultation(consultation, 1, otherPatient),
            conclusions.ofConsultation(consultation, otherDoctor),
            saveDraft(1, FLU, "", otherDoctor),
            send(consultation, FLU, otherDoctor),
            supersede(1, FLU, "Моё", otherDoctor))) {
      assertThat(Centre.refusalOf(answer)).isEqualTo("consultation-not-found");
    }
    assertThat(conclusions.ofPatient(patientId, 10, otherPatient)).isEmpty();
    assertThat(conclusions.standings(List.of(consultation), otherDoctor))
        .containsEntry(consultation, Standing.NOTHING);
  }

  @Test
  void whoSeesAndWhoSendsIsWrittenDown() {
    String id = sent(COLD).id().toString();
    opened();
    desk();

    assertThat(entries("conclusion", id)).containsExactly("doctor conclude", "patient read");
    assertThat(entries("conclusions-of-consultation", consultation.toString()))
        .containsExactly("doctor read");
  }

  private List<String> entries(String kind, String id) {
    return sql.fetch(
            "select actor_kind || ' ' || action from audit.entry where subject_kind = ? and"
                + " subject_id = ? order by id",
            kind,
            id)
        .getValues(0, String.class);
  }

  @Test
  void aPageThatHasNotSeenAnothersWordsDoesNotWriteOverThem() {
    Draft first =
        conclusions.saveDraft(consultation, new Typed(0, 0, "one", COLD, ""), doctor).orElseThrow();
    conclusions.saveDraft(consultation, new Typed(0, 1, "two", FLU, ""), doctor).orElseThrow();

    Typed unaware = new Typed(0, first.revision(), "one", COLD, "");

    assertThat(Centre.refusalOf(conclusions.saveDraft(consultation, unaware, doctor)))
        .isEqualTo("conclusion-draft-elsewhere");
    assertThat(Centre.refusalOf(conclusions.send(consultation, unaware, Proof.PASSWORD, doctor)))
        .isEqualTo("conclusion-draft-elsewhere");
    assertThat(desk().draft()).map(Draft::content).contains(FLU);
    conclusions.saveDraft(consultation, new Typed(0, 2, "one", COLD, ""), doctor).orElseThrow();
    assertThat(desk().draft()).map(Draft::content).contains(COLD);
  }

  @Test
  void whoseAnswerWasLostMayWriteOn() {
    conclusions.saveDraft(consultation, new Typed(0, 0, "one", COLD, ""), doctor).orElseThrow();

    assertThat(conclusions.saveDraft(consultation, new Typed(0, 0, "one", FLU, ""), doctor))
        .isInstanceOf(Answer.Granted.class);
    assertThat(conclusions.saveDraft(consultation, new Typed(0, 0, "two", FLU, ""), doctor))
        .as("the same words are not lost")
        .isInstanceOf(Answer.Granted.class);
  }

  @Test
  void diagnosesBearCodesOfTheListWithTheirTitles() {
    Conclusion sent =
        sent(
            new Content(
                Map.of(),
                List.of(
                    new Diagnosis("", "", false, " "),
                    new Diagnosis("ш10", "", false, "риск 2\n 3"))));

    assertThat(sent.content().diagnoses())
        .containsExactly(
            new Diagnosis("I10", "Эссенциальная (первичная) гипертензия", true, "риск 2 3"));
    assertThat(opened().version().conclusion()).isEqualTo(sent);
    assertThat(sent.canonical())
        .contains(
            """
            diagnoses:
              code I10
              rank main
              title Эссенциальная (первичная) гипертензия
              note риск 2 3
            """);
  }

  @Test
  void whatIsNoCodeIsKeptInTheDraftAndNotSent() {
    Content wrong = coded("грипп");
    saveDraft(0, wrong, "", doctor).orElseThrow();

    assertThat(desk().draft()).map(Draft::content).contains(wrong);
    assertThat(Centre.refusalOf(send(consultation, wrong, doctor)))
        .isEqualTo("diagnosis-code-unknown");
    assertThat(Centre.refusalOf(send(consultation, coded("J06.9", "j069"), doctor)))
        .isEqualTo("diagnosis-code-twice");
  }

  private static Content coded(String... codes) {
    return new Content(
        Map.of(), Stream.of(codes).map(it -> new Diagnosis(it, "", false, "")).toList());
  }
}
