package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The lasting connection of a page.
class LivePageTest extends RunningService {

  @Test
  void aPageIsToldHowThingsAreAsSoonAsItConnects() throws IOException {
    UUID patient = people.patient("+79000000003", "en");
    Http cabinet = new Http(address()).signedInAs("patient", patient);
    UUID page = UUID.randomUUID();
    HttpURLConnection live =
        (HttpURLConnection) URI.create(address() + "/live?page=" + page).toURL().openConnection();
    live.setRequestProperty("Cookie", cabinet.cookies());
    try (BufferedReader events =
        new BufferedReader(new InputStreamReader(live.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(events.readLine()).isEqualTo("event:snapshot");
      assertThat(events.readLine()).contains("snapshot");
      assertThat(cabinet.pagePost("/live/" + page + "/alive").status()).isEqualTo(204);
    }
    assertThat(cabinet.pagePost("/live/" + page + "/closed").status()).isEqualTo(204);
    assertThat(cabinet.pagePost("/live/" + page + "/alive").status()).isEqualTo(410);
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
