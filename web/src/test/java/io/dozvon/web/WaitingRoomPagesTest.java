package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A patient asks for the duty doctor and waits; doctors on duty call who is next (R6, R15).
class WaitingRoomPagesTest extends RunningService {

  /// There is one line, and every test has it to itself.
  @BeforeEach
  void nobodyIsThere() {
    DATABASE.sql().execute("delete from scheduling.waiting_place");
    DATABASE.sql().execute("delete from scheduling.duty_shift");
  }

  private UUID waiting(UUID patient) {
    Http.Reply reply =
        http.adminPost(
            "/waiting", "{\"patientId\": \"%s\", \"reason\": \"болит спина\"}".formatted(patient));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return UUID.fromString(reply.at("id"));
  }

  private UUID onDuty() {
    UUID doctor = people.dutyDoctor();
    assertThat(http.adminPost("/doctors/" + doctor + "/on-duty", "").at("since")).isNotBlank();
    return doctor;
  }

  private Http as(String role, UUID id) {
    return new Http(address()).signedInAs(role, id);
  }

  private static void join(Page cabinet, String reason) {
    cabinet
        .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Вызвать дежурного врача"))
        .click();
    cabinet.getByLabel("Что случилось?").fill(reason);
    Newcomer.press(cabinet, "Встать в очередь");
    cabinet.waitForURL("**/cabinet");
  }

  @Test
  void aPatientMovesUpComesBackAndIsRungWhenTheDoctorCallsTheNext() {
    waiting(people.patient());
    UUID patient = people.patient();
    UUID doctor = people.dutyDoctor();
    try (BrowserContext phone = Browsers.someoneOnADarkPhone();
        BrowserContext desk = Browsers.someone()) {
      Page workplace = Browsers.signIn(desk, address(), "doctor", doctor);
      Newcomer.press(workplace, "Я на дежурстве");
      assertThat(workplace.locator("#line-length")).hasText("В очереди: 1");

      Page cabinet = Browsers.signIn(phone, address(), "patient", patient);
      join(cabinet, "Второй день\nболит горло");
      assertThat(cabinet.locator("#place-number")).hasText("2");
      assertThat(cabinet.locator("#expected")).containsText("Ждать около 10–20 минут");
      assertThat(cabinet.locator("#place")).containsText("+7••••••••03");
      assertThat(cabinet.locator("#try-sound")).isVisible();
      AccessibilityTest.isFitForAll(cabinet, "/cabinet-line", true);
      assertThat(workplace.locator("#line-length")).hasText("В очереди: 2");
      assertThat(workplace.locator("#line")).containsText("болит горло");
      assertThat(workplace.locator("#line")).containsText("Первый ждёт меньше минуты");
      AccessibilityTest.isFitForAll(workplace, "/doctor-line", false);

      Newcomer.press(workplace, "Позвонить следующему");
      assertThat(cabinet.locator("#place-number")).hasText("1");
      assertThat(workplace.locator("[data-current]")).containsText("болит спина");
      cabinet.close();
      Page again = phone.newPage();
      again.navigate(address() + "/cabinet");
      assertThat(again.locator("#place-number")).hasText("1");
      awaitPages(patient, 1);

      assertThat(workplace.locator("[data-state=talking]")).isVisible();
      Newcomer.press(workplace, "Завершить консультацию");
      Browsers.says(workplace, true);
      Newcomer.press(workplace, "Позвонить следующему");
      assertThat(again.locator("#window")).isVisible();
      assertThat(again.locator("#place")).isHidden();
      Browsers.picture(again, "cabinet-line-rings-phone-dark");
      again.locator("[data-answer=decline]").click();
      assertThat(again.locator("#window")).isHidden();
      assertThat(workplace.locator("#line")).containsText("В очереди никого нет");

      Newcomer.press(workplace, "Закончить дежурство");
      assertThat(workplace.locator("#duty-on")).isVisible();
    }
  }

  @Test
  void aDoctorCallsOneOfTheirChoice() {
    waiting(people.patient());
    UUID second = waiting(people.patient());
    UUID doctor = onDuty();
    try (BrowserContext desk = Browsers.someoneOnADarkPhone()) {
      Page workplace = Browsers.signIn(desk, address(), "doctor", doctor);
      AccessibilityTest.isFitForAll(workplace, "/doctor-line", true);
      workplace.locator("#take-" + second).click();

      assertThat(workplace.locator("#c-" + second)).isVisible();
      assertThat(workplace.locator("#line-length")).hasText("В очереди: 1");
    }
    http.adminPost("/consultations/" + second + "/finish", "");
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void whoeverLeavesTheLineIsToldThatItCostsNothing(Device device) {
    try (BrowserContext person = device.open()) {
      Page page = Browsers.signIn(person, address(), "patient", people.patient());
      join(page, "");
      assertThat(page.locator("#place-number")).hasText("1");
      assertThat(page.locator("#expected")).containsText("ни один врач не дежурит");
      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Выйти из очереди")).click();
      assertThat(page.locator("main")).containsText("Это бесплатно");
      if (device != Device.WITHOUT_SCRIPTS) {
        AccessibilityTest.isFitForAll(page, "/cabinet-duty-leave", device == Device.DARK_PHONE);
      }
      Newcomer.press(page, "Да, выйти");

      page.waitForURL("**/cabinet");
      assertThat(page.locator("#idle")).isVisible();
      assertThat(page.locator("#place")).isHidden();
    }
  }

  @Test
  void aForeignerReadsItInTheirLanguage() {
    UUID patient = people.patient("+79000000003", "en");
    Http cabinet = as("patient", patient);
    assertThat(cabinet.get("/cabinet/duty").text())
        .contains("Join the line", "No doctor is on duty right now");

    cabinet.pageForm("/cabinet/duty", "reason=headache");

    assertThat(cabinet.get("/cabinet").text()).contains("You are in the line");
  }

  @Test
  void whoWaitsAlreadyIsNotAskedAgain() {
    UUID patient = people.patient();
    Http cabinet = as("patient", patient);
    assertThat(cabinet.pageForm("/cabinet/duty", "reason=").status()).isEqualTo(302);

    assertThat(cabinet.get("/cabinet/duty").header("Location")).endsWith("/cabinet");
    Http.Reply twice = cabinet.pageForm("/cabinet/duty", "reason=");

    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.text()).contains("Вы уже в очереди");
  }

  @Test
  void aStoryTooLongToReadIsGivenBackToBeMadeShorter() {
    Http cabinet = as("patient", people.patient());

    Http.Reply reply = cabinet.pageForm("/cabinet/duty", "reason=" + "a".repeat(1001));

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("aaaaa", "reason-error");
  }

  @Test
  void whoseQuotaIsUsedUpIsToldTheWayOutInsteadOfTheForm() {
    UUID patient = people.patient("+79161112233", "ru");
    insured("+79161112233");
    Http cabinet = as("patient", patient);
    cabinet.get("/cabinet");

    assertThat(cabinet.get("/cabinet/duty").text())
        .contains("израсходованы", "tel:+78005506979")
        .doesNotContain("Встать в очередь");
    assertThat(cabinet.pageForm("/cabinet/duty", "reason=").text()).contains("израсходованы");
  }

  /// By a programme that gives nothing.
  private void insured(String phone) {
    String programme =
        http.adminPost(
                "/programmes",
                """
                {"name": "Пустая", "sponsor": "Пример", "validFrom": "2026-01-01",
                 "coverage": [{"speciality": "терапевт", "priceMinor": 0, "quota": 0, "period": "year"}]}
                """)
            .at("id");
    Http.Reply listed =
        http.adminPost(
            "/programmes/" + programme + "/insured",
            """
            {"people": [{"policyNumber": "W1", "familyName": "Иванова", "givenName": "Анна",
             "patronymic": "Петровна", "birthDate": "1980-05-17", "phone": "%s",
             "validFrom": "2026-01-01"}]}
            """
                .formatted(phone));
    assertThat(listed.status()).as(listed.text()).isLessThan(300);
  }

  // --- doors

  @ParameterizedTest
  @CsvSource({
    "patient, /doctor/duty/on",
    "patient, /doctor/duty/off",
    "patient, /doctor/waiting/next/call",
    "doctor, /cabinet/duty",
    "doctor, /cabinet/duty/leave"
  })
  void aPatientTakesNobodyAndADoctorDoesNotWait(String role, String path) {
    Http somebody = as(role, role.equals("patient") ? people.patient() : people.doctor());

    assertThat(somebody.pageForm(path, "reason=").status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "/cabinet/duty",
    "/cabinet/duty/leave",
    "/doctor/duty/on",
    "/doctor/waiting/next/call"
  })
  void whoHasNotSignedInDoesNothingHere(String path) {
    http.get("/");

    assertThat(http.pagePost(path).at("id")).isEqualTo("sign-in-needed");
  }

  @Test
  void aPatientLeavesTheirOwnPlaceOnly() {
    UUID place = waiting(people.patient());

    assertThat(as("patient", people.patient()).pageForm("/cabinet/duty/leave", "").status())
        .isEqualTo(404);

    assertThat(http.adminGet("/waiting").json().findValuesAsString("id"))
        .containsExactly(place.toString());
  }

  @Test
  void aDoctorWhoIsNotOnDutyOrOfAnotherSpecialityTakesNobodyAndSeesNoReasons() {
    UUID place = waiting(people.patient());
    Http idle = as("doctor", people.doctor());
    Http other = as("doctor", people.doctorWithDeskPhone());

    assertThat(idle.pagePost("/doctor/waiting/" + place + "/call").at("id"))
        .isEqualTo("doctor-not-on-duty");
    assertThat(other.pagePost("/doctor/duty/on").at("id")).isEqualTo("duty-of-another-speciality");
    assertThat(idle.get("/doctor").text())
        .contains("Я на дежурстве")
        .doesNotContain("болит спина", place.toString());
    assertThat(other.get("/doctor").text()).doesNotContain("Дежурство", "болит спина");
  }

  @Test
  void whatNobodyWaitsForCannotBeTaken() {
    Http doctor = as("doctor", onDuty());

    assertThat(doctor.pagePost("/doctor/waiting/next/call").at("id")).isEqualTo("nobody-waits");
    assertThat(doctor.pagePost("/doctor/waiting/" + UUID.randomUUID() + "/call").at("id"))
        .isEqualTo("not-in-line");
  }

  // --- the admin's API

  @Test
  void anAdminSeesTheLineAndTakesPeopleOutOfIt() {
    UUID patient = people.patient();
    UUID place = waiting(patient);
    var line = http.adminGet("/waiting").json();
    assertThat(line.get(0).path("patientId").asString()).isEqualTo(patient.toString());
    assertThat(line.get(0).path("number").asInt()).isEqualTo(1);
    assertThat(http.adminGet("/waiting").text()).doesNotContain("болит спина");

    assertThat(http.adminPost("/waiting/" + place + "/cancel", "").status()).isEqualTo(200);

    assertThat(http.adminGet("/waiting").json().size()).isZero();
    assertThat(http.adminPost("/waiting/" + place + "/cancel", "").at("id"))
        .isEqualTo("not-in-line");
    assertThat(
            http.adminPost("/waiting", "{\"patientId\": \"" + UUID.randomUUID() + "\"}").at("id"))
        .isEqualTo("patient-not-found");
  }

  @Test
  void anAdminPutsADoctorOnDutyAndEndsIt() {
    UUID doctor = onDuty();

    Http.Reply ended = http.adminPost("/doctors/" + doctor + "/off-duty", "");

    assertThat(ended.json().path("since").isNull()).as(ended.text()).isTrue();

    assertThat(http.adminPost("/doctors/" + UUID.randomUUID() + "/off-duty", "").at("id"))
        .isEqualTo("doctor-not-found");
  }
}
