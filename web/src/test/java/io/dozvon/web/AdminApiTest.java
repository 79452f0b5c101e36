package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.table;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What admins and machines can ask, and how they are told no.
class AdminApiTest extends RunningService {

  @Test
  void aRegisteredPatientIsShownAsRegistered() {
    UUID id = people.patient("8 900 000-00-03", "en");

    JsonNode patient = http.adminGet("/patients/" + id).json();

    assertThat(patient.path("familyName").asString()).isEqualTo("Иванова");
    assertThat(patient.path("phone").asString()).isEqualTo("+79000000003");
    assertThat(patient.path("timeZone").asString()).isEqualTo("Europe/Moscow");
    assertThat(patient.path("language").asString()).isEqualTo("en");
    assertThat(http.adminGet("/patients").text()).contains(id.toString());
  }

  @Test
  void whoReallyAnsweredIsSaidBesideWhatIsOnRecord() {
    UUID consultation =
        people.consultation(people.patient("+79000000003", "ru"), people.doctorWithDeskPhone());
    http.adminPost("/consultations/" + consultation + "/phone-now", "");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> people.consultation(consultation).path("state").asString().equals("talking"));
    String attempt =
        "/attempts/" + people.consultation(consultation).at("/attempts/0/id").asString();

    assertThat(http.adminPost(attempt + "/corrections", "{\"as\": \"a-mistake\"}").status())
        .isEqualTo(400);
    JsonNode corrected =
        http.adminPost(attempt + "/corrections", "{\"as\": \"wrong-person\"}").json();

    assertThat(corrected.path("consequence").asString()).isEqualTo("not-begun");
    assertThat(corrected.at("/attempt/correctedAs").asString()).isEqualTo("wrong-person");
    assertThat(people.consultation(consultation).path("state").asString()).isEqualTo("due");
    JsonNode shown = http.adminGet(attempt).json();
    assertThat(shown.path("disposition").asString()).isEqualTo("answered");
    assertThat(shown.at("/corrections/0/as").asString()).isEqualTo("wrong-person");
    assertThat(shown.at("/corrections/0/by").asString()).isEqualTo("admin");
    assertThat(shown.at("/corrections/0/counted").asBoolean()).isFalse();
  }

  @Test
  void aCallFromTheDeskPhoneIsOnRecordAttemptByAttempt() {
    UUID consultation =
        people.consultation(people.patient("+79000000021", "ru"), people.doctorWithDeskPhone());

    assertThat(http.adminPost("/consultations/" + consultation + "/call", "").status())
        .isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> people.consultation(consultation).path("state").asString().equals("talking"));

    JsonNode attempts = people.consultation(consultation).path("attempts");
    assertThat(attempts.findValuesAsString("disposition"))
        .containsExactly("busy", "no-answer", "answered");
    JsonNode busy = attempts.get(0);
    assertThat(busy.propertyNames())
        .containsExactly(
            "id",
            "consultationId",
            "callbackId",
            "sequence",
            "channel",
            "destination",
            "callerId",
            "exchange",
            "trunk",
            "intendedAt",
            "dialledAt",
            "ringingAt",
            "answeredAt",
            "endedAt",
            "disposition",
            "fault",
            "counted",
            "sipStatus",
            "q850Cause",
            "answeredBy",
            "correctedAs");
    assertThat(busy.path("sequence").asInt()).isEqualTo(1);
    assertThat(busy.path("channel").asString()).isEqualTo("phone");
    assertThat(busy.path("destination").asString()).endsWith("21").doesNotContain("90000000");
    assertThat(busy.path("callerId").asString()).isEqualTo("+74951234567");
    assertThat(busy.path("exchange").asString()).isEqualTo("sim");
    assertThat(busy.path("trunk").asString()).isEqualTo("demo");
    assertThat(busy.path("fault").asString()).isEqualTo("called");
    assertThat(busy.path("counted").asBoolean()).isTrue();
    assertThat(busy.path("sipStatus").asInt()).isEqualTo(486);
    assertThat(busy.path("q850Cause").asInt()).isEqualTo(17);
    assertThat(busy.path("answeredBy").asString()).isEqualTo("nobody");
    assertThat(busy.path("consultationId").asString()).isEqualTo(consultation.toString());
    assertTimes(busy, "intendedAt", "dialledAt", "endedAt");
    assertTimes(attempts.get(1), "intendedAt", "dialledAt", "ringingAt", "endedAt");
    assertTimes(attempts.get(2), "intendedAt", "dialledAt", "ringingAt", "answeredAt");
    assertThat(attempts.get(2).path("answeredBy").asString()).isEqualTo("person");
    assertThat(attempts.get(2).path("endedAt").isNull()).isTrue();
    String one = attempts.get(1).path("id").asString();
    assertThat(http.adminGet("/attempts/" + one).at("disposition")).isEqualTo("no-answer");
    assertThat(http.adminGet("/attempts?consultationId=" + consultation).json()).hasSize(3);
    assertThat(http.adminGet("/attempts?since=2100-01-01T00:00:00Z").json()).isEmpty();

    assertThat(http.adminPost("/consultations/" + consultation + "/finish", "").at("ending"))
        .isEqualTo("finished");
    Http.Reply again = http.adminPost("/consultations/" + consultation + "/call", "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.at("id")).isEqualTo("consultation-closed");
  }

  /// These are set, none before the one named before it, and the others are not.
  private static void assertTimes(JsonNode attempt, String... set) {
    List<Instant> times =
        Stream.of(set).map(name -> Instant.parse(attempt.path(name).asString())).toList();
    assertThat(times).isSorted();
    assertThat(times.getFirst()).isCloseTo(Instant.now(), within(2, ChronoUnit.MINUTES));
    assertThat(
            Stream.of("intendedAt", "dialledAt", "ringingAt", "answeredAt", "endedAt")
                .filter(name -> !attempt.path(name).isNull()))
        .containsExactly(set);
  }

  @Test
  void aSecondCallWhileOneIsLiveIsRefusedAndChangesNothing() {
    UUID consultation =
        people.consultation(people.patient("+79000000002", "ru"), people.doctorWithDeskPhone());
    http.adminPost("/consultations/" + consultation + "/call", "");

    Http.Reply second = http.adminPost("/consultations/" + consultation + "/call", "");

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.at("id")).isEqualTo("call-already-live");
    http.adminPost("/consultations/" + consultation + "/stop", "");
    await().until(() -> people.consultation(consultation).path("state").asString().equals("due"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/patients      | {                                                  | json-malformed       |",
        "/patients      | {\"surname\": \"x\"}                               | field-unknown        | surname",
        "/patients      | {\"familyName\": \"А\", \"givenName\": \"Б\", \"birthDate\": \"17.05.1980\", \"phone\": \"+79000000003\"} | date-malformed | birthDate",
        "/patients      | {\"familyName\": \"А\", \"givenName\": \"Б\", \"birthDate\": \"1980-05-17\", \"phone\": \"12\"} | phone-malformed | phone",
        "/patients      | {\"familyName\": \"А\", \"birthDate\": \"1980-05-17\", \"phone\": \"+79000000003\"} | field-missing | givenName",
        "/patients      | {\"familyName\": \"А\", \"givenName\": \"Б\", \"birthDate\": \"1980-05-17\", \"phone\": \"+79000000003\", \"timeZone\": \"Mars/Base\"} | time-zone-unknown | timeZone",
        "/doctors       | {\"familyName\": \"А\", \"givenName\": \"Б\", \"deskPhone\": \"not a phone\"} | desk-phone-malformed | deskPhone",
        "/doctors       | {\"familyName\": \"А\", \"givenName\": \"Б\", \"language\": \"fr\"} | language-unknown | language",
        "/consultations | {\"patientId\": \"1\", \"doctorId\": \"00000000-0000-0000-0000-000000000000\"} | id-malformed | patientId",
      })
  void whatCannotBeReadIsRefusedByNameOfTheField(
      String path, String body, String id, String field) {
    Http.Reply reply = http.adminPost(path, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.at("id")).isEqualTo(id);
    assertThat(reply.at("field")).isEqualTo(field == null ? "" : field);
  }

  @ParameterizedTest
  @CsvSource({
    "/patients/00000000-0000-0000-0000-000000000000, 404, patient-not-found",
    "/doctors/00000000-0000-0000-0000-000000000000, 404, doctor-not-found",
    "/consultations/00000000-0000-0000-0000-000000000000, 404, consultation-not-found",
    "/attempts/00000000-0000-0000-0000-000000000000, 404, attempt-not-found",
    "/patients/1, 400, id-malformed",
    "/attempts?since=yesterday, 400, instant-malformed",
    "/attempts?limit=0, 400, parameter-out-of-range",
    "/attempts?limit=x, 400, parameter-malformed",
    "/nothing, 404, not-found",
  })
  void whatIsNotThereIsRefusedWithAStableId(String path, int status, String id) {
    Http.Reply reply = http.adminGet(path);

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.at("id")).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "2985-04-12, birth-date-in-the-future",
    "1885-04-12, birth-date-too-long-ago",
  })
  void aBirthDateNobodyCanHaveIsRefused(String birthDate, String id) {
    Http.Reply reply =
        http.adminPost(
            "/patients",
            """
            {"familyName": "А", "givenName": "Б", "birthDate": "%s", "phone": "+79000000003"}
            """
                .formatted(birthDate));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("id")).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "true,  false, sim,     404, doctor-not-found",
    "false, true,  sim,     404, patient-not-found",
    "true,  true,  nowhere, 422, exchange-not-found",
  })
  void aConsultationOfNobodyIsRefusedAndNotStored(
      boolean patient, boolean doctor, String exchange, int status, String id) {
    long before = consultations();

    Http.Reply reply =
        http.adminPost(
            "/consultations",
            """
            {"patientId": "%s", "doctorId": "%s", "exchange": "%s"}
            """
                .formatted(
                    patient ? people.patient() : UUID.randomUUID(),
                    doctor ? people.doctor() : UUID.randomUUID(),
                    exchange));

    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.at("id")).isEqualTo(id);
    assertThat(consultations()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"call", "stop", "phone-now", "finish"})
  void whatIsWishedOfAConsultationThatIsNotThereIsRefused(String wish) {
    long before = consultations();
    String path = "/consultations/" + UUID.randomUUID() + "/" + wish;

    Http.Reply reply = http.adminPost(path, "");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.at("id")).isEqualTo("consultation-not-found");
    assertThat(consultations()).isEqualTo(before);
  }

  private static long consultations() {
    return DATABASE.sql().fetchCount(table("consultations.consultation"));
  }

  @Test
  void anAdminCannotCallForADoctorWithoutADeskPhone() {
    UUID consultation = people.consultation(people.patient(), people.doctor());

    assertThat(http.adminPost("/consultations/" + consultation + "/call", "").at("id"))
        .isEqualTo("doctor-has-no-desk-phone");
  }

  @Test
  void problemsAreWordedInTheLanguageOfTheOneWhoAsks() {
    String path = "/patients/00000000-0000-0000-0000-000000000000";

    assertThat(http.adminGet(path).at("title")).isEqualTo("Нет такого пациента");
    assertThat(http.adminGet(path, "Accept-Language", "en-GB").at("title"))
        .isEqualTo("No such patient");
    assertThat(http.adminGet(path, "Accept-Language", "fr").at("title"))
        .isEqualTo("Нет такого пациента");
  }

  @Test
  void nobodyIsLetInWithoutAKnownToken() {
    Http.Reply none = http.get("/api/admin/v1/patients");
    Http.Reply wrong =
        http.get("/api/admin/v1/patients", "Authorization", "Bearer 0000000000000000");

    assertThat(none.status()).isEqualTo(401);
    assertThat(none.at("id")).isEqualTo("token-missing");
    assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.at("id")).isEqualTo("token-unknown");
    assertThat(wrong.text()).doesNotContain("0000000000000000");
  }

  @Test
  void healthIsForEverybodyDetailsAndMetricsAreNot() {
    Http.Reply health = http.get("/actuator/health");
    assertThat(health.at("status")).isEqualTo("UP");
    assertThat(health.text()).doesNotContain("simulated");
    assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(http.get("/actuator/prometheus").status()).isEqualTo(401);
    assertThat(http.get("/actuator/env").status()).isEqualTo(401);
    String token = "Bearer " + ServiceSettings.TOKEN;
    assertThat(http.get("/actuator/prometheus", "Authorization", token).text())
        .contains("dozvon_live_pages");
    assertThat(http.get("/actuator/health", "Authorization", token).text()).contains("simulated");
  }

  @Test
  void theApiIsDescribedWithItsErrors() {
    JsonNode api = http.get("/api/openapi").json();

    JsonNode call = api.path("paths").path("/api/admin/v1/consultations/{id}/call").path("post");
    assertThat(call.path("responses").has("409")).isTrue();
    assertThat(call.path("responses").has("401")).isTrue();
    for (String path : new String[] {"/patients", "/consultations"}) {
      JsonNode create = api.path("paths").path("/api/admin/v1" + path).path("post");
      assertThat(create.at("/responses/422/description").asString())
          .contains("birth-date-in-the-future", "birth-date-too-long-ago", "exchange-not-found");
    }
    assertThat(api.path("components").path("schemas").has("AttemptJson")).isTrue();
  }

  @Test
  void everyRefusalHasWordsInBothLanguages() {
    for (String id : RefusalIds.all()) {
      for (String language : new String[] {"ru", "en"}) {
        assertThat(RefusalIds.title(id, language)).as(id + " in " + language).isPresent();
      }
    }
  }
}
