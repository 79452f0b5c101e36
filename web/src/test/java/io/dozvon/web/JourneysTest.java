package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dozvon.notifications.SentTexts;
import io.dozvon.vocabulary.PhoneNumber;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What patients do once they are registered, at a computer, on a phone and without scripts.
class JourneysTest extends RunningService {
  private static final SentTexts TEXTS = new SentTexts(DATABASE.sql());

  private String registered(Page page, String login) {
    String number = Newcomer.someNumber();
    new Newcomer(page, address(), TEXTS).register(number, login);
    return number;
  }

  private static void open(Page page, String link) {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true)).click();
  }

  private static void isFit(Page page, String name, Device device) {
    if (device != Device.WITHOUT_SCRIPTS) {
      AccessibilityTest.isFitForAll(page, name, device == Device.DARK_PHONE);
    }
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void whoForgotThePasswordGetsInByTheirPhone(Device device) {
    try (BrowserContext person = device.open()) {
      Page page = person.newPage();
      String login = Newcomer.someLogin();
      String number = registered(page, login);
      Newcomer.press(page, "Выйти");

      open(page, "Войти");
      page.getByLabel("Логин").fill(login);
      page.getByLabel("Пароль").fill("не тот пароль");
      Newcomer.press(page, "Войти");
      assertThat(page.locator("#password-error")).isVisible();
      isFit(page, "/sign-in-wrong", device);
      open(page, "Забыли пароль?");
      page.getByLabel("Мобильный телефон").fill("8" + number);
      Newcomer.press(page, "Получить код");
      isFit(page, "/password-reset-code", device);
      page.getByLabel("Код", new Page.GetByLabelOptions().setExact(true))
          .fill(TEXTS.lastCodeTo(new PhoneNumber("+7" + number)));
      Newcomer.press(page, "Продолжить");
      isFit(page, "/password-reset-password", device);
      page.getByLabel("Новый пароль").fill("совсем другие слова");
      Newcomer.press(page, "Сохранить и войти");

      page.waitForURL("**/cabinet");
      assertThat(page.locator(".who")).hasText("Ёлкина-Смирнова Анна");
    }
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void aPatientChangesTheirDataAndTheirNumber(Device device) {
    try (BrowserContext person = device.open()) {
      Page page = person.newPage();
      registered(page, Newcomer.someLogin());
      open(page, "Мои данные");
      page.getByLabel("Адрес проживания").fill("Омск, Ленина, 1");
      Newcomer.press(page, "Сохранить");
      assertThat(page.getByRole(AriaRole.STATUS)).hasText("Сохранено.");
      isFit(page, "/profile-changed", device);

      open(page, "Сменить номер");
      String number = Newcomer.someNumber();
      page.getByLabel("Новый номер").fill("+7" + number);
      Newcomer.press(page, "Получить код");
      isFit(page, "/profile-phone-code", device);
      page.getByLabel("Код из SMS").fill(TEXTS.lastCodeTo(new PhoneNumber("+7" + number)));
      Newcomer.press(page, "Подтвердить номер");

      assertThat(page.locator("ol.plain").first()).containsText("+7" + number);
      assertThat(page.locator("ol.plain").first()).containsText("Омск, Ленина, 1");
    }
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void aPatientTakesAConsentBackAndGivesItAgain(Device device) {
    try (BrowserContext person = device.open()) {
      Page page = person.newPage();
      registered(page, Newcomer.someLogin());
      open(page, "Мои данные");
      open(page, "Мои согласия");
      page.getByText("Отозвать согласие").first().click();
      Newcomer.press(page, "Да, отозвать");
      assertThat(page.getByText("Отозвано")).isVisible();

      page.navigate(address() + "/cabinet");
      assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(1);
      isFit(page, "/consents-again", device);
      page.getByRole(AriaRole.CHECKBOX).check();
      Newcomer.press(page, "Подтвердить согласие");

      page.waitForURL("**/cabinet");
    }
  }

  @Test
  void aPatientCancelsWhatTheyNoLongerNeed() {
    UUID patient = people.patient();
    people.consultation(patient, people.doctor());
    try (BrowserContext person = Browsers.someoneOnADarkPhone()) {
      Page page = Browsers.signIn(person, address(), "patient", patient);
      page.onDialog(Dialog::accept);
      AccessibilityTest.isFitForAll(page, "/cabinet-waiting", true);
      Newcomer.press(page, "Отменить консультацию");

      assertThat(page.getByText("Вы отменили консультацию")).isVisible();
    }
  }

  @Test
  void aKeyboardIsEnoughToBeginTheRegistration() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      DATABASE.sql().execute("delete from access.allowance");
      page.navigate(address() + "/register/phone");
      page.getByLabel("Мобильный телефон").focus();
      page.keyboard().type("8" + Newcomer.someNumber());
      page.keyboard().press("Tab");
      assertThat(page.getByLabel("Часовой пояс")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Получить код")))
          .isFocused();
      page.keyboard().press("Enter");

      assertThat(page.getByLabel("Код из SMS")).isVisible();
    }
  }
}
