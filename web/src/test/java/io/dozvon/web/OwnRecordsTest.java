package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A patient acts only as themselves, a doctor only on their own consultations; everybody else's do
/// not exist for them.
class OwnRecordsTest extends RunningService {

  @ParameterizedTest
  @ValueSource(strings = {"rejoin", "leave", "finish", "cancel"})
  void anotherPatientsConsultationDoesNotExist(String wish) {
    UUID consultation = people.consultation(people.patient(), people.doctor());
    Http stranger = new Http(address()).signedInAs("patient", people.patient());

    Http.Reply reply = stranger.pagePost("/cabinet/consultations/" + consultation + "/" + wish);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.at("id")).isEqualTo("consultation-not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"call", "call-phone", "rejoin", "phone-now", "stop", "finish"})
  void anotherDoctorsConsultationDoesNotExist(String wish) {
    UUID consultation = people.consultation(people.patient(), people.doctor());
    Http stranger = new Http(address()).signedInAs("doctor", people.doctor());

    Http.Reply reply = stranger.pagePost("/doctor/consultations/" + consultation + "/" + wish);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.at("id")).isEqualTo("consultation-not-found");
    assertThat(stranger.get("/doctor").text()).doesNotContain(consultation.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"shown", "video", "audio", "chat", "decline"})
  void nobodyAnswersAWindowThatIsNotTheirs(String choice) {
    Http stranger = new Http(address()).signedInAs("patient", people.patient());

    Http.Reply reply = stranger.pagePost("/cabinet/windows/" + UUID.randomUUID() + "/" + choice);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.at("id")).isEqualTo("call-window-not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"shown", "video", "audio", "chat", "decline"})
  void aWindowThatRingsForSomebodyElseDoesNotExist(String choice) throws IOException {
    UUID patient = people.patient();
    UUID consultation = people.consultation(patient, people.doctorWithDeskPhone());
    Http owner = new Http(address()).signedInAs("patient", patient);
    Http stranger = new Http(address()).signedInAs("patient", people.patient());
    try (BufferedReader page = owner.live(UUID.randomUUID())) {
      assertThat(page.readLine()).isEqualTo("event:snapshot");
      String window = "/cabinet/windows/" + ringing(consultation) + "/";

      Http.Reply reply = stranger.pagePost(window + choice);

      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.at("id")).isEqualTo("call-window-not-found");
      assertThat(owner.pagePost(window + "shown").status()).isEqualTo(204);
      assertThat(owner.pagePost(window + "decline").status()).isEqualTo(200);
    }
  }

  /// The attempt that rings in the cabinet.
  private String ringing(UUID consultation) {
    http.adminPost("/consultations/" + consultation + "/call", "");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !people.consultation(consultation).path("attempts").isEmpty());
    JsonNode attempt = people.consultation(consultation).path("attempts").get(0);
    assertThat(attempt.path("channel").asString()).isEqualTo("web");
    return attempt.path("id").asString();
  }

  @Test
  void aPatientIsNoDoctorAndADoctorNoPatient() {
    UUID consultation = people.consultation(people.patient(), people.doctor());
    Http patient = new Http(address()).signedInAs("patient", people.patient());
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());

    assertThat(patient.pagePost("/doctor/consultations/" + consultation + "/call").status())
        .isEqualTo(403);
    assertThat(doctor.pagePost("/cabinet/consultations/" + consultation + "/rejoin").status())
        .isEqualTo(403);
    assertThat(patient.get("/api/admin/v1/patients").status()).isEqualTo(401);
  }

  @Test
  void whoHasNotSignedInIsLedToWhereOneDoesOrTold() {
    assertThat(http.get("/cabinet", "Accept", "text/html").header("Location"))
        .isEqualTo("/sign-in?to=%2Fcabinet");
    assertThat(http.get("/live?page=" + UUID.randomUUID()).status()).isEqualTo(401);
    http.get("/");
    assertThat(http.pagePost("/cabinet/windows/" + UUID.randomUUID() + "/chat").at("id"))
        .isEqualTo("sign-in-needed");
  }

  @Test
  void aRequestThatComesFromNoPageOfOursIsRefused() {
    UUID consultation = people.consultation(people.patient(), people.doctor());
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());

    Http.Reply reply = doctor.post("/doctor/consultations/" + consultation + "/call", "");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(http.form("/dev/sign-in/patient", Map.of("id", people.patient() + "")).status())
        .isEqualTo(403);
  }

  @Test
  void lookingIsWrittenDown() {
    UUID patient = people.patient();
    Http cabinet = new Http(address()).signedInAs("patient", patient);

    cabinet.get("/cabinet");

    assertThat(
            DATABASE
                .sql()
                .fetchCount(
                    table("audit.entry"),
                    field("actor_kind")
                        .eq("patient")
                        .and(field("actor_id").eq(patient.toString()))
                        .and(field("action").eq("read"))))
        .isGreaterThanOrEqualTo(2);
  }

  @Test
  void whomSomebodyChoseToBeIsWrittenDown() {
    UUID patient = people.patient();
    UUID doctor = people.doctor();

    new Http(address()).signedInAs("patient", patient);
    new Http(address()).signedInAs("doctor", doctor);

    assertThat(looksByDevelopers("patient", patient)).isEqualTo(1);
    assertThat(looksByDevelopers("doctor", doctor)).isEqualTo(1);
  }

  private static int looksByDevelopers(String kind, UUID id) {
    return DATABASE
        .sql()
        .fetchCount(
            table("audit.entry"),
            field("actor_id")
                .eq("development-sign-in")
                .and(field("subject_kind").eq(kind))
                .and(field("subject_id").eq(id.toString())));
  }

  @Test
  void thePageMayLoadNothingForeignAndTalkToTheExchangeOnly() {
    String policy = http.get("/").header("Content-Security-Policy");

    assertThat(policy)
        .contains("default-src 'none'")
        .contains("connect-src 'self' wss://sip.test.example")
        .doesNotContain("unsafe");
  }

  @Test
  void whoActsTooOftenIsAskedToWait() {
    Http patient = new Http(address()).signedInAs("patient", people.patient());
    String path = "/cabinet/windows/" + UUID.randomUUID() + "/chat";

    Http.Reply last = patient.pagePost(path);
    for (int i = 0; i < 2_000 && last.status() != 429; i++) {
      last = patient.pagePost(path);
    }

    assertThat(last.status()).isEqualTo(429);
    assertThat(last.at("id")).isEqualTo("too-many-requests");
    assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
  }
}
