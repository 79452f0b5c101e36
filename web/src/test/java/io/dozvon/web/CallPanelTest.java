package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.telephony.simulated.SimulatedSwitches;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the doctor's call panel tells and offers; the exchange is simulated, the desk phone rings.
class CallPanelTest extends RunningService {
  private static final FarSide BUSY = FarSide.refusal(486, 17);

  @Autowired private SimulatedSwitches switches;

  private UUID patientWhosePhone(String number, FarSide... inTurn) {
    switches.named(new ExchangeName("sim")).phoneWill(new PhoneNumber(number), inTurn);
    return people.patient(number, "ru");
  }

  @Test
  void whoWasAVoicemailIsSaidInOneTabAndSeenInTheOther() {
    UUID patient = patientWhosePhone("+79001000201", BUSY, FarSide.person(), FarSide.nobody());
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation = people.consultation(patient, doctor);
    try (BrowserContext colleague = Browsers.someoneOnADarkPhone()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      Page otherTab = Browsers.anotherTab(workplace);
      Locator card = workplace.locator("#c-" + consultation);
      card.locator("[data-do=call]").first().click();
      assertThat(card).hasAttribute("data-state", "talking");
      assertThat(card.locator("[data-outcome=busy]")).containsText("ответ оператора 486: занято");
      assertThat(card.locator("[data-outcome=busy]"))
          .containsText("засчитана: дело на стороне пациента");

      card.locator(".menus [data-do=correct]").first().click();
      Browsers.says(workplace, false);
      assertThat(card).hasAttribute("data-state", "talking");
      card.locator(".menus [data-do=correct]").first().click();
      AccessibilityTest.isFitForAll(workplace, "/doctor-asks", true);
      Browsers.says(workplace, true);

      assertThat(card).hasAttribute("data-state", "due");
      assertThat(workplace.locator("#notice")).containsText("Консультация не началась");
      Locator seen = otherTab.locator("#c-" + consultation + " [data-corrected=voicemail]");
      assertThat(seen).containsText("Исправлено: это был автоответчик");
      assertThat(seen).containsText("засчитана");
      AccessibilityTest.isFitForAll(workplace, "/doctor-corrected", true);

      seen.locator("summary").click();
      seen.locator("[data-do=correct]").first().click();
      Browsers.says(otherTab, true);
      assertThat(card.locator("[data-corrected=wrong-person]"))
          .containsText("не засчитана: ответил не пациент");
    }
    assertThat(people.consultation(consultation).at("/attempts/1/correctedAs").asString())
        .isEqualTo("wrong-person");
  }

  @Test
  void aCallIsPutOffAndTheReminderTakenBack() {
    UUID patient = patientWhosePhone("+79001000202", FarSide.nobody());
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation = people.consultation(patient, doctor);
    try (BrowserContext colleague = Browsers.someone()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      Locator card = workplace.locator("#c-" + consultation);
      card.locator("[data-do=call]").first().click();
      assertThat(card.locator("[data-channel=phone][data-progress]")).isVisible();

      card.locator("[id^=later-] summary").click();
      card.getByText("через 5 мин").click();

      assertThat(card).hasAttribute("data-state", "due");
      assertThat(card.locator(".reminder .countdown")).containsText("4:");
      assertThat(card.locator("[data-outcome=cancelled]")).isVisible();
      DATABASE
          .sql()
          .execute(
              "update consultations.consultation set again_at = now(), due_at = now() where id = ?",
              consultation);
      assertThat(card.locator("[data-again-now=true]")).containsText("Пора позвонить ещё раз");
      assertThat(workplace.locator("#notice")).containsText("Пора позвонить ещё раз: Иванова");
      AccessibilityTest.isFitForAll(workplace, "/doctor-reminded", false);
      workplace.reload();
      assertThat(card.locator("[data-again-now=true]")).isVisible();
      card.locator("[data-do=not-later]").click();
      assertThat(card.locator(".reminder")).hasCount(0);
    }
  }

  @Test
  void whoIsLeftAloneSeesSinceWhenAndWhoLeavesTooWhenAllIsClosed() {
    FarSide talksAMoment = FarSide.person().hangsUp(Duration.ofSeconds(1));
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation =
        people.consultation(patientWhosePhone("+79001000204", talksAMoment), doctor);
    try (BrowserContext colleague = Browsers.someone()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      Locator card = workplace.locator("#c-" + consultation);
      card.locator("[data-do=call]").first().click();
      assertThat(card).hasAttribute("data-state", "waiting");
      assertThat(card).containsText("Пациент отключился в");

      card.locator("[data-do=stop]").click();
      assertThat(card).hasAttribute("data-state", "away");
      assertThat(card.locator(".warn-text .countdown")).containsText("2:");
      assertThat(card.getByText("Продолжить в браузере")).isVisible();
      card.locator("#rejoin-" + consultation).click();
      assertThat(card).hasAttribute("data-state", "waiting");
    }
  }

  @Test
  void throughWhatADoctorTalksIsChosenForAllCallsAndForOne() {
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation = people.consultation(patientWhosePhone("+79001000203"), doctor);
    try (BrowserContext colleague = Browsers.someone()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      Locator card = workplace.locator("#c-" + consultation);
      assertThat(workplace.locator("#handset-desk-phone")).hasAttribute("aria-pressed", "true");
      assertThat(card.locator("#call-" + consultation + "[data-joins]")).hasCount(0);

      workplace.locator("#handset-browser").click();
      assertThat(workplace.locator("#handset-browser")).hasAttribute("aria-pressed", "true");
      assertThat(card.locator("#call-" + consultation + "[data-joins]")).isVisible();
      card.locator("#ways-" + consultation + " summary").click();
      card.locator("#call-via-" + consultation).click();

      assertThat(card.locator(".state")).containsText("Дозваниваемся");
      assertThat(workplace.locator("#stage")).isHidden();
      workplace.reload();
      assertThat(card).hasAttribute("data-state", "calling");
      card.locator("[data-do=stop]").click();
      assertThat(card).hasAttribute("data-state", "due");
    }
    assertThat(http.adminGet("/doctors/" + doctor).json().path("handset").asString())
        .isEqualTo("browser");
  }
}
