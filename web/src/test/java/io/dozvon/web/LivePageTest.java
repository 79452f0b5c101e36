package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The lasting connection of a page.
class LivePageTest extends RunningService {

  @Test
  void aPageIsToldHowThingsAreAsSoonAsItConnects() throws IOException {
    UUID patient = people.patient("+79000000003", "en");
    Http cabinet = new Http(address()).signedInAs("patient", patient);
    UUID page = UUID.randomUUID();
    try (BufferedReader events = cabinet.live(page)) {
      assertThat(events.readLine()).isEqualTo("event:snapshot");
      assertThat(events.readLine()).contains("snapshot");
      assertThat(cabinet.pagePost("/live/" + page + "/alive").status()).isEqualTo(204);
    }
    assertThat(cabinet.pagePost("/live/" + page + "/closed").status()).isEqualTo(204);
    assertThat(cabinet.pagePost("/live/" + page + "/alive").status()).isEqualTo(410);
  }

  /// A page's id is no secret among those who share a network; it gives no power over the page.
  @Test
  void aStrangerWhoKnowsAPagesIdNeitherClosesItNorKeepsItAliveNorReadsIt() throws IOException {
    Http cabinet = new Http(address()).signedInAs("patient", people.patient());
    Http stranger = new Http(address()).signedInAs("patient", people.patient());
    UUID page = UUID.randomUUID();
    UUID doctor = people.doctor();
    Http colleague = new Http(address()).signedInAs("doctor", doctor);
    try (BufferedReader events = cabinet.live(page)) {
      assertThat(events.readLine()).isEqualTo("event:snapshot");

      assertThat(stranger.pagePost("/live/" + page + "/alive").status()).isEqualTo(410);
      assertThat(stranger.pagePost("/live/" + page + "/closed").status()).isEqualTo(204);
      assertThat(colleague.pagePost("/live/" + page + "/closed").status()).isEqualTo(204);
      try (BufferedReader theirs = stranger.live(page)) {
        assertThat(theirs.readLine()).isEqualTo("event:snapshot");
      }
      assertThat(http.pagePost("/live/" + page + "/closed").status()).isEqualTo(403);

      assertThat(cabinet.pagePost("/live/" + page + "/alive").status()).isEqualTo(204);
    }
  }

  @Test
  void aPageShowsAConsultationThatIsArrangedWhileItIsOpen() {
    UUID doctor = people.doctor("en");
    try (BrowserContext colleague = Browsers.someone()) {
      Page workplace = Browsers.signIn(colleague, address(), "doctor", doctor);
      assertThat(workplace.locator("#idle")).isVisible();
      assertThat(workplace.locator("html")).hasAttribute("lang", "en");
      assertThat(workplace.locator(".bar")).containsText("Sign out");

      UUID consultation = people.consultation(people.patient(), doctor);

      assertThat(workplace.locator("#c-" + consultation)).isVisible();
    }
  }
}
