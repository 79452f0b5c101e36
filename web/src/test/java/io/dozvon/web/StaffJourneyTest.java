package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A doctor from the invitation to the workplace, away from the desk and back; every page on the
/// way is fit for all.
class StaffJourneyTest extends RunningService {
  @BeforeEach
  void nobodyHasTriedAnything() {
    DATABASE.sql().execute("delete from access.allowance");
  }

  @Test
  void fromTheInvitationOverTheCodeToALockThatKeepsWhatWasTyped() {
    Http.Reply invited = StaffMember.invite(http, "doctor");
    String login = "journey-" + invited.at("id");
    try (BrowserContext doctors = Browsers.someone()) {
      Page page = doctors.newPage();
      page.navigate(address() + StaffMember.pathOf(invited.at("link")));
      AccessibilityTest.isFitForAll(page, "/invitation/login", false);
      page.getByLabel("Логин").fill(login);
      page.getByLabel("Пароль").fill(StaffMember.PASSWORD);
      Newcomer.press(page, "Дальше");

      assertThat(page.locator("svg.qr")).isVisible();
      AccessibilityTest.isFitForAll(page, "/invitation/authenticator", false);
      page.getByText("Не получается навести камеру").click();
      String secret = page.locator("#secret").innerText().replace(" ", "");
      page.getByLabel("Код из приложения").fill(StaffMember.code(secret, -1));
      Newcomer.press(page, "Дальше");

      assertThat(page.locator("#recovery li")).hasCount(10);
      assertThat(page.locator("#copy")).isVisible();
      AccessibilityTest.isFitForAll(page, "/invitation/recovery", false);
      Newcomer.press(page, "Коды сохранены, войти");
      page.waitForURL("**/doctor");
      Newcomer.press(page, "Выйти");
      page.waitForURL(address() + "/");

      page.navigate(address() + "/sign-in?to=/staff/account/recovery-codes");
      page.getByLabel("Логин").fill(login);
      page.getByLabel("Пароль").fill(StaffMember.PASSWORD);
      Newcomer.press(page, "Войти");
      page.waitForURL("**/sign-in/code?**");
      AccessibilityTest.isFitForAll(page, "/sign-in/code", false);
      page.getByLabel("Код из приложения").fill(StaffMember.code(secret, 0));
      Newcomer.press(page, "Войти");
      page.waitForURL("**/staff/account/recovery-codes");

      AccessibilityTest.isFitForAll(page, "/staff/account/recovery-codes", false);
      page.getByLabel("Код из приложения").fill("typed and not sent");
      Newcomer.press(page, "Заблокировать");
      assertThat(page.locator("#lock")).isVisible();
      assertThat(page.locator("main")).isHidden();
      assertThat(new AxeBuilder(page).include("#lock").analyze().getViolations()).isEmpty();
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      assertThat(page.locator("#lock")).isVisible();
      page.locator("#lock-password").fill("wrong horse battery");
      Newcomer.press(page, "Продолжить");
      assertThat(page.locator("#lock-error")).not().isEmpty();
      page.locator("#lock-password").fill(StaffMember.PASSWORD);
      Newcomer.press(page, "Продолжить");
      assertThat(page.locator("#lock")).isHidden();
      assertThat(page.getByLabel("Код из приложения")).hasValue("typed and not sent");

      page.navigate(address() + "/doctor");
      assertThat(page.locator("#snapshot")).not().isEmpty();
      page.evaluate(
          "fetch('/lock/shut', {method: 'POST', headers: {'X-XSRF-TOKEN':"
              + " document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1]}})");
      assertThat(page.locator("#lock")).isVisible();
      assertThat(page.locator("#snapshot")).isEmpty();
      page.reload();
      page.waitForURL("**/lock?to=%2Fdoctor");
      AccessibilityTest.isFitForAll(page, "/lock", false);
      page.getByLabel("Ваш пароль").fill(StaffMember.PASSWORD);
      Newcomer.press(page, "Продолжить");
      page.waitForURL("**/doctor");
      assertThat(page.locator("#snapshot")).not().isEmpty();
    }
  }

  @Test
  void theAdminsPagesAreFitForAllOnAPhoneToo() {
    StaffMember admin = StaffMember.enrolled(http, address(), "admin");
    DATABASE.sql().execute("delete from access.spent_code");
    try (BrowserContext somebody = Browsers.someoneOnADarkPhone()) {
      Page page = somebody.newPage();
      page.navigate(address() + "/sign-in");
      page.getByLabel("Логин").fill(admin.login);
      page.getByLabel("Пароль").fill(StaffMember.PASSWORD);
      Newcomer.press(page, "Войти");
      page.getByLabel("Код из приложения").fill(admin.code(0));
      Newcomer.press(page, "Войти");
      page.waitForURL("**/staff");
      for (String path :
          List.of("/staff", "/staff/account", "/staff/people", "/staff/account/authenticator")) {
        page.navigate(address() + path);
        AccessibilityTest.isFitForAll(page, path, true);
      }
      page.navigate(address() + "/staff/people");
      page.locator("summary").click();
      page.getByLabel("Фамилия").fill("Рыбин");
      page.getByLabel("Имя", new Page.GetByLabelOptions().setExact(true)).fill("Пётр");
      page.locator("details").getByRole(AriaRole.BUTTON).click();
      assertThat(page.locator("#recovery").innerText()).contains("/invitation/");
      AccessibilityTest.isFitForAll(page, "/staff/people-link", true);
    }
  }
}
