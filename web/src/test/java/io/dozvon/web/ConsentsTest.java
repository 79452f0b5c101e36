package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A patient's consents after the registration (R2).
class ConsentsTest extends RunningService {

  @Test
  void withoutConsentsTheCabinetAsksForThemAndDoesNothingElse() {
    Http patient = new Http(address()).signedInAs("patient", people.patientWithoutConsents());

    assertThat(patient.get("/cabinet").header("Location")).endsWith("/consents");
    Http.Reply wish = patient.pagePost("/cabinet/consultations/" + UUID.randomUUID() + "/leave");
    assertThat(wish.status()).isEqualTo(409);
    assertThat(wish.at("id")).isEqualTo("consents-due");
    assertThat(patient.get("/live?page=" + UUID.randomUUID()).status()).isEqualTo(409);
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
