package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A doctor sees what will follow before they say that a consultation will not be held, and the
/// patient is shown how to go on.
class OutcomePagesTest extends RunningService {
  private UUID patient = UUID.randomUUID();
  private UUID doctor = UUID.randomUUID();
  private UUID consultation = UUID.randomUUID();
  private String page = "";

  @BeforeEach
  void aConsultationThatIsDue() {
    String phone = "+7" + Newcomer.someNumber();
    people.insure(phone, 2);
    patient = people.patient(phone, "ru");
    doctor = people.doctor();
    consultation = people.consultation(patient, doctor);
    page = "/doctor/consultations/" + consultation + "/outcome";
  }

  private Http doctorsBrowser() {
    return new Http(address()).signedInAs("doctor", doctor);
  }

  private Http.Reply decides(Http browser, String outcome, String reason) {
    return new Forms(browser).send(page, page, "outcome", outcome, "reason", reason);
  }

  @Test
  void whatWillFollowIsSaidBeforeItIsDecided() {
    String text = doctorsBrowser().get(page).text();

    assertThat(text)
        .contains(
            "Консультация вернётся в программу пациента",
            "Основание: правило R15",
            "Основание: правило R18",
            "Мы отменили ваш запрос",
            "Сейчас так закрыть нельзя",
            "Ничто не показывает");
  }

  @Test
  void whatWeCallOffIsShownToTheDoctorWithItsReasonAndToThePatientWithAWayOn() {
    Http workplace = doctorsBrowser();

    assertThat(decides(workplace, "cancelled-by-us", "Заболел").header("Location")).endsWith(page);

    assertThat(workplace.get(page).text())
        .contains("Отменена нами", "правило R18", "Заболел", "решение врача");
    assertThat(workplace.get("/doctor").text())
        .contains("Отменена нами", "Заболел", "Сегодня:", "отменили мы");
    String cabinet = new Http(address()).signedInAs("patient", patient).get("/cabinet").text();
    assertThat(cabinet)
        .contains("Мы не смогли провести консультацию", "Записаться снова", "/cabinet/duty")
        .doesNotContain("Заболел");
  }

  @Test
  void withoutAReasonNothingIsDecidedAndItSaysSoAtTheField() {
    Http.Reply reply = decides(doctorsBrowser(), "cancelled-by-us", "  ");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("href=\"#reason-cancelled-by-us\"", "Напишите причину");
    assertThat(people.consultation(consultation).path("state").asString()).isEqualTo("due");
  }

  @Test
  void aFaultThatNothingShowsIsRefusedInWords() {
    Http.Reply reply = decides(doctorsBrowser(), "not-rendered-patients-fault", "Не пришёл");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("Ничто не показывает, что пациент мог ответить");
    assertThat(people.consultation(consultation).path("state").asString()).isEqualTo("due");
  }

  @Test
  void whoComesTooLateIsToldSoAndOnlyWhatCanBeDecidedIsTaken() {
    Http workplace = doctorsBrowser();
    assertThat(
            new Http(address())
                .signedInAs("patient", patient)
                .pagePost("/cabinet/consultations/" + consultation + "/cancel")
                .status())
        .isBetween(200, 303);

    assertThat(decides(workplace, "cancelled-by-us", "Заболел").text())
        .contains("Отменена пациентом");
    assertThat(decides(workplace, "rendered", "Так").text())
        .contains("Этот исход не подходит к тому, что произошло");
    assertThat(decides(workplace, "nonsense", "Так").status()).isEqualTo(422);
  }

  @Test
  void anotherDoctorsConsultationDoesNotExist() {
    Http stranger = new Http(address()).signedInAs("doctor", people.doctor());

    assertThat(stranger.get(page).status()).isEqualTo(404);
    assertThat(stranger.pageForm(page, "outcome=cancelled-by-us&reason=x").status()).isEqualTo(404);
    assertThat(people.consultation(consultation).path("state").asString()).isEqualTo("due");
  }

  @Test
  void anAdminCallsOffCorrectsAndSeesTheWholeBook() {
    Http admin = new Http(address());
    String path = "/consultations/" + consultation;

    JsonNode closed = admin.adminPost(path + "/cancel-by-us", "{\"reason\": \"Пожар\"}").json();
    assertThat(closed.path("outcome").asString()).isEqualTo("cancelled-by-us");
    assertThat(closed.path("rule").asString()).isEqualTo("R18");
    assertThat(closed.path("outcomes").get(0).path("reason").asString()).isEqualTo("Пожар");
    Http.Reply wrong =
        admin.adminPost(path + "/outcome", "{\"outcome\": \"rendered\", \"reason\": \"x\"}");
    assertThat(wrong.status()).isEqualTo(409);
    assertThat(wrong.at("id")).isEqualTo("outcome-does-not-fit");
    assertThat(admin.adminPost(path + "/outcome", "{\"outcome\": \"x\"}").status()).isEqualTo(400);

    JsonNode corrected =
        admin
            .adminPost(
                path + "/outcome",
                "{\"outcome\": \"cancelled-by-patient\", \"reason\": \"Позвонил сам\"}")
            .json();

    assertThat(corrected.path("outcomes")).hasSize(2);
    assertThat(corrected.path("outcome").asString()).isEqualTo("cancelled-by-patient");
    assertThat(doctorsBrowser().get("/doctor").text()).contains("исправлено администратором");
    assertThat(admin.adminPost(path + "/patients-fault", "{}").at("id"))
        .isEqualTo("consultation-closed");
    assertThat(admin.adminPost(path + "/cancel-by-us", "{}").at("id"))
        .isEqualTo("outcome-reason-missing");
  }

  @Test
  void aMeasurementIsTakenOfTheOwnCallOnlyAndWithinReason() {
    Http workplace = doctorsBrowser();
    String door = "/doctor/consultations/" + consultation + "/quality";
    String window =
        "{\"meter\": \"%s\", \"sequence\": 1, \"seconds\": 10, \"codec\": \"opus\", \"loss\": %s, \"jitterMillis\": 4, \"roundTripMillis\": null, \"last\": false}";

    assertThat(workplace.pagePost(door, window.formatted(UUID.randomUUID(), "0")).at("id"))
        .isEqualTo("no-such-leg");
    assertThat(workplace.pagePost(door, window.formatted(UUID.randomUUID(), "2")).at("id"))
        .isEqualTo("measurement-implausible");
    assertThat(
            new Http(address())
                .signedInAs("doctor", people.doctor())
                .pagePost(door, window.formatted(UUID.randomUUID(), "0"))
                .at("id"))
        .isEqualTo("consultation-not-found");
    assertThat(workplace.pagePost(door, "{\"seconds\": 10}").status()).isEqualTo(400);
  }

  @Test
  void thePageIsFitForAll() {
    try (BrowserContext somebody = Browsers.someone();
        BrowserContext dark = Browsers.someoneOnADarkPhone()) {
      Page wide = Browsers.signIn(somebody, address(), "doctor", doctor);
      wide.navigate(address() + page);
      AccessibilityTest.isFitForAll(wide, "/doctor/outcome", false);
      Page narrow = Browsers.signIn(dark, address(), "doctor", doctor);
      narrow.navigate(address() + page);
      AccessibilityTest.isFitForAll(narrow, "/doctor/outcome", true);
      narrow.locator("[data-choice=cancelled-by-us] textarea").fill("Заболел");
      narrow.locator("[data-choice=cancelled-by-us] button").click();
      narrow.locator("#decided[data-outcome=cancelled-by-us]").waitFor();
      AccessibilityTest.isFitForAll(narrow, "/doctor/outcome-decided", true);
      wide.navigate(address() + "/doctor");
      wide.locator("details[id^=o-] summary").click();
      AccessibilityTest.isFitForAll(wide, "/doctor-closed", false);
    }
  }
}
