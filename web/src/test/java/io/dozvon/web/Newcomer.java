package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dozvon.notifications.SentTexts;
import io.dozvon.vocabulary.PhoneNumber;
import java.util.concurrent.ThreadLocalRandom;

/// Somebody who registers, step by step.
record Newcomer(Page page, String address, SentTexts texts) {
  static final String PASSWORD = "три слова без цифр";

  static String someNumber() {
    return "916%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
  }

  static String someLogin() {
    return "login" + ThreadLocalRandom.current().nextLong(1L << 40);
  }

  static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  /// Everybody here comes from one address: what it may be sent within the hour is forgotten.
  void confirmPhone(String number) {
    texts.sql().execute("delete from access.allowance");
    page.navigate(address + "/register");
    page.getByLabel("Мобильный телефон").fill("8 " + number);
    press(page, "Получить код");
    page.getByLabel("Код из SMS").fill(texts.lastCodeTo(new PhoneNumber("+7" + number)));
    press(page, "Дальше");
    assertThat(page.getByLabel("Логин")).isVisible();
  }

  void chooseLogin(String login) {
    page.getByLabel("Логин").fill(login);
    page.getByLabel("Пароль").fill(PASSWORD);
    press(page, "Дальше");
    assertThat(page.getByLabel("Фамилия")).isVisible();
  }

  void introduce() {
    page.getByLabel("Фамилия").fill("Ёлкина-Смирнова");
    page.getByLabel("Имя", new Page.GetByLabelOptions().setExact(true)).fill("Анна");
    page.getByLabel("Дата рождения").fill("17051980");
    press(page, "Дальше");
    assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(3);
  }

  void agree(int documents) {
    for (int document = 0; document < documents; document++) {
      page.getByRole(AriaRole.CHECKBOX).nth(document).check();
    }
    press(page, "Завершить регистрацию");
  }

  /// All of it, at once.
  void register(String number, String login) {
    confirmPhone(number);
    chooseLogin(login);
    introduce();
    agree(3);
    page.waitForURL("**/cabinet");
  }
}
