package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a doctor types survives the browser's crash, a lost connection, and another tab.
class NoWordIsLostTest extends RunningService {
  private static final String WORDS = "Пить тёплое";

  /// When what was typed last is on the disk.
  private static final String COPIED =
      """
      () => new Promise((resolve) => {
        const open = indexedDB.open('dozvon-drafts');
        open.onsuccess = () => {
          const all = open.result.transaction('copies').objectStore('copies').getAll();
          all.onsuccess = () => { open.result.close(); resolve(all.result.length); };
        };
      })
      """;

  private UUID doctor = UUID.randomUUID();
  private String form = "";

  @BeforeEach
  void aConsultationThatIsOver() {
    doctor = people.doctor();
    UUID consultation = ConclusionPagesTest.over(people.consultation(people.patient(), doctor));
    form = address() + "/doctor/consultations/" + consultation + "/conclusion";
  }

  private Page opens(BrowserContext browser) {
    Page page = Browsers.signIn(browser, address(), "doctor", doctor);
    page.navigate(form);
    return page;
  }

  private static List<String> drafts() {
    return DATABASE
        .sql()
        .fetch("select recommendations from conclusions.draft")
        .getValues(0, String.class);
  }

  private static void awaitDraft(String words) {
    await().atMost(Duration.ofSeconds(20)).until(() -> drafts().contains(words));
  }

  /// The service cannot be reached, and the browser is killed: the words are in neither.
  @Test
  void aBrowserThatIsKilledWhileTheServiceIsAwayBringsTheWordsBack(@TempDir Path profile) {
    String words = WORDS + " " + UUID.randomUUID();
    BrowserContext killed = Browsers.ofItsOwn(profile);
    Page killedPage = opens(killed);
    killedPage.route("**/autosave", route -> route.abort());
    killedPage.getByLabel("Рекомендации").fill(words);
    assertThat(killedPage.locator("#trouble")).containsText("Нет связи с сервером");
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> Integer.valueOf(1).equals(killedPage.evaluate(COPIED)));
    assertThat(drafts()).doesNotContain(words);
    assertThat(killedPage.evaluate("JSON.stringify(localStorage)").toString())
        .doesNotContain(WORDS);
    Browsers.kill(killed, profile);
    try (BrowserContext browser = Browsers.ofItsOwn(profile)) {
      Page page = opens(browser);
      assertThat(page.locator("#copy")).containsText("Восстановлено");
      assertThat(page.getByLabel("Рекомендации")).hasValue(words);
      AccessibilityTest.isFitForAll(page, "/doctor-conclusion-restored", false);
      awaitDraft(words);
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> Integer.valueOf(0).equals(page.evaluate(COPIED)));
    }
  }

  @Test
  void aLostConnectionIsToldAndWhatWasTypedMeanwhileIsSavedAfterIt() {
    String words = WORDS + " " + UUID.randomUUID();
    try (BrowserContext browser = Browsers.someone()) {
      Page page = opens(browser);
      browser.setOffline(true);
      page.getByLabel("Рекомендации").fill(words);
      assertThat(page.locator("#trouble")).isVisible();
      browser.setOffline(false);
      awaitDraft(words);
      assertThat(page.locator("#trouble")).isHidden();
    }
  }

  @Test
  void twoTabsAreToldOfEachOtherAndBothTextsAreShown() {
    String mine = WORDS + " " + UUID.randomUUID();
    String other = WORDS + " " + UUID.randomUUID();
    try (BrowserContext browser = Browsers.someone()) {
      Page first = opens(browser);
      Page second = Browsers.anotherTab(first);
      second.getByLabel("Рекомендации").fill(other);
      awaitDraft(other);
      first.getByLabel("Рекомендации").fill(mine);
      assertThat(first.locator("#conflict")).isVisible();
      AccessibilityTest.isFitForAll(first, "/doctor-conclusion-conflict", false);
      assertThat(drafts()).doesNotContain(mine);

      Newcomer.press(first, "Сравнить");

      assertThat(first.locator("#elsewhere")).containsText(other);
      assertThat(first.getByLabel("Рекомендации")).hasValue(mine);
      AccessibilityTest.isFitForAll(first, "/doctor-conclusion-elsewhere", false);
      Newcomer.press(first, "Сохранить черновик");
      awaitDraft(mine);

      second.getByLabel("Рекомендации").fill(other + " ещё");
      assertThat(second.locator("#conflict")).isVisible();
      Newcomer.press(second, "Сравнить");
      second.getByText("Взять этот черновик вместо моего текста").click();
      assertThat(second.getByLabel("Рекомендации")).hasValue(mine);
      assertThat(second.locator("#copy")).isHidden();
    }
  }

  @Test
  void whatLiesOnTheComputerCannotBeRead() {
    try (BrowserContext browser = Browsers.someone()) {
      Page page = opens(browser);
      page.route("**/autosave", route -> route.abort());
      page.getByLabel("Рекомендации").fill("Тайна " + UUID.randomUUID());
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> Integer.valueOf(1).equals(page.evaluate(COPIED)));
      Object stored =
          page.evaluate(
              """
              () => new Promise((resolve) => {
                const open = indexedDB.open('dozvon-drafts');
                open.onsuccess = () => {
                  const all = open.result.transaction('copies').objectStore('copies').getAll();
                  all.onsuccess = () => resolve(new TextDecoder().decode(all.result[0].text) + JSON.stringify(all.result));
                };
              })
              """);
      assertThat(String.valueOf(stored)).doesNotContain("Тайна").isNotEmpty();
    }
  }
}
