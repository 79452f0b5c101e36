package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What admins put on the lists is what patients find in their cabinet.
class ProgrammesTest extends RunningService {
  private final String phone =
      "+7900%07d".formatted(ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));

  @Test
  void anInsuredPatientSeesTheirProgrammeAndWhatIsLeftAndWhy() {
    UUID patient = people.patient(phone, "ru");
    people.insure(phone, 2);
    people.consultation(patient, people.doctor());

    String page = new Http(address()).signedInAs("patient", patient).get("/cabinet").text();

    assertThat(page)
        .contains("Здоровье плюс", "Пример Страхование", "Осталось консультаций: 1 из 2")
        .contains("id=\"programme-why\"", "назначена консультация, терапевт");
  }

  @Test
  void aPriceThatTheProgrammeLeavesToThePatientIsShown() {
    String id = programme(3, 25_000);
    http.adminPost("/programmes/" + id + "/insured", list("PAY1"));

    String page =
        new Http(address())
            .signedInAs("patient", people.patient(phone, "ru"))
            .get("/cabinet")
            .text();

    assertThat(page)
        .contains("стоимость 250,00")
        .contains("Консультации других специалистов для вас бесплатны.");
  }

  @Test
  void whoIsNotInsuredIsToldWhatItCosts() {
    Http cabinet = new Http(address()).signedInAs("patient", people.patient(phone, "en"));

    assertThat(cabinet.get("/cabinet").text())
        .contains("id=\"programme\"", "free of charge")
        .doesNotContain("tel:");
  }

  @Test
  void aConsultationWhoseQuotaIsUsedUpIsRefused() {
    people.insure(phone, 1);
    UUID patient = people.patient(phone, "ru");
    UUID doctor = people.doctor();
    people.consultation(patient, doctor);

    Http.Reply reply =
        http.adminPost(
            "/consultations",
            "{\"patientId\": \"%s\", \"doctorId\": \"%s\"}".formatted(patient, doctor));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.at("id")).isEqualTo("quota-used-up");
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void aPatientCancelsWhatWaitsAndBothSidesSeeIt() {
    UUID patient = people.patient(phone, "ru");
    UUID doctor = people.doctor();
    UUID consultation = people.consultation(patient, doctor);
    Http cabinet = new Http(address()).signedInAs("patient", patient);
    assertThat(cabinet.get("/cabinet").text()).contains("id=\"cancel-" + consultation + "\"");

    assertThat(cabinet.pagePost("/cabinet/consultations/" + consultation + "/cancel").status())
        .isEqualTo(204);

    assertThat(people.consultation(consultation).path("ending").asString()).isEqualTo("cancelled");
    assertThat(people.consultation(consultation).path("rendered").asBoolean(true)).isFalse();
    assertThat(cabinet.get("/cabinet").text())
        .contains("Вы отменили консультацию")
        .doesNotContain("id=\"cancel-");
    assertThat(new Http(address()).signedInAs("doctor", doctor).get("/doctor").text())
        .contains("Отменена пациентом");
  }

  @Test
  void anAdminCancelsForAPatient() {
    UUID consultation = people.consultation(people.patient(phone, "ru"), people.doctor());

    assertThat(http.adminPost("/consultations/" + consultation + "/cancel", "").at("ending"))
        .isEqualTo("cancelled");
  }

  @Test
  void aProgrammeIsShownAsCreatedWithItsList() {
    String id = programme(3);
    http.adminPost("/programmes/" + id + "/insured", list("AB 12-34"));

    assertThat(http.adminGet("/programmes/" + id).json().at("/coverage/0/quota").asInt())
        .isEqualTo(3);
    assertThat(http.adminGet("/programmes").text()).contains(id);
    assertThat(
            http.adminGet("/programmes/" + id + "/insured")
                .json()
                .at("/people/0/policyNumber")
                .asString())
        .isEqualTo("AB1234");
    assertThat(http.adminGet("/programmes/" + id + "/insured?after=AB1234").json().path("people"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "validFrom, 2026-13-01, date-malformed",
    "validUntil, 2025-01-01, field-invalid",
    "name, ' ', field-missing"
  })
  void aProgrammeThatMakesNoSenseIsRefused(String field, String value, String problem) {
    String body =
        """
        {"name": "Здоровье", "sponsor": "Пример", "validFrom": "2026-01-01", "validUntil": "2026-12-31", "coverage": []}
        """
            .replaceAll("\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"" + value + "\"");

    Http.Reply reply = http.adminPost("/programmes", body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("id")).isEqualTo(problem);
  }

  @Test
  void nobodyIsPutOnAListThatDoesNotExist() {
    Http.Reply reply = http.adminPost("/programmes/" + UUID.randomUUID() + "/insured", list("AB1"));

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.at("id")).isEqualTo("programme-not-found");
  }

  private String programme(int quota) {
    return programme(quota, 0);
  }

  private String programme(int quota, int price) {
    Http.Reply created =
        http.adminPost(
            "/programmes",
            """
            {"name": "Здоровье плюс", "sponsor": "Пример Страхование", "validFrom": "2020-01-01",
             "coverage": [{"speciality": "Терапевт", "priceMinor": %d, "quota": %d, "period": "whole-term"}]}
            """
                .formatted(price, quota));
    assertThat(created.status()).isEqualTo(201);
    return created.at("id");
  }

  private String list(String policy) {
    return """
    {"people": [{"policyNumber": "%s", "familyName": "ИВАНОВА", "givenName": "Анна",
     "birthDate": "1980-05-17", "phone": "%s", "validFrom": "2020-01-01"}]}
    """
        .formatted(policy, phone);
  }
}
