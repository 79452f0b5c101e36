package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The pages warn both sides before the thirty minutes are over (R12). The tests move the end, not
/// the clock.
class TimeLeftTest extends RunningService {
  /// Notes what time was shown as left when a warning was said.
  private static final String NOTE_WARNINGS =
      """
      window.warnedAt = {};
      new MutationObserver(() => {
        const minutes = document.getElementById('notice')?.textContent.match(/меньше минут: (\\d+)/)?.[1];
        if (minutes) window.warnedAt[minutes] ??= document.querySelector('.remaining').textContent;
      }).observe(document, { subtree: true, childList: true, characterData: true });
      """;

  @Test
  void bothSidesOfAConversationAreWarnedFiveMinutesAndOneMinuteBeforeItsEnd() {
    UUID patient = people.patient();
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation = people.consultation(patient, doctor);
    http.adminPost("/consultations/" + consultation + "/call", "");
    areWarned(patient, doctor, consultation, "talking");
  }

  @Test
  void whoChoseToChatIsWarnedAsWell() {
    UUID patient = people.patient();
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation = people.consultation(patient, doctor);
    try (BrowserContext someone = Browsers.someone()) {
      Page cabinet = Browsers.signIn(someone, address(), "patient", patient);
      awaitPages(patient, 1);
      http.adminPost("/consultations/" + consultation + "/call", "");
      cabinet.locator("[data-answer=chat]").click();
      assertThat(cabinet.locator("#conversation")).isVisible();
    }
    areWarned(patient, doctor, consultation, "chatting");
  }

  private void areWarned(UUID patient, UUID doctor, UUID consultation, String state) {
    try (BrowserContext someone = Browsers.someone();
        BrowserContext colleague = Browsers.someone()) {
      someone.addInitScript(NOTE_WARNINGS);
      colleague.addInitScript(NOTE_WARNINGS);
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      assertThat(workplace.locator("#c-" + consultation)).hasAttribute("data-state", state);
      Page cabinet = Browsers.signIn(someone, address(), "patient", patient);
      List<Page> both = List.of(workplace, cabinet);
      for (Page page : both) {
        assertThat(page.locator(".remaining")).hasText(Pattern.compile("(29|30):\\d\\d"));
      }
      for (Page page : both) {
        isWarned(page, consultation, 5);
        isWarned(page, consultation, 1);
        assertThat(page.locator(".remaining")).hasClass(Pattern.compile("urgent"));
      }
      Browsers.picture(workplace, "doctor-" + state + "-last-minute");
      Browsers.picture(cabinet, "cabinet-" + state + "-last-minute");
    }
    http.adminPost("/consultations/" + consultation + "/finish", "");
  }

  private static void isWarned(Page page, UUID consultation, int minutes) {
    endsIn(consultation, minutes * 60 + 2);
    page.reload();
    assertThat(page.locator("#notice")).containsText("меньше минут: " + minutes);
    assertThat((String) page.evaluate("window.warnedAt[" + minutes + "]"))
        .matches(minutes + ":00|" + (minutes - 1) + ":5\\d");
  }

  private static void endsIn(UUID consultation, int seconds) {
    DATABASE
        .sql()
        .execute(
            "update consultations.consultation set ends_at = now() + ? * interval '1 second'"
                + " where id = ?",
            seconds,
            consultation);
  }
}
