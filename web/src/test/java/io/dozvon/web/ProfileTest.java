package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.Passwords;
import io.dozvon.notifications.SentTexts;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// What a patient changes of their own data (R17).
class ProfileTest extends RunningService {
  private static final SentTexts TEXTS = new SentTexts(DATABASE.sql());

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final String PASSWORD = "correct horse battery";

  private final Passwords passwords;
  private final Credentials credentials;

  ProfileTest(@Autowired Passwords passwords, @Autowired Credentials credentials) {
    this.passwords = passwords;
    this.credentials = credentials;
  }

  @BeforeEach
  void aQuietHour() {
    DATABASE.sql().execute("delete from access.allowance");
  }

  private static String form(String family, String address) {
    return "familyName=%s&givenName=Anna&patronymic=&birthDate=17.05.1980&policy=&email=&address=%s"
        .formatted(family, address);
  }

  /// Sends the form of the page as it is now.
  private static Http.Reply change(Http patient, String fields) {
    return patient.pageForm("/profile", fields + "&version=" + shown(patient));
  }

  private static String shown(Http patient) {
    Matcher version = VERSION.matcher(patient.get("/profile").text());
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private Http withPassword(UUID patient) {
    credentials
        .create(
            new Person.OfPatient(new PatientId(patient)),
            new Login("anna-" + UUID.randomUUID()),
            passwords.accept(new Secret(PASSWORD), List.of()).orElseThrow())
        .orElseThrow();
    Http browser = new Http(address()).signedInAs("patient", patient);
    browser.get("/profile");
    return browser;
  }

  private static Http.Reply askForCode(Http patient, String number, String password) {
    return patient.pageForm(
        "/profile/phone",
        "phone=" + number.replace("+", "%2B") + "&password=" + password.replace(" ", "+"));
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

    change(patient, form("Petrova", "Rzhev"));

    assertThat(patient.get("/profile").text()).contains("Petrova").contains("Rzhev");
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

    change(patient, form("Petrova", "Rzhev"));

    String told =
        String.valueOf(
            DATABASE
                .sql()
                .fetchValue(
                    "select body from notifications.notice where patient_id = ? and recipient = 'sponsor'",
                    id));
    assertThat(told).contains("personal-data-changed", "Petrova", "Rzhev", "Иванова");
    assertThat(patient.get("/profile").text()).contains("sponsor", "отправляется");
  }

  @Test
  void whatStaysTheSameIsNoChange() {
    UUID id = people.patient();
    Http patient = new Http(address()).signedInAs("patient", id);
    patient.get("/profile");
    change(patient, form("Petrova", "Rzhev"));
    change(patient, form("Petrova", "Rzhev"));

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

    Http.Reply reply = change(patient, fields);

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("aria-invalid=\"true\"");
    assertThat(
            DATABASE
                .sql()
                .fetchValue("select count(*) from patients.change where patient_id = ?", id))
        .isEqualTo(0L);
  }

  private static String policy(String number) {
    return "familyName=Petrova&givenName=Anna&birthDate=17.05.1980&policy=" + number;
  }

  @Test
  void aPolicyNumberThatCannotBeOneIsMarked() {
    Http patient = new Http(address()).signedInAs("patient", people.patient());
    patient.get("/profile");

    Http.Reply reply = change(patient, policy("-+-"));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("id=\"policy-error\"");
  }

  @Test
  void whoKeepsTryingPolicyNumbersIsToldWhomToCall() {
    UUID id = people.patient();
    Http patient = new Http(address()).signedInAs("patient", id);
    patient.get("/profile");
    for (int i = 1; i <= 5; i++) {
      assertThat(change(patient, policy("GUESS" + i)).status()).isEqualTo(302);
    }

    Http.Reply reply = change(patient, policy("GUESS6"));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("8 (800) 550-69-79");
    assertThat(
            DATABASE
                .sql()
                .fetchValue("select policy_number from patients.patient where id = ?", id))
        .isEqualTo("GUESS5");
  }

  @Test
  void adminsSeeWhatOrganisationsHaveNotTaken() {
    UUID id = people.patient();
    Http patient = new Http(address()).signedInAs("patient", id);
    patient.get("/profile");
    change(patient, form("Petrova", "Rzhev"));
    String notice =
        String.valueOf(
            DATABASE
                .sql()
                .fetchValue("select id from notifications.notice where patient_id = ?", id));

    assertThat(http.adminGet("/reports?limit=1000").text())
        .contains(notice, "personal-data-changed", id.toString())
        .doesNotContain("Rzhev");
    assertThat(http.adminGet("/reports?state=dead-letter").text()).doesNotContain(id.toString());
    assertThat(http.adminGet("/reports?state=lost").at("id")).isEqualTo("report-state-unknown");
    assertThat(http.adminPost("/reports/" + notice + "/retry", "").at("id"))
        .isEqualTo("message-not-given-up");
    assertThat(http.adminPost("/messages/" + notice + "/retry", "").at("id"))
        .isEqualTo("message-not-found");
  }

  @ParameterizedTest
  @CsvSource({"acknowledged, принято к сведению", "dead-letter, не доставлено"})
  void howFarAReportHasComeIsShown(String state, String text) {
    UUID id = people.patient();
    DATABASE
        .sql()
        .execute(
            "insert into notifications.notice (id, channel, recipient, about, report_id, patient_id,"
                + " fleeting, carrier, state, created_at, valid_until, settled_at, reason) values"
                + " (gen_random_uuid(), 'report', 'insurer', 'personal-data-changed',"
                + " gen_random_uuid(), ?, false, 'web-hook', ?, now(), now(), now(),"
                + " case ? when 'dead-letter' then 'expired' end)",
            id,
            state,
            state);

    assertThat(new Http(address()).signedInAs("patient", id).get("/profile").text()).contains(text);
  }

  @Test
  void anotherNumberIsTheirsOnlyWhenItsCodeComesBack() {
    UUID id = people.patient();
    String before = phoneOf(id);
    String number = someNumber();
    Http patient = withPassword(id);
    assertThat(askForCode(patient, number, "wrong horse").text()).contains("password-error");
    assertThat(TEXTS.to(new PhoneNumber(number))).isEmpty();
    askForCode(patient, number, PASSWORD);

    assertThat(patient.pageForm("/profile/phone/code", "code=12").status()).isEqualTo(422);
    assertThat(phoneOf(id)).isEqualTo(before);
    patient.pageForm("/profile/phone/code", "code=" + TEXTS.lastCodeTo(new PhoneNumber(number)));

    assertThat(phoneOf(id)).isEqualTo(number);
  }

  @Test
  void aCodeForSomebodyElsesNewNumberIsOfNoUse() {
    String number = someNumber();
    askForCode(withPassword(people.patient()), number, PASSWORD);
    UUID id = people.patient();
    Http stranger = new Http(address()).signedInAs("patient", id);
    stranger.get("/profile");

    Http.Reply reply =
        stranger.pageForm(
            "/profile/phone/code", "code=" + TEXTS.lastCodeTo(new PhoneNumber(number)));

    assertThat(reply.header("Location")).endsWith("/profile/phone");
    assertThat(phoneOf(id)).isNotEqualTo(number);
  }

  @Test
  void whoAsksTwiceComesToTheCodeAndMayHaveAnother() {
    String number = someNumber();
    Http patient = withPassword(people.patient());
    askForCode(patient, number, PASSWORD);

    assertThat(askForCode(patient, number, PASSWORD).header("Location"))
        .endsWith("/profile/phone/code");
    assertThat(patient.pageForm("/profile/phone/again", "").text()).contains("code-error");
    assertThat(patient.get("/profile/phone/again").header("Location"))
        .endsWith("/profile/phone/code");
    aQuietHour();
    assertThat(patient.pageForm("/profile/phone/again", "").header("Location"))
        .endsWith("/profile/phone/code");
    assertThat(TEXTS.to(new PhoneNumber(number))).hasSize(2);
  }

  @Test
  void whatWasChangedInAnotherWindowIsNotOverwrittenUnseen() {
    UUID id = people.patient();
    Http patient = new Http(address()).signedInAs("patient", id);
    String seen = shown(patient);
    change(patient, form("Petrova", "Rzhev"));

    Http.Reply stale =
        patient.pageForm("/profile", form("Sidorova", "Torzhok") + "&version=" + seen);

    assertThat(stale.status()).isEqualTo(422);
    assertThat(stale.text()).contains("в другом окне", "value=\"Torzhok\"", "<dd>Rzhev</dd>");
    assertThat(patient.get("/profile").text()).contains("Rzhev").doesNotContain("Torzhok");
    change(patient, form("Sidorova", "Torzhok"));
    assertThat(patient.get("/profile").text()).contains("Torzhok");
  }

  @Test
  void aPatientIsAnsweredInTheLanguageTheyChoose() {
    Http patient = new Http(address()).signedInAs("patient", people.patient());
    patient.get("/profile");

    patient.pageForm("/profile/language", "language=en");

    assertThat(patient.get("/profile").text()).contains("<html lang=\"en\"", "Save");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%00b", "a%0Ab"})
  void whatNobodyTypesIsSaidAtItsFieldAndKept(String typed) {
    Http patient = new Http(address()).signedInAs("patient", people.patient());

    Http.Reply reply = change(patient, form(typed, "Rzhev"));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("familyName-error", "value=\"Rzhev\"");
  }

  @Test
  void anEndlessMailAddressIsRefusedAtOnce() {
    Http patient = new Http(address()).signedInAs("patient", people.patient());
    String endless = "a@" + "a.".repeat(25_000);

    Http.Reply reply =
        change(patient, form("Petrova", "Rzhev").replace("email=", "email=" + endless));

    assertThat(reply.text()).contains("email-error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/profile", "/profile/phone", "/profile/phone/again", "/profile/phone/code"})
  void aProfileIsForPatientsOnly(String path) {
    assertThat(new Http(address()).get(path).status()).isNotEqualTo(200);
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());
    doctor.get("/doctor");
    assertThat(doctor.get(path).status()).isEqualTo(403);
    assertThat(doctor.pageForm(path, "code=1").status()).isEqualTo(403);
  }
}
