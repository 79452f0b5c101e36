package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The doors to conclusions (R16): a doctor writes of their own consultations, a patient reads of
/// theirs, and nothing that was typed is lost.
class ConclusionPagesTest extends RunningService {
  private UUID patient = UUID.randomUUID();
  private UUID doctor = UUID.randomUUID();
  private UUID consultation = UUID.randomUUID();
  private String form = "";
  private String page = "";

  @BeforeEach
  void aConsultationThatIsOver() {
    patient = people.patient();
    doctor = people.doctor();
    consultation = over(people.consultation(patient, doctor));
    form = "/doctor/consultations/" + consultation + "/conclusion";
    page = "/cabinet/conclusions/" + consultation;
  }

  /// It was talked and is over.
  static UUID over(UUID consultation) {
    DATABASE
        .sql()
        .execute(
            """
            update consultations.consultation
               set state = 'closed', mode = 'phone', started_at = now() - interval '1 hour',
                   ends_at = now() - interval '30 minutes', ended_at = now() - interval '40 minutes',
                   ending = 'finished', rendered = true, version = version + 1
             where id = ?
            """,
            consultation);
    return consultation;
  }

  private Http doctorsBrowser() {
    return new Http(address()).signedInAs("doctor", doctor);
  }

  private Http patientsBrowser() {
    return new Http(address()).signedInAs("patient", patient);
  }

  private Http.Reply sends(Http browser, int basedOn, String diagnosis, String reason) {
    return sends(browser, form, basedOn, diagnosis, reason);
  }

  private Http.Reply sends(
      Http browser, String action, int basedOn, String diagnosis, String reason) {
    return new Forms(browser)
        .send(form, action, "basedOn", basedOn + "", "diagnosis", diagnosis, "reason", reason);
  }

  @Test
  void whatIsSentIsReadAndTakenAlong() {
    assertThat(sends(doctorsBrowser(), 0, "ОРВИ, J06.9", "").header("Location"))
        .endsWith(form + "?sent");

    Http browser = patientsBrowser();

    assertThat(browser.get("/cabinet/conclusions").text()).contains("Не прочитано", "Петров Олег");
    assertThat(browser.get(page).text()).contains("ОРВИ, J06.9").doesNotContain("Анамнез");
    assertThat(browser.get("/cabinet/conclusions").text()).doesNotContain("Не прочитано");
    Http.Reply document = browser.get(page + "/1.pdf");
    assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(document.header("Content-Disposition"))
        .matches("attachment; filename=\"document-[0-9-]+-1\\.pdf\"");
    assertThat(document.text()).startsWith("%PDF-");
  }

  @Test
  void theDoctorSeesThatItWasToldAndRead() {
    Http writes = doctorsBrowser();
    sends(writes, 0, "ОРВИ", "");
    assertThat(writes.get(form).text()).contains("SMS доставлено", "Пациент ещё не открывал");

    patientsBrowser().get(page);

    assertThat(writes.get(form).text()).contains("Прочитано").doesNotContain("ещё не открывал");
    assertThat(writes.get("/doctor").text()).contains("Прочитано");
  }

  @Test
  void aSupersededVersionStaysAndSaysWhatReplacedIt() {
    Http writes = doctorsBrowser();
    sends(writes, 0, "ОРВИ", "");
    sends(writes, 1, "Грипп", "Пришёл анализ");

    Http reads = patientsBrowser();

    assertThat(reads.get(page).text()).contains("Грипп", "Пришёл анализ", "Версия 1", "Заменена");
    assertThat(reads.get(page + "/1").text())
        .contains("ОРВИ", "Эта версия заменена", "Причина замены: Пришёл анализ");
    assertThat(reads.get(page + "/1.pdf").status()).isEqualTo(200);
    assertThat(reads.get(page + "/3").status()).isEqualTo(404);
  }

  @Test
  void theSecondOfTwoTabsIsToldAndItsTextIsKept() {
    Http writes = doctorsBrowser();
    sends(writes, 0, "ОРВИ", "");

    Http.Reply second = sends(writes, 0, "Совсем другой текст", "");

    assertThat(second.status()).isEqualTo(422);
    assertThat(second.text())
        .contains(
            "была отправлена другая версия", "Совсем другой текст", "name=\"basedOn\" value=\"1\"");
    assertThat(writes.get(form).text()).contains("Совсем другой текст");
    assertThat(sends(writes, 1, "Совсем другой текст", "Уточнение").header("Location"))
        .endsWith("?sent");
  }

  @Test
  void whatIsTypedIsSavedAndSurvives() {
    Http writes = doctorsBrowser();
    writes.get("/doctor");

    Http.Reply saved = writes.pageForm(form + "/autosave", "basedOn=0&diagnosis=%D0%9E%D0%A0");

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.at("savedAt")).isNotEmpty();
    assertThat(writes.get(form).text()).contains(">ОР</textarea>");
    assertThat(writes.get("/doctor").text()).contains("есть черновик");
    sends(writes, 0, "ОРВИ", "");
    Http.Reply late = writes.pageForm(form + "/autosave", "basedOn=0&diagnosis=A");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("id")).isEqualTo("conclusion-sent-meanwhile");
  }

  @Test
  void aPreviewShowsWhatThePatientWillSee() {
    Http writes = doctorsBrowser();

    assertThat(sends(writes, form + "/preview", 0, "Грипп & <b>", "").header("Location"))
        .endsWith(form + "/preview");

    assertThat(writes.get(form + "/preview").text())
        .contains("<p class=\"words\">Грипп &amp; &lt;b&gt;</p>", "Отправить пациенту");
    assertThat(patientsBrowser().get(page).status()).isEqualTo(404);
  }

  @Test
  void whatCannotBeSentIsRefusedAtItsField() {
    Http writes = doctorsBrowser();

    assertThat(sends(writes, 0, "  ", "").text()).contains("пустое заключение отправить нельзя");
    assertThat(sends(writes, 0, "а".repeat(10_001), "").text()).contains("id=\"diagnosis-error\"");
    sends(writes, 0, "ОРВИ", "");
    Http.Reply unreasoned = sends(writes, 1, "Грипп", " ");
    assertThat(unreasoned.status()).isEqualTo(422);
    assertThat(unreasoned.text()).contains("id=\"reason-error\"", "Грипп");
  }

  @Test
  void theLongestConclusionFitsIntoAForm() {
    Map<String, String> fields = new LinkedHashMap<>(Map.of("basedOn", "0"));
    for (String section : new String[] {"complaints", "history", "findings"}) {
      fields.put(section, "ж".repeat(10_000));
    }
    String[] typed =
        fields.entrySet().stream()
            .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
            .toArray(String[]::new);

    assertThat(new Forms(doctorsBrowser()).send(form, form, typed).header("Location"))
        .endsWith("?sent");
  }

  @Test
  void beforeTheConversationThereIsNothingToConclude() {
    UUID waiting = people.consultation(patient, doctor);

    Http.Reply reply =
        doctorsBrowser()
            .get("/doctor/consultations/" + waiting + "/conclusion", "Accept", "text/html");

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.text()).contains("Заключение пока не написать");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/1", "/1.pdf"})
  void anotherPatientsConclusionDoesNotExist(String path) {
    sends(doctorsBrowser(), 0, "ОРВИ", "");
    Http stranger = new Http(address()).signedInAs("patient", people.patient());

    assertThat(stranger.get(page + path).status()).isEqualTo(404);
    assertThat(stranger.get("/cabinet/conclusions").text()).doesNotContain(consultation.toString());
    assertThat(stranger.get("/cabinet").text()).doesNotContain(consultation.toString());
    assertThat(http.get(page + path, "Accept", "text/html").header("Location"))
        .startsWith("/sign-in?to=");
    assertThat(doctorsBrowser().get(page + path).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/draft", "/preview", "/autosave"})
  void anotherDoctorsConsultationDoesNotExist(String path) {
    sends(doctorsBrowser(), 0, "ОРВИ", "");
    Http stranger = new Http(address()).signedInAs("doctor", people.doctor());
    stranger.get("/doctor");
    Http reader = patientsBrowser();
    reader.get("/cabinet");

    assertThat(stranger.pageForm(form + path, "basedOn=1&reason=A&diagnosis=B").status())
        .isEqualTo(404);
    assertThat(stranger.get(form).status()).isEqualTo(404);
    assertThat(stranger.get(form + "/preview").status()).isEqualTo(404);
    assertThat(reader.pageForm(form + path, "basedOn=1&reason=A&diagnosis=B").status())
        .isEqualTo(403);
    http.get("/");
    assertThat(http.pageForm(form + path, "basedOn=1").status()).isEqualTo(401);
    assertThat(reader.get(page).text()).contains("ОРВИ");
  }
}
