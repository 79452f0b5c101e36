package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.dozvon.notifications.SentTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every page as axe-core sees it (WCAG 2.2 AA), light on a computer and dark on a phone, and
/// whether it fits the narrowest phone.
class AccessibilityTest extends RunningService {
  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/register/phone",
        "/sign-in?registered",
        "/password-reset",
        "/dev/sign-in",
        "/dev/messages"
      })
  void pagesForEverybody(String path) {
    for (boolean phone : new boolean[] {false, true}) {
      try (BrowserContext somebody = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
        Page page = somebody.newPage();
        page.navigate(address() + path);
        isFitForAll(page, path, phone);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cabinet",
        "/cabinet/duty",
        "/cabinet/conclusions",
        "/cabinet/check",
        "/consents/mine",
        "/profile",
        "/profile/phone",
        "/sessions",
        "/password"
      })
  void pagesOfAPatient(String path) {
    UUID patient = people.patient();
    for (boolean phone : new boolean[] {false, true}) {
      try (BrowserContext somebody = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
        Page page = Browsers.signIn(somebody, address(), "patient", patient);
        page.navigate(address() + path);
        isFitForAll(page, path, phone);
      }
    }
  }

  @Test
  void pagesOfBooking() {
    Instant soon = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
    UUID doctor =
        people.specialist("дерматолог", "en", "Asia/Vladivostok", soon, Duration.ofHours(3));
    UUID patient = people.patient();
    for (boolean phone : new boolean[] {false, true}) {
      try (BrowserContext somebody = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
        Page page = Browsers.signIn(somebody, address(), "patient", patient);
        for (String path :
            List.of(
                "/cabinet/doctors",
                "/cabinet/doctors?speciality=none",
                "/cabinet/doctors/" + doctor,
                "/cabinet/doctors/" + doctor + "?week=2999-01-01",
                "/cabinet/doctors/" + doctor + "/confirm?at=" + soon)) {
          page.navigate(address() + path);
          isFitForAll(page, path.replace(doctor.toString(), "one").replaceAll("[?=:]", "-"), phone);
        }
      }
    }
  }

  @Test
  void thePageOfTheLoginThatSaysWhatIsWrong() {
    try (BrowserContext somebody = Browsers.someoneOnADarkPhone()) {
      Page page = somebody.newPage();
      new Newcomer(page, address(), new SentTexts(DATABASE.sql()))
          .confirmPhone(Newcomer.someNumber());
      page.getByLabel("Пароль").fill("пароль123");
      Newcomer.press(page, "Дальше");
      page.locator("#errors").waitFor();
      isFitForAll(page, "/register/login-wrong", true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/register/phone", "/profile"})
  void pagesThatSayWhatIsWrong(String path) {
    try (BrowserContext somebody = Browsers.someoneOnADarkPhone()) {
      Page page = Browsers.signIn(somebody, address(), "patient", people.patient());
      page.navigate(address() + path);
      page.locator("main input:not([type=hidden])").first().fill("");
      page.locator("main form button.primary").first().click();
      page.locator("#errors").waitFor();
      isFitForAll(page, path + "-wrong", true);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/doctor",
        "/doctor/hours",
        "/doctor/templates",
        "/doctor/conclusions",
        "/sessions"
      })
  void pagesOfADoctor(String path) {
    UUID doctor = people.doctor();
    people.consultation(people.patient(), doctor);
    try (BrowserContext somebody = Browsers.someone()) {
      Page page = Browsers.signIn(somebody, address(), "doctor", doctor);
      page.navigate(address() + path);
      isFitForAll(page, path, false);
    }
  }

  @Test
  void pagesBesideAConsultation() {
    UUID doctor = people.doctor();
    UUID now = people.consultation(people.patient(), doctor);
    UUID cancelled = people.consultation(people.patient(), doctor);
    http.adminPost("/consultations/" + cancelled + "/cancel", "");
    for (boolean phone : new boolean[] {false, true}) {
      try (BrowserContext somebody = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
        Page page = Browsers.signIn(somebody, address(), "doctor", doctor);
        page.navigate(address() + "/doctor/consultations/" + now + "/patient");
        isFitForAll(page, "/record", phone);
        page.navigate(address() + "/doctor/consultations/" + cancelled + "/patient");
        page.locator("#record button").click();
        page.locator("#errors").waitFor();
        isFitForAll(page, "/record-reason", phone);
        page.navigate(address() + "/doctor/phrases");
        if (!phone) {
          page.getByText("Взять эти фразы").click();
          page.locator("[id^=phrase-]").first().waitFor();
        }
        isFitForAll(page, "/phrases", phone);
      }
    }
  }

  static void isFitForAll(Page page, String path, boolean phone) {
    String name = path.replace('/', '-').toLowerCase(Locale.ROOT);
    Browsers.picture(page, "page" + name + (phone ? "-phone" : ""));
    List<String> violations =
        new AxeBuilder(page)
            .withTags(WCAG_22_AA).analyze().getViolations().stream()
                .map(AccessibilityTest::described)
                .toList();
    assertThat(violations).as(path).isEmpty();
    if (phone) {
      page.setViewportSize(320, 640);
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("width of %s on the narrowest phone", path)
          .isEqualTo(320);
    }
  }

  private static String described(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getTarget();
  }
}
