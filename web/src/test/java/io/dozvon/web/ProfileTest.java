package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.notifications.SentTexts;
import io.dozvon.vocabulary.PhoneNumber;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a patient changes of their own data (R17).
class ProfileTest extends RunningService {
  private static final SentTexts TEXTS = new SentTexts(DATABASE.sql());

  private static String form(String family, String address) {
    return "familyName=%s&givenName=Anna&patronymic=&birthDate=17.05.1980&policy=&email=&address=%s"
        .formatted(family, address);
  }

  private static String someNumber() {
    return "+7917%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
  }

  private static String phoneOf(UUID patient) {
    return String.valueOf(
        DATABASE.sql().fetchValue("select phone from patients.patient where id = ?", patient));
  }

  @Test
  void aChangeIsKeptRecordedAndShown() {
    UUID id = people.patient();
    Http patient = new Http(address()).signedInAs("patient", id);
    patient.get("/profile");

    patient.pageForm("/profile", form("Petrova", "Omsk"));

    assertThat(patient.get("/profile").text()).contains("Petrova").contains("Omsk");
    assertThat(
            DATABASE
                .sql()
                .fetchValues(
                    "select field from patients.change where patient_id = ? order by field", id)
                .toString())
        .isEqualTo("[address, name]");
  }

  @Test
  void aChangeIsReportedToWhomTheSettingsNameAndItsStateIsShown() {
    UUID id = people.patient();
    Http patient = new Http(address()).signedInAs("patient", id);
    patient.get("/profile");

    patient.pageForm("/profile", form("Petrova", "Omsk"));

    String told =
        String.valueOf(
            DATABASE
                .sql()
                .fetchValue(
                    "select body from notifications.notice where patient_id = ? and recipient = 'sponsor'",
                    id));
    assertThat(told).contains("personal-data-changed", "Petrova", "Omsk", "Иванова");
    assertThat(patient.get("/profile").text()).contains("sponsor", "отправляется");
  }

  @Test
  void whatStaysTheSameIsNoChange() {
    UUID id = people.patient();
    Http patient = new Http(address()).signedInAs("patient", id);
    patient.get("/profile");
    patient.pageForm("/profile", form("Petrova", "Omsk"));
    patient.pageForm("/profile", form("Petrova", "Omsk"));

    assertThat(
            DATABASE
                .sql()
                .fetchValue("select count(*) from patients.change where patient_id = ?", id))
        .isEqualTo(2L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"familyName=&givenName=A", "familyName=A&givenName=B&birthDate=1.1.2999"})
  void whatCannotBeIsRefusedAndNothingIsChanged(String fields) {
    UUID id = people.patient();
    Http patient = new Http(address()).signedInAs("patient", id);
    patient.get("/profile");

    Http.Reply reply = patient.pageForm("/profile", fields);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("aria-invalid=\"true\"");
    assertThat(
            DATABASE
                .sql()
                .fetchValue("select count(*) from patients.change where patient_id = ?", id))
        .isEqualTo(0L);
  }

  @Test
  void anotherNumberIsTheirsOnlyWhenItsCodeComesBack() {
    UUID id = people.patient();
    String before = phoneOf(id);
    String number = someNumber();
    Http patient = new Http(address()).signedInAs("patient", id);
    patient.get("/profile");
    patient.pageForm("/profile/phone", "phone=" + number.replace("+", "%2B"));

    assertThat(patient.pageForm("/profile/phone/code", "code=12").status()).isEqualTo(422);
    assertThat(phoneOf(id)).isEqualTo(before);
    patient.pageForm("/profile/phone/code", "code=" + TEXTS.lastCodeTo(new PhoneNumber(number)));

    assertThat(phoneOf(id)).isEqualTo(number);
  }

  @Test
  void aCodeForSomebodyElsesNewNumberIsOfNoUse() {
    String number = someNumber();
    Http owner = new Http(address()).signedInAs("patient", people.patient());
    owner.get("/profile");
    owner.pageForm("/profile/phone", "phone=" + number.replace("+", "%2B"));
    UUID id = people.patient();
    Http stranger = new Http(address()).signedInAs("patient", id);
    stranger.get("/profile");

    Http.Reply reply =
        stranger.pageForm(
            "/profile/phone/code", "code=" + TEXTS.lastCodeTo(new PhoneNumber(number)));

    assertThat(reply.header("Location")).endsWith("/profile/phone");
    assertThat(phoneOf(id)).isNotEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/profile", "/profile/phone", "/profile/phone/code"})
  void aProfileIsForPatientsOnly(String path) {
    assertThat(new Http(address()).get(path).status()).isNotEqualTo(200);
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());
    doctor.get("/doctor");
    assertThat(doctor.get(path).status()).isEqualTo(403);
    assertThat(doctor.pageForm(path, "code=1").status()).isEqualTo(403);
  }
}
