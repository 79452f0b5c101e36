package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who may measure and store a check of devices, and how much of it.
class DeviceCheckDoorsTest extends RunningService {
  private static final String RESULT = "/cabinet/check/result";
  private static final String BYTES = "/cabinet/check/bytes";
  private static final String FOUND =
      """
      {"supported": true, "camera": "works", "width": 1280, "height": 720, "microphone": "works",
       "speaker": "heard", "downKbit": 8300, "upKbit": 4100, "roundTripMillis": 30, "exchange": "reached"}
      """;

  private Http signedIn(UUID patient) {
    return new Http(address()).signedInAs("patient", patient);
  }

  private static Http.Reply post(Http who, String path, String body) {
    return who.post(path, body, "X-XSRF-TOKEN", who.csrfCookie());
  }

  private static int stored(UUID patient) {
    return DATABASE
        .sql()
        .fetchCount(table("presence.device_check"), field("patient_id").eq(patient));
  }

  @Test
  void aPatientStoresTheirOwn() {
    UUID patient = people.patient();

    assertThat(post(signedIn(patient), RESULT, FOUND).status()).isEqualTo(204);

    assertThat(stored(patient)).isEqualTo(1);
  }

  @Test
  void whoHasNotSignedInGetsNothing() {
    http.get("/");
    assertThat(post(http, RESULT, FOUND).at("id")).isEqualTo("sign-in-needed");
    assertThat(post(http, BYTES, "some").at("id")).isEqualTo("sign-in-needed");
    assertThat(http.get(BYTES + "?count=1").status()).isEqualTo(401);
    assertThat(http.get("/cabinet/check", "Accept", "text/html").header("Location"))
        .isEqualTo("/sign-in?to=%2Fcabinet%2Fcheck");
  }

  @Test
  void aDoctorChecksNoPatientsDevices() {
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());

    assertThat(post(doctor, RESULT, FOUND).status()).isEqualTo(403);
    assertThat(post(doctor, BYTES, "some").status()).isEqualTo(403);
    assertThat(doctor.get(BYTES + "?count=1").status()).isEqualTo(403);
  }

  @Test
  void whatComesFromNoPageOfOursIsRefused() {
    UUID patient = people.patient();

    assertThat(signedIn(patient).post(RESULT, FOUND).status()).isEqualTo(403);

    assertThat(stored(patient)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "null",
        "{\"supported\": null}",
        "{\"supported\": true, \"camera\": \"<script>\", \"microphone\": \"works\", \"speaker\": \"heard\", \"exchange\": \"unsure\"}",
        "{\"supported\": true, \"camera\": {\"a\": []}}",
        "{\"supported\": true, \"patientId\": \"somebody\"}",
        "{\"width\": 1e99}",
      })
  void whatIsNoResultIsRefusedAndNotStored(String body) {
    UUID patient = people.patient();

    Http.Reply reply = post(signedIn(patient), RESULT, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.at("id")).isNotEmpty();
    assertThat(stored(patient)).isZero();
  }

  @Test
  void whatNoDeviceCanDoIsRefused() {
    UUID patient = people.patient();

    Http.Reply reply = post(signedIn(patient), RESULT, FOUND.replace("1280", "-1"));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.at("id")).isEqualTo("device-check-implausible");
    assertThat(stored(patient)).isZero();
  }

  @Test
  void whoSendsFarTooMuchStillHearsWhy() {
    Http patient = signedIn(people.patient());

    for (int i = 0; i < 10; i++) {
      assertThat(post(patient, BYTES, "x".repeat(10_000_000)).at("id"))
          .isEqualTo("content-too-large");
    }
  }

  @Test
  void bytesAreBoundedInBothDirections() {
    Http patient = signedIn(people.patient());

    assertThat(patient.get(BYTES + "?count=2000000").text()).isNotEmpty();
    assertThat(patient.get(BYTES + "?count=2000001").status()).isEqualTo(400);
    assertThat(patient.get(BYTES + "?count=0").status()).isEqualTo(400);
    assertThat(patient.get(BYTES + "?count=many").status()).isEqualTo(400);
    assertThat(patient.get(BYTES + "?count=10").header("Cache-Control")).contains("no-store");
    assertThat(post(patient, BYTES, "x".repeat(1_000_000)).status()).isEqualTo(204);
    assertThat(post(patient, BYTES, "x".repeat(1_000_001)).at("id")).isEqualTo("content-too-large");
    assertThat(post(patient, RESULT, " ".repeat(5_000) + FOUND).at("id"))
        .isEqualTo("content-too-large");
  }

  @Test
  void whoMeasuresAllTheTimeIsAskedToWaitAndCanStillAct() {
    Http patient = signedIn(people.patient());

    Http.Reply last = patient.get(BYTES + "?count=1");
    for (int i = 0; i < 200 && last.status() != 429; i++) {
      last = patient.get(BYTES + "?count=1");
    }

    assertThat(last.at("id")).isEqualTo("too-many-requests");
    assertThat(Integer.parseInt(last.header("Retry-After"))).isPositive();
    assertThat(post(patient, BYTES, "some").status()).isEqualTo(429);
    assertThat(patient.pagePost("/cabinet/windows/" + UUID.randomUUID() + "/chat").status())
        .isEqualTo(404);
  }
}
