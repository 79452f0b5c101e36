package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.dozvon.notifications.SentTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A newcomer books a specialist, finds somebody else was faster, books another time, moves it and
/// calls it off: at a computer, on a phone and without scripts.
class BookingJourneyTest extends RunningService {
  private static final SentTexts TEXTS = new SentTexts(DATABASE.sql());
  private final Instant soon = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(3));

  private static void open(Page page, String link) {
    page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link).setExact(true)).click();
  }

  private static void choose(Page page, Instant at) {
    page.locator("a:has(time[datetime='" + at + "'])").click();
  }

  private static void isFit(Page page, String name, Device device) {
    if (device != Device.WITHOUT_SCRIPTS) {
      AccessibilityTest.isFitForAll(page, "/booking-" + name, device == Device.DARK_PHONE);
    }
  }

  @ParameterizedTest
  @EnumSource(Device.class)
  void aNewcomerBooksMovesAndCancels(Device device) {
    String speciality = "гомеопат " + device.name().toLowerCase(Locale.ROOT);
    UUID doctor =
        people.specialist(speciality, "en", "Asia/Vladivostok", soon, Duration.ofHours(3));
    try (BrowserContext person = device.open()) {
      Page page = person.newPage();
      new Newcomer(page, address(), TEXTS).register(Newcomer.someNumber(), Newcomer.someLogin());
      open(page, "Записаться к специалисту");
      page.getByLabel("Специальность").selectOption(speciality);
      Newcomer.press(page, "Подобрать");
      assertThat(page.getByRole(AriaRole.ARTICLE)).hasCount(1);
      open(page, "Выбрать время: Белова Вера");
      assertThat(page.locator("main")).containsText("Владивосток");
      choose(page, soon);

      takenMeanwhile(doctor);
      Newcomer.press(page, "Записаться");
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Выберите другое");
      isFit(page, "taken", device);
      choose(page, soon.plusSeconds(1800));
      assertThat(page.locator("#cost")).containsText("Бесплатно");
      Newcomer.press(page, "Записаться");

      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Вы записаны");
      isFit(page, "booked", device);
      open(page, "Перенести");
      isFit(page, "move", device);
      choose(page, soon.plusSeconds(5400));
      isFit(page, "move-confirm", device);
      Newcomer.press(page, "Перенести запись");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Запись перенесена");

      open(page, "В личный кабинет");
      assertThat(page.locator("#coming time"))
          .hasAttribute("datetime", soon.plusSeconds(5400).toString());
      isFit(page, "cabinet", device);
      page.locator("#coming").getByText("Отменить запись").click();
      isFit(page, "cancel", device);
      Newcomer.press(page, "Отменить запись");
      assertThat(page.getByRole(AriaRole.STATUS)).containsText("Запись отменена");
      open(page, "В личный кабинет");
      assertThat(page.locator("#coming")).hasCount(0);
    }
  }

  private void takenMeanwhile(UUID doctor) {
    Http faster = new Http(address()).signedInAs("patient", people.patient());
    faster.get("/cabinet");
    faster.pageForm("/cabinet/doctors/" + doctor, "at=" + soon);
  }
}
