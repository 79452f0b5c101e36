package io.dozvon.web.crash;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.dozvon.pbx.run.FreePorts;
import io.dozvon.web.Browsers;
import io.dozvon.web.ClosedConsultations;
import io.dozvon.web.People;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A doctor writes a conclusion in Chromium while the service dies and comes back.
class WordsOverARestartTest {
  private static final Limit SAVED = Limit.ofSeconds(20);
  private static final double PATIENCE = 30_000;

  @TempDir Path folder;
  private Database database;
  private Node node;

  @BeforeEach
  void aService() throws IOException {
    database = new Database(folder.resolve("postgres"));
    Map<String, String> settings = CallCentre.withoutExchange(database, folder);
    settings.put("dozvon.exchanges[0].name", "sim-1");
    settings.put("dozvon.exchanges[0].kind", "simulated");
    settings.put("dozvon.exchanges[0].trunks[0].name", "carrier");
    settings.put("dozvon.exchanges[0].trunks[0].caller-id", "+74951234567");
    Path log = Files.createDirectories(Path.of("target", "crash")).resolve("words.log");
    node = new Node("words", FreePorts.tcp(), settings, log);
  }

  @AfterEach
  void done() {
    node.close();
    database.close();
  }

  @Test
  void whatADoctorTypesWhileTheServiceIsDeadIsSavedOnceItIsBackAndTheyGoOn() {
    try (BrowserContext browser = Browsers.someone()) {
      Page page = writes(browser);
      Locator complaints = page.getByLabel("Жалобы");
      Locator advice = page.getByLabel("Рекомендации");
      complaints.fill("Кашель");
      awaitDraft("Кашель", "");

      node.kill();
      advice.fill("Пить тёплое");
      assertThat(page.locator("#trouble")).isVisible(new IsVisibleOptions().setTimeout(PATIENCE));
      complaints.fill("Кашель третий день");
      node.restart();

      awaitDraft("Кашель третий день", "Пить тёплое");
      assertThat(page.locator("#trouble")).isHidden(new IsHiddenOptions().setTimeout(PATIENCE));
      assertThat(page.locator("#conflict")).isHidden();
      advice.fill("Пить тёплое и лежать");
      awaitDraft("Кашель третий день", "Пить тёплое и лежать");
    }
  }

  private Page writes(BrowserContext browser) {
    People people = new People(node.http());
    UUID doctor = people.doctor();
    UUID consultation =
        ClosedConsultations.over(database.sql(), people.consultation(people.patient(), doctor));
    Page page = Browsers.signIn(browser, node.address(), "doctor", doctor);
    page.navigate(node.address() + "/doctor/consultations/" + consultation + "/conclusion");
    return page;
  }

  /// There is one draft, and these are its words.
  private void awaitDraft(String complaints, String recommendations) {
    await()
        .atMost(SAVED.now())
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(
            () -> assertThat(drafts()).containsExactly(List.of(complaints, recommendations)));
  }

  private List<List<Object>> drafts() {
    return database
        .sql()
        .fetch("select complaints, recommendations from conclusions.draft")
        .stream()
        .map(row -> List.of(row.get(0), row.get(1)))
        .toList();
  }
}
