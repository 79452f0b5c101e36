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
      page.getByLabel("Нынешний пароль").fill(Newcomer.PASSWORD);
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

  @ParameterizedTest
  @EnumSource(value = Device.class, names = "WITHOUT_SCRIPTS", mode = EnumSource.Mode.EXCLUDE)
  void aPatientCancelsWhatTheyNoLongerNeedAndSeesItGivenBack(Device device) {
    String phone = "+7" + Newcomer.someNumber();
    people.insure(phone, 2);
    UUID patient = people.patient(phone, "ru");
    people.consultation(patient, people.doctor());
    try (BrowserContext person = device.open()) {
      Page page = Browsers.signIn(person, address(), "patient", patient);
      page.onDialog(Dialog::accept);
      assertThat(page.locator("#programme")).containsText("Осталось консультаций: 1 из 2");
      isFit(page, "/cabinet-waiting", device);
      Newcomer.press(page, "Отменить консультацию");

      assertThat(page.getByText("Вы отменили консультацию")).isVisible();
      assertThat(page.locator("#programme")).containsText("Осталось консультаций: 2 из 2");
    }
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void aPatientSeesWhereTheyAreSignedInAndSignsOutEverywhereElse(Device device) {
    try (BrowserContext person = device.open();
        BrowserContext elsewhere = Browsers.someone()) {
      Page page = person.newPage();
      String login = Newcomer.someLogin();
      registered(page, login);
      Page other = elsewhere.newPage();
      other.navigate(address() + "/sign-in");
      other.getByLabel("Логин").fill(login);
      other.getByLabel("Пароль").fill(Newcomer.PASSWORD);
      Newcomer.press(other, "Войти");
      other.waitForURL("**/cabinet");

      page.navigate(address() + "/sessions");
      assertThat(page.locator(".sessions li")).hasCount(2);
      isFit(page, "/sessions-two", device);
      Newcomer.press(page, "Выйти на всех других устройствах");

      assertThat(page.locator(".sessions li")).hasCount(1);
      other.waitForURL(url -> !url.endsWith("/cabinet"));
    }
  }

  @Test
  void aKeyboardIsEnoughToRegister() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      DATABASE.sql().execute("delete from access.allowance");
      String number = Newcomer.someNumber();
      Keys keys = new Keys(page);
      page.navigate(address() + "/register");

      keys.fill("Мобильный телефон", "8" + number);
      keys.press("Получить код");
      keys.fill("Код из SMS", TEXTS.lastCodeTo(new PhoneNumber("+7" + number)));
      keys.press("Дальше");
      keys.fill("Логин", Newcomer.someLogin());
      keys.fill("Пароль", Newcomer.PASSWORD);
      keys.press("Дальше");
      keys.fill("Фамилия", "Клавиатурова");
      keys.fill("Имя", "Ольга");
      keys.fill("Дата рождения", "17.05.1980");
      keys.press("Дальше");
      keys.checkAll(3);
      keys.press("Завершить регистрацию");

      page.waitForURL("**/cabinet");
    }
  }
}
