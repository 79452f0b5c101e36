package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.PasswordHash;
import io.dozvon.access.Passwords;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The doors to conclusions (R16): a doctor writes of their own consultations, a patient reads of
/// theirs, and nothing that was typed is lost.
class ConclusionPagesTest extends RunningService {
  private final Passwords passwords;
  private final Credentials credentials;
  private UUID patient = UUID.randomUUID();
  private UUID doctor = UUID.randomUUID();
  private UUID consultation = UUID.randomUUID();
  private String form = "";
  private String page = "";

  ConclusionPagesTest(@Autowired Passwords passwords, @Autowired Credentials credentials) {
    this.passwords = passwords;
    this.credentials = credentials;
  }

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
    return ClosedConsultations.over(DATABASE.sql(), consultation);
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
        .contains("<p class=\"words\">Грипп &amp; &lt;b&gt;</p>", "Подписать и отправить пациенту");
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
  @ValueSource(
      strings = {
        "",
        "/draft",
        "/preview",
        "/autosave",
        "/template?template=00000000-0000-4000-8000-000000000314",
        "/template/undo?template=00000000-0000-4000-8000-000000000314",
        "/templates?template-name=A"
      })
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

  @Test
  void codesAreCheckedAtTheirFieldsAndShownWithTheirTitles() {
    Http writes = doctorsBrowser();

    Http.Reply wrong =
        new Forms(writes).send(form, form, "basedOn", "0", "code-0", "J06.9", "code-1", "грипп");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains(
            "id=\"code-1-error\"", "value=\"грипп\"", "Острая инфекция верхних дыхательных путей");
    assertThat(
            new Forms(writes)
                .send(
                    form, form, "basedOn", "0", "code-0", "j069", "note-0", "лёгкая", "code-3",
                    "I10", "main", "3")
                .header("Location"))
        .endsWith("?sent");
    assertThat(patientsBrowser().get(page).text())
        .contains(
            "<b>J06.9</b> <span>Острая инфекция верхних дыхательных путей неуточненная</span><span> — лёгкая",
            "Основной: </span><b>I10</b>");
    assertThat(patientsBrowser().get(page + "/1.pdf").status()).isEqualTo(200);
  }

  @Test
  void codesAreOfferedToDoctorsOnly() {
    Http.Reply offered = doctorsBrowser().get("/doctor/icd10?q=%D0%B3%D1%80%D0%B8%D0%BF%D0%BF");

    assertThat(offered.json().path(0).path("code").asString()).startsWith("J1");
    assertThat(patientsBrowser().get("/doctor/icd10?q=J").status()).isEqualTo(403);
  }

  @Test
  void whatIsSentIsSignedAndThePatientSeesWithWhichKey() {
    sends(doctorsBrowser(), 0, "ОРВИ", "");

    String shown = patientsBrowser().get(page).text();
    String id =
        String.valueOf(
            DATABASE
                .sql()
                .fetchValue(
                    "select id from conclusions.conclusion where consultation_id = ?",
                    consultation));
    Http.Reply evidence = http.adminGet("/conclusions/" + id);

    assertThat(evidence.json().path("good").asBoolean()).isTrue();
    assertThat(evidence.at("proof")).isEqualTo("development-sign-in");
    String key = evidence.json().path("key").path("id").asString();
    assertThat(shown).contains("Подписано врачом", key.substring(0, 4) + " " + key.substring(4, 8));
    assertThat(http.adminGet("/signing-keys?doctor=" + doctor).text()).contains(key);
    assertThat(http.adminPost("/signing-keys/" + key + "/rotate", "").at("keyEnding"))
        .isEqualTo("rotated");
    assertThat(
            http.adminPost("/signing-keys/" + key + "/revoke", "{\"reason\": \"Украден\"}")
                .at("keyEnding"))
        .isEqualTo("revoked");
    assertThat(http.adminGet("/signing-keys/nonsense").status()).isEqualTo(400);
    assertThat(http.adminGet("/conclusions/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void whoHasAPasswordSignsWithItAndWithNoOther() {
    hasPassword();
    Http writes = doctorsBrowser();

    Http.Reply refused =
        new Forms(writes)
            .send(form, form, "basedOn", "0", "diagnosis", "ОРВИ", "password", "не тот пароль");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("id=\"password-error\"", "name=\"diagnosis\" value=\"ОРВИ\"")
        .doesNotContain("не тот пароль");
    assertThat(patientsBrowser().get(page).status()).isEqualTo(404);

    assertThat(
            new Forms(writes)
                .send(
                    form, form, "basedOn", "0", "diagnosis", "ОРВИ", "password", Newcomer.PASSWORD)
                .header("Location"))
        .endsWith("?sent");
    assertThat(
            DATABASE
                .sql()
                .fetchValue(
                    "select proof from conclusions.conclusion where consultation_id = ?",
                    consultation))
        .isEqualTo("password");
  }

  /// As somebody who was invited has one.
  private void hasPassword() {
    PasswordHash hash = passwords.accept(new Secret(Newcomer.PASSWORD), List.of()).orElseThrow();
    credentials
        .create(new Person.OfDoctor(new DoctorId(doctor)), new Login(Newcomer.someLogin()), hash)
        .orElseThrow();
  }

  @Test
  void twoTabsDoNotWriteOverEachOtherAndBothTextsAreShown() {
    Http writes = doctorsBrowser();
    writes.get("/doctor");
    writes.pageForm(form + "/autosave", "basedOn=0&revision=0&writer=one&diagnosis=First");
    writes.pageForm(form + "/autosave", "basedOn=0&revision=1&writer=two&diagnosis=Second");

    Http.Reply unaware =
        writes.pageForm(form + "/autosave", "basedOn=0&revision=1&writer=one&diagnosis=Third");
    assertThat(unaware.status()).isEqualTo(409);
    assertThat(unaware.at("id")).isEqualTo("conclusion-draft-elsewhere");
    Http.Reply both =
        new Forms(writes)
            .send(
                form,
                form + "/draft",
                "basedOn",
                "0",
                "revision",
                "1",
                "writer",
                "one",
                "diagnosis",
                "Third");

    assertThat(both.status()).isEqualTo(422);
    assertThat(both.text())
        .contains(
            ">Third</textarea>", "<p class=\"words\">Second</p>", "name=\"revision\" value=\"2\"");
    assertThat(
            new Forms(writes)
                .send(
                    form,
                    form + "/draft",
                    "basedOn",
                    "0",
                    "revision",
                    "2",
                    "writer",
                    "three",
                    "diagnosis",
                    "Third")
                .status())
        .isEqualTo(302);
    assertThat(writes.get(form).text()).contains(">Third</textarea>");
  }

  @Test
  void aTemplateFillsWhatIsEmptyAndIsTakenBack() {
    Http writes = doctorsBrowser();
    String template = "00000000-0000-4000-8000-000000000311";
    assertThat(writes.get(form).text()).contains("ОРВИ у взрослого");

    Http.Reply filled =
        new Forms(writes)
            .send(
                form,
                form + "/template",
                "basedOn",
                "0",
                "template",
                template,
                "complaints",
                "Моё слово");
    String address = filled.header("Location").replaceFirst("^https?://[^/]+", "");
    assertThat(writes.get(address).text())
        .contains("Моё слово", "Болеет … день", "value=\"J06.9\"", "По шаблону заполнено");

    String typed = writes.get(form).text();
    String history = typed.replaceFirst("(?s).*name=\"history\"[^>]*>([^<]*)<.*", "$1");
    new Forms(writes)
        .send(
            form,
            form + "/template/undo",
            "basedOn",
            "0",
            "revision",
            "1",
            "template",
            template,
            "complaints",
            "Моё слово",
            "history",
            history);
    assertThat(writes.get(form).text()).contains("Моё слово").doesNotContain("Болеет … день");
  }

  @Test
  void aDoctorKeepsTemplatesAndSharesThem() {
    Http writes = doctorsBrowser();
    Http colleague = new Http(address()).signedInAs("doctor", people.doctor());
    String name = "Шаблон " + UUID.randomUUID();

    assertThat(
            new Forms(writes)
                .send(
                    form,
                    form + "/templates",
                    "basedOn",
                    "0",
                    "findings",
                    "Зев чист",
                    "template-name",
                    "")
                .text())
        .contains("id=\"template-name-error\"");
    new Forms(writes)
        .send(
            form,
            form + "/templates",
            "basedOn",
            "0",
            "findings",
            "Зев чист",
            "template-name",
            name);
    assertThat(writes.get("/doctor/templates").text()).contains(name, "Зев чист");
    assertThat(colleague.get("/doctor/templates").text()).doesNotContain(name);
    String id =
        String.valueOf(
            DATABASE.sql().fetchValue("select id from conclusions.template where name = ?", name));
    assertThat(colleague.pageForm("/doctor/templates/" + id + "/delete", "").status())
        .isEqualTo(404);
    new Forms(writes).send("/doctor/templates", "/doctor/templates/" + id + "/share");
    assertThat(colleague.get("/doctor/templates").text()).contains(name);
    new Forms(writes).send("/doctor/templates", "/doctor/templates/" + id + "/keep-to-oneself");
    assertThat(colleague.get("/doctor/templates").text()).doesNotContain(name);
    new Forms(writes).send("/doctor/templates", "/doctor/templates/" + id + "/delete");
    assertThat(writes.get("/doctor/templates").text()).doesNotContain(name);
  }

  @Test
  void whatIsOwedStandsAtTheWorkplaceOverdueFirst() {
    DATABASE
        .sql()
        .execute(
            "insert into conclusions.owed values (?, ?, ?, now() - interval '25 hours', now() -"
                + " interval '1 hour', null)",
            consultation,
            doctor,
            patient);
    Http writes = doctorsBrowser();

    assertThat(writes.get("/doctor").text())
        .contains("Нужно написать заключения: 1", "Срок прошёл: 1", "id=\"owed-" + consultation);
    assertThat(writes.get("/doctor/conclusions").text())
        .contains("Иванова Анна Петровна", "срок прошёл");
    assertThat(new Http(address()).signedInAs("doctor", people.doctor()).get("/doctor").text())
        .doesNotContain("Нужно написать");
    sends(writes, 0, "ОРВИ", "");
    assertThat(writes.get("/doctor/conclusions").text()).contains("Все заключения написаны");
  }

  @Test
  void theOfficialListIsTakenInByTheAdminApi() {
    Http.Reply report =
        imported("?version=2.27&dryRun=true", "MKB_CODE;MKB_NAME\nW99;Укус\n9;Что\n");

    assertThat(report.json().path("added").asInt()).isOne();
    assertThat(report.json().path("examples").path(0).path("reason").asString())
        .isEqualTo("code-malformed");
    assertThat(imported("?version=2.27", "a;b\n").at("id")).isEqualTo("icd10-not-that-list");
    assertThat(imported("?version=", "a;b\n").status()).isEqualTo(400);
    assertThat(http.adminGet("/icd10").json().path("wholeList").asBoolean()).isFalse();
    assertThat(doctorsBrowser().get(form).text()).contains("Полный перечень МКБ-10 не загружен");
  }

  private Http.Reply imported(String query, String list) {
    return http.adminSend("/icd10/imports" + query, "text/csv", list);
  }
}
