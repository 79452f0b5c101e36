package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.PauseReason;
import io.dozvon.presence.PageId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.StaffId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The wallboard and the other pages of supervisors in a real browser.
class WallboardTest extends RunningService {
  private static final Actor.Admin ADMIN = new Actor.Admin("test");

  private final Agents agents;

  WallboardTest(@Autowired Agents agents) {
    this.agents = agents;
  }

  @BeforeEach
  void nobodyHasTriedAnything() {
    DATABASE.sql().execute("delete from access.allowance");
  }

  private StaffId agent() {
    StaffId id = new StaffId(UUID.fromString(StaffMember.invite(http, "agent").at("id")));
    agents.employ(id, ADMIN).orElseThrow();
    return id;
  }

  private Page signedIn(BrowserContext browser, Http supervisor) {
    browser.addCookies(
        Stream.of(supervisor.cookies().split("; "))
            .map(cookie -> cookie.split("=", 2))
            .map(parts -> new Cookie(parts[0], parts[1]).setUrl(address()))
            .toList());
    Page page = browser.newPage();
    page.onPageError(error -> System.err.println("page error: " + error));
    return page;
  }

  @Test
  void whatAgentsDoIsOnTheWallWithinAMomentAndTimeGoesOnByItself() {
    Http supervisor = StaffMember.enrolled(http, address(), "supervisor").browser;
    StaffId agent = agent();
    try (BrowserContext browser = Browsers.someone()) {
      Page page = signedIn(browser, supervisor);
      page.setViewportSize(1920, 1080);
      page.navigate(address() + "/supervisor");
      assertThat(page.locator("#figure-waiting .figure")).hasText("0");

      agents.signOn(agent, new PageId(UUID.randomUUID())).orElseThrow();
      agents.pause(agent, PauseReason.LUNCH, ADMIN).orElseThrow();

      assertThat(page.getByText("обед")).isVisible();
      assertThat(page.locator(".in-paused .time [data-since]").first())
          .hasText(Pattern.compile("0:0[2-9]"));
      page.locator("main").press("f");
      assertThat(page.locator("body.wall")).isVisible();
      assertThat(page.locator(".bar").first()).isHidden();
      Browsers.picture(page, "wallboard-1920");
      page.keyboard().press("f");
      assertThat(page.locator("body.wall")).hasCount(0);
      agents.signOff(agent, ADMIN).orElseThrow();
    }
  }

  @Test
  void everyPageOfASupervisorIsFitForAll() {
    Http supervisor = StaffMember.enrolled(http, address(), "supervisor").browser;
    StaffId agent = agent();
    agents.signOn(agent, new PageId(UUID.randomUUID())).orElseThrow();
    for (boolean phone : new boolean[] {false, true}) {
      try (BrowserContext browser = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
        Page page = signedIn(browser, supervisor);
        for (String path :
            List.of(
                "/supervisor",
                "/supervisor/agents",
                "/supervisor/agents/" + agent,
                "/supervisor/employ",
                "/supervisor/queues",
                "/supervisor/queues/new",
                "/supervisor/queues/technical",
                "/supervisor/guide",
                "/supervisor/guide?queue=technical",
                "/supervisor/guide/add/script?queue=technical",
                "/supervisor/hours",
                "/supervisor/listening",
                "/supervisor/reports",
                "/supervisor/reports?kind=agents&first=x")) {
          page.setViewportSize(phone ? 360 : 1280, 740);
          page.navigate(address() + path);
          AccessibilityTest.isFitForAll(
              page, path.replace(agent.toString(), "one").replaceAll("[?=&]", "-"), phone);
        }
      }
    }
  }
}
