package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.TestPropertySource;

/// Where private persons pay, who is on no list is told how to be found (R4).
@TestPropertySource(properties = "dozvon.programmes.private-price=150000")
class NotIdentifiedTest extends RunningService {

  @ParameterizedTest
  @EnumSource(value = Device.class, names = "WITHOUT_SCRIPTS", mode = EnumSource.Mode.EXCLUDE)
  void whoIsOnNoListIsToldThePriceAndWhomToCall(Device device) {
    UUID patient = people.patient("+7" + Newcomer.someNumber(), "ru");
    try (BrowserContext person = device.open()) {
      Page page = Browsers.signIn(person, address(), "patient", patient);
      Locator programme = page.locator("#programme");

      assertThat(programme).containsText("1\u00a0500,00\u00a0₽");
      assertThat(programme).containsText("Часы работы");
      assertThat(programme).containsText("Держите под рукой");
      assertThat(programme.locator("a[href='tel:+78005506979']")).isVisible();
      AccessibilityTest.isFitForAll(page, "/cabinet-not-identified", device == Device.DARK_PHONE);
    }
  }

  @Test
  void whoIsOnAListPaysNothingAndNeedNotCall() {
    String phone = "+7" + Newcomer.someNumber();
    people.insure(phone, 1);
    try (BrowserContext person = Browsers.someone()) {
      Page page = Browsers.signIn(person, address(), "patient", people.patient(phone, "ru"));

      assertThat(page.locator("#programme")).containsText("бесплатно");
      assertThat(page.locator("#programme"))
          .containsText("в программу не входят. Стоимость: 1\u00a0500,00\u00a0₽");
      assertThat(page.locator("#programme a[href^='tel:']")).hasCount(0);
    }
  }
}
