package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A patient's consents after the registration (R2).
class ConsentsTest extends RunningService {

  @Test
  void withoutConsentsTheCabinetAsksForThemAndBeginsNothing() {
    Http patient = new Http(address()).signedInAs("patient", people.patientWithoutConsents());

    assertThat(patient.get("/cabinet").header("Location")).endsWith("/consents");
    assertThat(patient.get("/cabinet/programme").header("Location")).endsWith("/consents");
  }

  @Test
  void whoHasToAgreeToANewVersionMayStillCancelWhatTheyAskedFor() {
    UUID id = people.patient();
    UUID consultation = people.consultation(id, people.doctor());
    UUID talking = people.consultation(id, people.doctor());
    anOldVersionIsAllTheyAgreedTo(id);
    Http patient = new Http(address()).signedInAs("patient", id);

    assertThat(patient.get("/cabinet").header("Location")).endsWith("/consents");
    assertThat(patient.get("/consents").text())
        .contains("Документы обновились", "/consents/cancel/" + consultation);
    patient.pageForm("/consents/cancel/" + consultation, "");
    assertThat(people.consultation(consultation).path("ending").asString()).isEqualTo("cancelled");
    assertThat(patient.pagePost("/cabinet/consultations/" + talking + "/cancel").status())
        .isEqualTo(204);
  }

  @Test
  void anotherPatientsConsultationIsNotCancelledOnTheConsentsPage() {
    UUID consultation = people.consultation(people.patient(), people.doctor());
    Http stranger = new Http(address()).signedInAs("patient", people.patientWithoutConsents());

    stranger.pageForm("/consents/cancel/" + consultation, "");

    assertThat(people.consultation(consultation).path("state").asString()).isEqualTo("due");
  }

  @Test
  void whatWasAgreedToInAnOlderVersionCanBeTakenBack() {
    UUID id = people.patient();
    anOldVersionIsAllTheyAgreedTo(id);
    Http patient = new Http(address()).signedInAs("patient", id);
    assertThat(patient.get("/consents/mine").text()).contains("Дано для редакции от 01.02.2020");

    patient.pageForm("/consents/disclosure/withdraw", "");

    assertThat(
            DATABASE
                .sql()
                .fetchValue(
                    "select version || decision from patients.consent where patient_id = ? order by id desc limit 1",
                    id))
        .isEqualTo("2020-02-01withdrawn");
  }

  private static void anOldVersionIsAllTheyAgreedTo(UUID patient) {
    DATABASE
        .sql()
        .execute(
            """
            insert into patients.consent (patient_id, kind, decision, version, language, text_hash, at)
            select patient_id, kind, decision, date '2020-02-01', language, text_hash, at
              from patients.consent where patient_id = ?
            """,
            patient);
  }

  @Test
  void withoutConsentsThereIsNoConsultation() {
    Http.Reply reply =
        http.adminPost(
            "/consultations",
            "{\"patientId\": \"%s\", \"doctorId\": \"%s\"}"
                .formatted(people.patientWithoutConsents(), people.doctor()));

    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.at("id")).isEqualTo("consents-due");
  }

  @Test
  void whoAgreesToAllIsLetInAndWhoAgreesToSomeIsAskedForTheRest() {
    Http patient = new Http(address()).signedInAs("patient", people.patientWithoutConsents());
    String[] hashes = hashes(patient.get("/consents").text());
    assertThat(hashes).hasSize(3);

    Http.Reply some = patient.pageForm("/consents", "agreed=" + hashes[0]);
    assertThat(some.status()).isEqualTo(422);
    assertThat(hashes(some.text())).containsExactly(hashes[1], hashes[2]);

    patient.pageForm("/consents", "agreed=" + hashes[1] + "&agreed=" + hashes[2]);
    assertThat(patient.get("/cabinet").status()).isEqualTo(200);
  }

  @Test
  void wordsThatAreNotInForceCannotBeAgreedTo() {
    Http patient = new Http(address()).signedInAs("patient", people.patientWithoutConsents());
    String[] hashes = hashes(patient.get("/consents").text());

    Http.Reply reply =
        patient.pageForm("/consents", "agreed=" + hashes[0] + "&agreed=" + "0".repeat(64));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(hashes(reply.text())).hasSize(3);
  }

  @Test
  void aWithdrawnConsentClosesTheCabinetUntilItIsGivenAgain() {
    UUID id = people.patientWithoutConsents();
    Http patient = new Http(address()).signedInAs("patient", id);
    patient.pageForm(
        "/consents", "agreed=" + String.join("&agreed=", hashes(patient.get("/consents").text())));

    patient.pageForm("/consents/disclosure/withdraw", "");

    assertThat(patient.get("/cabinet").header("Location")).endsWith("/consents");
    assertThat(patient.get("/consents/mine").text()).contains("Отозвано");
    assertThat(hashes(patient.get("/consents").text())).hasSize(1);
    assertThat(
            DATABASE
                .sql()
                .fetchValues(
                    "select decision from patients.consent where patient_id = ? and kind = 'disclosure' order by id",
                    id)
                .toString())
        .isEqualTo("[given, withdrawn]");
  }

  @Test
  void consentsAreForPatientsOnly() {
    assertThat(new Http(address()).get("/consents").status()).isNotEqualTo(200);
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());
    assertThat(doctor.get("/consents").status()).isEqualTo(403);
    assertThat(doctor.pageForm("/consents/disclosure/withdraw", "").status()).isEqualTo(403);
  }

  private static String[] hashes(String page) {
    Matcher hash = Pattern.compile("value=\"([0-9a-f]{64})\"").matcher(page);
    return hash.results().map(it -> it.group(1)).toArray(String[]::new);
  }
}
