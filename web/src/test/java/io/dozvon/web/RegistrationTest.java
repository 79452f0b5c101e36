package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dozvon.notifications.SentTexts;
import io.dozvon.vocabulary.PhoneNumber;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A person with a phone and no help becomes a patient (R1, R2).
class RegistrationTest extends RunningService {
  private static final SentTexts TEXTS = new SentTexts(DATABASE.sql());
  private static final String PASSWORD = "три слова без цифр";

  /// What a person sits at.
  enum Device {
    COMPUTER {
      @Override
      BrowserContext open() {
        return Browsers.someone();
      }
    },
    DARK_PHONE {
      @Override
      BrowserContext open() {
        return Browsers.someoneOnADarkPhone();
      }
    },
    WITHOUT_SCRIPTS {
      @Override
      BrowserContext open() {
        return Browsers.someoneWithoutScripts();
      }
    };

    abstract BrowserContext open();
  }

  private static String someNumber() {
    return "916%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
  }

  private static String someLogin() {
    return "login" + ThreadLocalRandom.current().nextLong(1L << 40);
  }

  private static void press(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private void confirmPhone(Page page, String number) {
    page.navigate(address() + "/register");
    page.getByLabel("Мобильный телефон").fill("8 " + number);
    press(page, "Получить код");
    page.getByLabel("Код из SMS").fill(TEXTS.lastCodeTo(new PhoneNumber("+7" + number)));
    press(page, "Дальше");
    assertThat(page.getByLabel("Логин")).isVisible();
  }

  private static void chooseLogin(Page page, String login) {
    page.getByLabel("Логин").fill(login);
    page.getByLabel("Пароль").fill(PASSWORD);
    press(page, "Дальше");
    assertThat(page.getByLabel("Фамилия")).isVisible();
  }

  private static void introduce(Page page) {
    page.getByLabel("Фамилия").fill("Ёлкина-Смирнова");
    page.getByLabel("Имя", new Page.GetByLabelOptions().setExact(true)).fill("Анна");
    page.getByLabel("Дата рождения").fill("17051980");
    press(page, "Дальше");
    assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(3);
  }

  private static void agree(Page page, int documents) {
    for (int document = 0; document < documents; document++) {
      page.getByRole(AriaRole.CHECKBOX).nth(document).check();
    }
    press(page, "Завершить регистрацию");
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void aPersonWithAPhoneAndNoHelpGetsIntoTheirCabinet(Device device) {
    try (BrowserContext person = device.open()) {
      Page page = person.newPage();
      String look = "register-" + device.name().toLowerCase(java.util.Locale.ROOT);
      page.navigate(address() + "/register");
      Browsers.picture(page, look + "-1-phone");
      confirmPhone(page, someNumber());
      Browsers.picture(page, look + "-3-login");
      chooseLogin(page, someLogin());
      Browsers.picture(page, look + "-4-person");
      introduce(page);
      Browsers.picture(page, look + "-5-consents");
      agree(page, 3);
      page.waitForURL("**/cabinet");
      assertThat(page.locator(".who")).hasText("Ёлкина-Смирнова Анна");
    }
  }

  @Test
  void whatIsDoneStaysDoneWhileThePageIsClosed() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      confirmPhone(page, someNumber());
      page.close();

      Page again = person.newPage();
      again.navigate(address() + "/register");

      assertThat(again.getByLabel("Логин")).isVisible();
    }
  }

  @Test
  void goingBackShowsWhatWasFilledInAndLosesNothing() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      String login = someLogin();
      confirmPhone(page, someNumber());
      chooseLogin(page, login);
      introduce(page);

      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("О вас")).click();
      assertThat(page.getByLabel("Фамилия")).hasValue("Ёлкина-Смирнова");
      assertThat(page.getByLabel("Дата рождения")).hasValue("17.05.1980");
      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Логин")).click();
      assertThat(page.getByLabel("Логин")).hasValue(login);
      assertThat(page.getByLabel("Пароль")).hasValue("");
      page.navigate(address() + "/register");

      assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(3);
    }
  }

  @Test
  void eachErrorStandsAtItsField() {
    try (BrowserContext person = Browsers.someoneOnADarkPhone()) {
      Page page = person.newPage();
      page.navigate(address() + "/register");
      page.getByLabel("Мобильный телефон").fill("12");
      press(page, "Получить код");
      assertThat(page.getByLabel("Мобильный телефон")).hasAttribute("aria-invalid", "true");
      assertThat(page.getByLabel("Мобильный телефон")).hasValue("12");
      assertThat(page.locator("#errors")).isFocused();
      page.getByLabel("Мобильный телефон").fill("8 495 123-45-67");
      press(page, "Получить код");
      assertThat(page.locator("#phone-error")).containsText("мобильный");

      confirmPhone(page, someNumber());
      page.getByLabel("Логин").fill(someLogin());
      page.getByLabel("Пароль").fill("password");
      press(page, "Дальше");
      assertThat(page.locator("#password-error")).isVisible();
      Browsers.picture(page, "register-phone-error");
      chooseLogin(page, someLogin());

      press(page, "Дальше");
      assertThat(page.locator("[aria-invalid=true]")).hasCount(3);
      introduce(page);

      agree(page, 2);
      Browsers.picture(page, "register-consents-error");
      assertThat(page.locator("#intervention-error")).isVisible();
      assertThat(page).hasURL(address() + "/register/consents");
    }
  }

  @Test
  void withoutTheCodeNobodyGetsFurther() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      page.navigate(address() + "/register");
      page.getByLabel("Мобильный телефон").fill("8 " + someNumber());
      press(page, "Получить код");
      page.getByLabel("Код из SMS").fill("12");
      press(page, "Дальше");
      assertThat(page.locator("#code-error")).isVisible();

      for (String later : new String[] {"login", "person", "consents"}) {
        page.navigate(address() + "/register/" + later);
        assertThat(page).hasURL(address() + "/register/code");
      }
    }
  }

  @Test
  void aPersonsConsentsAreOnRecordWithTheWordsTheTimeTheAddressAndTheSession() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      String number = someNumber();
      confirmPhone(page, number);
      chooseLogin(page, someLogin());
      introduce(page);
      agree(page, 3);
      page.waitForURL("**/cabinet");

      var consents =
          DATABASE
              .sql()
              .fetch(
                  """
                  select kind, text_hash, consent.address, session_id from patients.consent
                  join patients.patient on patient.id = patient_id where phone = ?
                  """,
                  "+7" + number);

      assertThat(consents.getValues("kind", String.class))
          .containsExactlyInAnyOrder("personal-data", "disclosure", "intervention");
      assertThat(consents.getValues("session_id")).doesNotContainNull().hasSize(3);
      assertThat(consents.getValues("address")).doesNotContainNull();
      assertThat(
              DATABASE
                  .sql()
                  .fetchCount(table("patients.registration"), field("phone").eq("+7" + number)))
          .isZero();
    }
  }

  @Test
  void whoChoosesAnotherLanguageOnTheWayIsAskedAndAnsweredInItFromThenOn() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      confirmPhone(page, someNumber());
      chooseLogin(page, someLogin());
      introduce(page);
      press(page, "English");
      for (int document = 0; document < 3; document++) {
        page.getByRole(AriaRole.CHECKBOX).nth(document).check();
      }
      press(page, "Complete the registration");
      page.waitForURL("**/cabinet");

      assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
  }

  @Test
  void whoIsOnAProgrammesListIsIdentifiedByRegistering() {
    String number = someNumber();
    String programme =
        http.adminPost(
                "/programmes",
                """
                {"name": "Забота", "sponsor": "Завод", "validFrom": "2020-01-01",
                 "coverage": [{"speciality": "терапевт", "priceMinor": 0, "quota": 3, "period": "year"}]}
                """)
            .at("id");
    http.adminPost(
        "/programmes/" + programme + "/insured",
        """
        {"people": [{"policyNumber": "ДМС-7", "familyName": "Елкина Смирнова", "givenName": "АННА",
          "birthDate": "1980-05-17", "phone": "+7%s", "validFrom": "2020-01-01"}]}
        """
            .formatted(number));
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      confirmPhone(page, number);
      chooseLogin(page, someLogin());
      introduce(page);
      agree(page, 3);
      page.waitForURL("**/cabinet");

      assertThat(page.locator("#programme")).containsText("Забота");
      Browsers.picture(page, "cabinet-of-an-insured-patient");
    }
  }

  @Test
  void theWholeRegistrationIsInEnglishForThoseWhoChooseIt() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      page.navigate(address() + "/register");
      press(page, "English");

      assertThat(page.getByLabel("Mobile phone")).isVisible();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator("body")).not().containsText("Мобильный");
    }
  }
}
