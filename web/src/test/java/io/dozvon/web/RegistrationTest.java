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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A person with a phone and no help becomes a patient (R1, R2).
class RegistrationTest extends RunningService {
  private Newcomer newcomer(Page page) {
    return new Newcomer(page, address(), new SentTexts(DATABASE.sql()));
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void aPersonWithAPhoneAndNoHelpGetsIntoTheirCabinet(Device device) {
    try (BrowserContext person = device.open()) {
      Page page = person.newPage();
      String look = "register-" + device.name().toLowerCase(java.util.Locale.ROOT);
      page.navigate(address() + "/register");
      Browsers.picture(page, look + "-1-phone");
      newcomer(page).confirmPhone(Newcomer.someNumber());
      Browsers.picture(page, look + "-3-login");
      newcomer(page).chooseLogin(Newcomer.someLogin());
      Browsers.picture(page, look + "-4-person");
      newcomer(page).introduce();
      Browsers.picture(page, look + "-5-consents");
      newcomer(page).agree(3);
      page.waitForURL("**/cabinet");
      assertThat(page.locator(".who")).hasText("Ёлкина-Смирнова Анна");
    }
  }

  @Test
  void whatIsDoneStaysDoneWhileThePageIsClosed() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      newcomer(page).confirmPhone(Newcomer.someNumber());
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
      String login = Newcomer.someLogin();
      newcomer(page).confirmPhone(Newcomer.someNumber());
      newcomer(page).chooseLogin(login);
      newcomer(page).introduce();

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
      Newcomer.press(page, "Получить код");
      assertThat(page.getByLabel("Мобильный телефон")).hasAttribute("aria-invalid", "true");
      assertThat(page.getByLabel("Мобильный телефон")).hasValue("12");
      assertThat(page.locator("#errors")).isFocused();
      page.getByLabel("Мобильный телефон").fill("8 495 123-45-67");
      Newcomer.press(page, "Получить код");
      assertThat(page.locator("#phone-error")).containsText("мобильный");

      newcomer(page).confirmPhone(Newcomer.someNumber());
      page.getByLabel("Логин").fill(Newcomer.someLogin());
      page.getByLabel("Пароль").fill("password");
      Newcomer.press(page, "Дальше");
      assertThat(page.locator("#password-error")).isVisible();
      Browsers.picture(page, "register-phone-error");
      newcomer(page).chooseLogin(Newcomer.someLogin());

      Newcomer.press(page, "Дальше");
      assertThat(page.locator("[aria-invalid=true]")).hasCount(3);
      newcomer(page).introduce();

      newcomer(page).agree(2);
      Browsers.picture(page, "register-consents-error");
      assertThat(page.locator("#intervention-error")).isVisible();
      assertThat(page).hasURL(address() + "/register/consents");

      page.getByRole(AriaRole.CHECKBOX)
          .first()
          .evaluate("(box) => (box.value = 'words that are no longer in force')");
      newcomer(page).agree(3);
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("текст документов обновился");
    }
  }

  @Test
  void whoGoesBackToTheNumberTheyHaveConfirmedGoesOnWhereTheyWere() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      newcomer(page).confirmPhone(Newcomer.someNumber());
      newcomer(page).chooseLogin(Newcomer.someLogin());
      newcomer(page).introduce();

      page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Телефон")).click();
      Newcomer.press(page, "Получить код");

      assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(3);
    }
  }

  @Test
  void aRegistrationThatIsOverIsSaidToBeOver() {
    Http browser = new Http(address());

    Http.Reply reply =
        new Forms(browser)
            .send(
                "/register/phone",
                "/register/login",
                "login",
                "anna",
                "password",
                "three more words");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("Начните с номера телефона", "name=\"phone\"");
    assertThat(browser.get("/register/code/again").header("Location")).endsWith("/register/code");
  }

  @Test
  void withoutTheCodeNobodyGetsFurther() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      DATABASE.sql().execute("delete from access.allowance");
      page.navigate(address() + "/register");
      page.getByLabel("Мобильный телефон").fill("8 " + Newcomer.someNumber());
      Newcomer.press(page, "Получить код");
      page.getByLabel("Код из SMS").fill("12");
      Newcomer.press(page, "Дальше");
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
      String number = Newcomer.someNumber();
      newcomer(page).confirmPhone(number);
      newcomer(page).chooseLogin(Newcomer.someLogin());
      newcomer(page).introduce();
      newcomer(page).agree(3);
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
                  .fetchCount(
                      table("patients.registration"),
                      field("phone").eq("+7" + number).and(field("login").isNotNull())))
          .isZero();
    }
  }

  @Test
  void whoChoosesAnotherLanguageOnTheWayIsAskedAndAnsweredInItFromThenOn() {
    try (BrowserContext person = Browsers.someone()) {
      Page page = person.newPage();
      newcomer(page).confirmPhone(Newcomer.someNumber());
      newcomer(page).chooseLogin(Newcomer.someLogin());
      newcomer(page).introduce();
      Newcomer.press(page, "English");
      for (int document = 0; document < 3; document++) {
        page.getByRole(AriaRole.CHECKBOX).nth(document).check();
      }
      Newcomer.press(page, "Complete the registration");
      page.waitForURL("**/cabinet");

      assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
  }

  @Test
  void whoIsOnAProgrammesListIsIdentifiedByRegistering() {
    String number = Newcomer.someNumber();
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
      newcomer(page).confirmPhone(number);
      newcomer(page).chooseLogin(Newcomer.someLogin());
      newcomer(page).introduce();
      newcomer(page).agree(3);
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
      Newcomer.press(page, "English");

      assertThat(page.getByLabel("Mobile phone")).isVisible();
      assertThat(page.locator("html")).hasAttribute("lang", "en");
      assertThat(page.locator("body")).not().containsText("Мобильный");
    }
  }
}
