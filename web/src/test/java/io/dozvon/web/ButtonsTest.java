package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.dozvon.telephony.simulated.FarSide.A_MOMENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.simulated.FarSide;
import io.dozvon.telephony.simulated.FarSide.Speech;
import io.dozvon.telephony.simulated.SimulatedSwitches;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What a doctor presses, and what they see of it; the exchange is simulated.
class ButtonsTest extends RunningService {
  private static final FarSide SAYS_NOTHING =
      FarSide.silent().rings(A_MOMENT).picksUp(A_MOMENT, Speech.SHORT_HELLO);
  private static final FarSide BUSY = FarSide.refusal(486, 17);

  @Autowired private SimulatedSwitches switches;

  private UUID patientWhosePhone(String number, FarSide... inTurn) {
    switches.named(new ExchangeName("sim")).phoneWill(new PhoneNumber(number), inTurn);
    return people.patient(number, "ru");
  }

  private static Locator button(Locator card, String wish) {
    return card.locator("[data-do=" + wish + "]");
  }

  private static Locator tried(Locator card, String channel) {
    return card.locator("[data-channel=" + channel + "][data-progress]");
  }

  @Test
  void callTryThePhoneNowHangUpStraightToThePhoneAndCallAgain() {
    UUID patient = patientWhosePhone("+79001000001", SAYS_NOTHING);
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation = people.consultation(patient, doctor);
    try (BrowserContext someone = Browsers.someone();
        BrowserContext colleague = Browsers.someone()) {
      Page cabinet = Browsers.signIn(someone, address(), "patient", patient);
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      awaitPages(patient, 1);
      Locator card = workplace.locator("#c-" + consultation);

      button(card, "call").click();
      assertThat(cabinet.locator("#window")).isVisible();
      button(card, "phone-now").click();
      assertThat(tried(card, "phone")).isVisible();
      assertThat(button(card, "phone-now")).isHidden();
      assertThat(cabinet.locator("#window")).isVisible();

      button(card, "stop").click();
      assertThat(card.locator("[data-outcome=cancelled]")).hasCount(2);
      assertThat(cabinet.locator("#window")).isHidden();

      button(card, "call-phone").click();
      assertThat(tried(card, "phone")).isVisible();
      assertThat(cabinet.locator("#window")).isHidden();
      button(card, "stop").click();
      assertThat(card.locator("[data-outcome=cancelled]")).hasCount(3);

      assertThat(button(card, "call")).hasText("Позвонить ещё раз");
      button(card, "call").click();
      assertThat(cabinet.locator("#window")).isVisible();
      button(card, "stop").click();
      assertThat(cabinet.locator("#window")).isHidden();
      assertThat(card).hasAttribute("data-state", "due");
      assertThat(workplace.locator("#notice")).isEmpty();
    }
    JsonNode attempts = people.consultation(consultation).path("attempts");
    assertThat(attempts.findValuesAsString("channel"))
        .containsExactly("web", "phone", "phone", "web");
    assertThat(attempts).noneMatch(attempt -> attempt.path("counted").asBoolean());
  }

  @Test
  void withThePhoneUsedUpOnlyTheCabinetCanRingAndThePageSaysSo() {
    FarSide talksAMoment = FarSide.person().hangsUp(Duration.ofSeconds(1));
    UUID patient = patientWhosePhone("+79001000002", BUSY, BUSY, talksAMoment, BUSY);
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation = people.consultation(patient, doctor);
    try (BrowserContext someone = Browsers.someone();
        BrowserContext colleague = Browsers.someone()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      Locator card = workplace.locator("#c-" + consultation);
      button(card, "call").click();
      assertThat(card).hasAttribute("data-state", "waiting");
      assertThat(button(card, "phone-now")).isVisible();

      button(card, "call").click();
      assertThat(card.locator(".warn-text")).containsText("исчерпаны");
      assertThat(button(card, "phone-now")).isHidden();
      Browsers.picture(workplace, "doctor-phone-used-up");
      assertThat(button(card, "call")).hasText("Позвонить в кабинет");
      button(card, "call").click();
      assertThat(workplace.locator("#notice")).containsText("звонить некуда");

      Page cabinet = Browsers.signIn(someone, address(), "patient", patient);
      awaitPages(patient, 1);
      button(card, "call").click();
      assertThat(cabinet.locator("#window")).isVisible();
      assertThat(workplace.locator("#notice")).isEmpty();
      button(card, "finish").click();
      Browsers.says(workplace, true);
      assertThat(cabinet.locator("#window")).isHidden();
    }
    JsonNode attempts = people.consultation(consultation).path("attempts");
    assertThat(attempts.findValuesAsString("disposition"))
        .containsExactly("busy", "busy", "answered", "busy", "cancelled");
  }
}
