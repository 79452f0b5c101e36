package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The token by which the service knows that a request comes from a page of ours.
class PageTokenTest extends RunningService {
  private static final Pattern DRAWN_INTO_PAGE =
      Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

  /// How many of three hundred requests are refused that are sent while others are answered.
  private static final String REFUSED =
      """
      async () => {
        let over = false;
        const meanwhile = (async () => {
          while (!over) {
            await fetch('/assets/icon.svg', { cache: 'reload' });
          }
        })();
        let refused = 0;
        for (let i = 0; i < 300; i++) {
          const token = document.cookie.split('; ').find((it) => it.startsWith('XSRF-TOKEN='))?.slice(11) ?? '';
          const path = '/live/00000000-0000-4000-8000-000000000000/alive';
          const { status } = await fetch(path, { method: 'POST', headers: { 'X-XSRF-TOKEN': token } });
          refused += status === 403 ? 1 : 0;
        }
        over = true;
        await meanwhile;
        return refused;
      }
      """;

  private Http cabinet(UUID patient) {
    return new Http(address()).signedInAs("patient", patient);
  }

  @Test
  void noAnswerChangesItSoThatRequestsUnderWayAreNotRefused() throws IOException {
    Http cabinet = cabinet(people.patient());
    UUID page = UUID.randomUUID();
    String before = cabinet.cookies();

    cabinet.get("/cabinet");
    cabinet.get("/assets/style.css");
    try (BufferedReader events = cabinet.live(page)) {
      assertThat(events.readLine()).isEqualTo("event:snapshot");
      assertThat(cabinet.pagePost("/live/" + page + "/alive").status()).isEqualTo(204);
    }

    assertThat(cabinet.cookies()).isEqualTo(before);
  }

  @Test
  void aBrowserThatAsksForManyThingsAtOnceIsRefusedNone() {
    try (BrowserContext someone = Browsers.someone()) {
      Page page = Browsers.signIn(someone, address(), "patient", people.patient());

      assertThat(page.evaluate(REFUSED)).isEqualTo(0);
    }
  }

  /// It is the page's last word, and a browser sends no header with it.
  @Test
  void theOneThatWasDrawnIntoThePageIsGoodForAsLongAsThePageIsOpen() {
    Http cabinet = cabinet(people.patient());
    String token = drawnInto(cabinet.get("/cabinet"));
    cabinet.get("/assets/style.css");

    Http.Reply closed =
        cabinet.form("/live/" + UUID.randomUUID() + "/closed", Map.of("_csrf", token));

    assertThat(closed.status()).isEqualTo(204);
  }

  private static String drawnInto(Http.Reply page) {
    Matcher token = DRAWN_INTO_PAGE.matcher(page.text());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  @Test
  void whoSignsInAndWhoSignsOutGetsANewOne() {
    Http browser = new Http(address());
    browser.get("/dev/sign-in");
    String stranger = browser.csrfCookie();

    browser.signedInAs("patient", people.patient());
    String patient = browser.csrfCookie();
    browser.form("/sign-out", Map.of("_csrf", drawnInto(browser.get("/cabinet"))));

    assertThat(patient).isNotEqualTo(stranger);
    assertThat(browser.csrfCookie()).isNotIn(patient, stranger);
  }
}
