package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import io.dozvon.messages.images.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A patient's record opens to the doctor who treats them, for a reason that is written down.
class RecordPagesTest extends RunningService {
  private UUID patient = UUID.randomUUID();
  private UUID doctor = UUID.randomUUID();
  private UUID consultation = UUID.randomUUID();
  private Http reads = new Http("http://localhost:0");

  @BeforeEach
  void aConsultation() {
    patient = people.patient();
    doctor = people.doctor();
    consultation = people.consultation(patient, doctor);
    reads = new Http(address()).signedInAs("doctor", doctor);
  }

  private static String record(UUID consultation) {
    return "/doctor/consultations/" + consultation + "/patient";
  }

  private String past(UUID which) {
    return record(consultation) + "/consultations/" + which;
  }

  /// It was talked some days ago.
  private static UUID longOver(UUID consultation) {
    DATABASE
        .sql()
        .execute(
            """
            update consultations.consultation
               set state = 'closed', mode = 'phone', started_at = now() - interval '3 days',
                   ends_at = now() - interval '2 days', ended_at = now() - interval '2 days',
                   ending = 'finished', rendered = true, version = version + 1
             where id = ?
            """,
            consultation);
    return consultation;
  }

  private List<String> reasons(UUID subject) {
    return DATABASE
        .sql()
        .select(field("reason", String.class))
        .from(table("audit.entry"))
        .where(field("subject_id").eq(subject.toString()))
        .and(field("actor_id").eq(doctor.toString()))
        .and(field("reason").isNotNull())
        .orderBy(field("id"))
        .fetch(row -> row.value1());
  }

  private Http.Reply opens(String scope, String purpose, String words) {
    return new Forms(reads)
        .send(
            record(consultation),
            record(consultation),
            "scope",
            scope,
            "reason-purpose",
            purpose,
            "reason-words",
            words);
  }

  /// A colleague's consultation with the same patient, concluded, with a text and an image.
  private UUID colleagues() {
    UUID colleague = people.doctor();
    UUID other = people.consultation(patient, colleague);
    Http writes = new Http(address()).signedInAs("patient", patient);
    String messages = "/cabinet/consultations/" + other + "/messages";
    writes.get("/cabinet");
    writes.pagePost(
        messages, "{\"id\": \"%s\", \"text\": \"Болит колено\"}".formatted(UUID.randomUUID()));
    writes.pageUpload(
        messages + "/images",
        Map.of("message", UUID.randomUUID().toString()),
        "file",
        Files.jpeg(40, 30));
    ConclusionPagesTest.over(other);
    String form = "/doctor/consultations/" + other + "/conclusion";
    new Forms(new Http(address()).signedInAs("doctor", colleague))
        .send(form, form, "basedOn", "0", "diagnosis", "Ушиб колена", "reason", "");
    return longOver(other);
  }

  private UUID imageOf(UUID of) {
    return DATABASE
        .sql()
        .select(field("id", UUID.class))
        .from(table("messages.message"))
        .where(field("consultation_id").eq(of), field("kind").eq("image"))
        .fetchSingle()
        .value1();
  }

  @Test
  void besideTheirConsultationTheConsultationIsTheReason() {
    Http.Reply reply = reads.get(record(consultation));

    assertThat(reply.text())
        .contains("Иванова Анна Петровна", "17.05.1980", "русский", "Москва, UTC+3")
        .contains("Устройства пока не проверялись", "программы нет", "на время вашей консультации")
        .contains("обработку персональных данных", "Дано", "Других завершённых консультаций нет");
    assertThat(reasons(patient)).containsExactly("own-consultation");
  }

  @Test
  void theProgrammeSaysWhatIsLeft() {
    String phone = "+7916" + (1_000_000 + (int) (Math.random() * 8_999_999));
    people.insure(phone, 3);
    UUID insured = people.patient(phone, "en");
    UUID theirs = people.consultation(insured, doctor);

    assertThat(reads.get(record(theirs)).text())
        .contains("Здоровье плюс", "Опознан по имени", "английский")
        .containsPattern("Осталось консультаций: [23] из 3");
  }

  @Test
  void anEnglishDoctorReadsEnglish() {
    UUID english = people.doctor("en");
    UUID theirs = people.consultation(patient, english);

    assertThat(new Http(address()).signedInAs("doctor", english).get(record(theirs)).text())
        .contains("Patient record", "Age in full years", "Russian", "there is no programme");
  }

  @Test
  void onceTheConsultationIsLongOverAReasonIsDemandedAndWrittenDown() {
    longOver(consultation);
    Http.Reply asked = reads.get(record(consultation));
    assertThat(asked.text()).contains("Зачем вам карта?").doesNotContain("17.05.1980");
    assertThat(reasons(patient)).isEmpty();

    Http.Reply unchosen = opens("own", "", "просто так");
    assertThat(unchosen.status()).isEqualTo(422);
    assertThat(unchosen.text()).contains("просто так").doesNotContain("17.05.1980");
    assertThat(opens("own", "other", " ").text()).contains("Напишите, какая это причина");
    assertThat(opens("own", "review", "ы".repeat(501)).status()).isEqualTo(422);
    assertThat(opens("own", "nonsense", "").status()).isEqualTo(422);
    assertThat(opens("own", "question", "Спросила про дозу").status()).isEqualTo(302);

    assertThat(reads.get(record(consultation)).text())
        .contains("17.05.1980", "по указанной вами причине до ");
    assertThat(reads.get(past(consultation)).status()).isEqualTo(200);
    assertThat(reasons(patient)).containsExactly("question: Спросила про дозу");
    assertThat(reasons(consultation)).containsExactly("question: Спросила про дозу");
  }

  @Test
  void aReasonLastsForAWhileOnly() {
    longOver(consultation);
    DATABASE
        .sql()
        .execute(
            """
            insert into records.opening (id, doctor_id, consultation_id, scope, purpose, words, opened_at, open_until)
            values (gen_random_uuid(), ?, ?, 'colleagues', 'review', '', now() - interval '31 minutes', now() - interval '1 minute')
            """,
            doctor,
            consultation);

    assertThat(reads.get(record(consultation)).text()).contains("Зачем вам карта?");
    assertThat(reads.get(past(consultation)).header("Location")).endsWith(record(consultation));
  }

  @Test
  void aCancelledConsultationIsNoReason() {
    Http cancels = new Http(address()).signedInAs("patient", patient);
    cancels.get("/cabinet");
    cancels.pagePost("/cabinet/consultations/" + consultation + "/cancel");

    assertThat(reads.get(record(consultation)).text()).contains("Зачем вам карта?");
  }

  @Test
  void whatAnotherDoctorWroteOpensForAReasonOnly() {
    UUID other = colleagues();
    String image = past(other) + "/images/" + imageOf(other) + "/full";
    assertThat(reads.get(record(consultation)).text())
        .contains("Петров Олег", "есть заключение", "Сообщений: 2", "Писал другой врач")
        .doesNotContain(past(other));
    assertThat(reads.get(past(other)).header("Location")).endsWith(record(consultation));
    assertThat(reads.get(image).status()).isEqualTo(403);
    assertThat(reads.get(image).at("id")).isEqualTo("record-reason-needed");
    assertThat(reasons(other)).isEmpty();

    assertThat(opens("colleagues", "preparation", "").status()).isEqualTo(302);

    assertThat(reads.get(record(consultation)).text()).contains(past(other));
    assertThat(reads.get(past(other)).text()).contains("Ушиб колена", "Болит колено", image);
    assertThat(reads.get(image).header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(reasons(other)).containsExactly("preparation");
    assertThat(reasons(imageOf(other))).containsExactly("preparation");
    assertThat(unread(other)).isEqualTo(2);
  }

  /// By the other doctor: a look at the record marks nothing.
  private static int unread(UUID of) {
    return DATABASE
        .sql()
        .fetchCount(
            table("messages.message"), field("consultation_id").eq(of), field("read_at").isNull());
  }

  @Test
  void anotherPatientsConsultationIsNotReachedThroughOnesOwn() {
    opens("colleagues", "preparation", "");
    UUID stranger = people.consultation(people.patient(), people.doctor());

    assertThat(reads.get(past(stranger)).status()).isEqualTo(404);
    assertThat(reads.get(past(UUID.randomUUID())).status()).isEqualTo(404);
    UUID other = colleagues();
    assertThat(reads.get(past(stranger) + "/images/" + imageOf(other) + "/full").status())
        .isEqualTo(404);
    assertThat(reads.get(past(consultation) + "/images/" + imageOf(other) + "/full").status())
        .isEqualTo(404);
  }

  @Test
  void anotherDoctorsPatientDoesNotExist() {
    Http colleague = new Http(address()).signedInAs("doctor", people.doctor());
    colleague.get("/doctor");
    Http own = new Http(address()).signedInAs("patient", patient);
    own.get("/cabinet");
    for (String path : List.of(record(consultation), past(consultation))) {
      assertThat(colleague.get(path).status()).as(path).isEqualTo(404);
      assertThat(colleague.get(path).text()).doesNotContain("Иванова");
      assertThat(own.get(path).status()).isEqualTo(403);
      assertThat(http.get(path, "Accept", "text/html").header("Location")).startsWith("/sign-in");
    }

    String reason = "scope=colleagues&reason-purpose=review";
    assertThat(colleague.pageForm(record(consultation), reason).status()).isEqualTo(404);
    assertThat(own.pageForm(record(consultation), reason).status()).isEqualTo(403);
    assertThat(colleague.get(record(consultation)).status()).isEqualTo(404);
    assertThat(
            DATABASE
                .sql()
                .fetchCount(table("records.opening"), field("consultation_id").eq(consultation)))
        .isZero();
  }

  @Test
  void allPastConsultationsAreThereTenAtATime() {
    for (int i = 0; i < 12; i++) {
      longOver(people.consultation(patient, doctor));
    }
    String first = reads.get(record(consultation)).text();
    assertThat(listed(first)).hasSize(10).doesNotHaveDuplicates();

    String second = reads.get(record(consultation) + "?before=" + listed(first).getLast()).text();

    assertThat(listed(second)).hasSize(2).doesNotContainAnyElementsOf(listed(first));
    assertThat(first).contains("?before=" + listed(first).getLast());
    assertThat(second).doesNotContain("?before=").contains("К последним");
  }

  private static List<String> listed(String page) {
    return Pattern.compile("data-past=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(it -> it.group(1))
        .toList();
  }
}
