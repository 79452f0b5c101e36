package io.dozvon.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.dozvon.contactcentre.Agents;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.StaffId;
import java.util.Arrays;

/// An agent of the line, and their console in a browser.
final class Console {
  private static final Actor.Admin ADMIN = new Actor.Admin("test");

  final StaffMember member;
  private final String address;

  private Console(StaffMember member, String address) {
    this.member = member;
    this.address = address;
  }

  StaffId id() {
    return new StaffId(member.id);
  }

  /// Somebody who answers the callers of these queues.
  static Console of(Agents agents, Http admin, String address, String... queues) {
    return withRole("agent", agents, admin, address, queues);
  }

  static Console withRole(
      String role, Agents agents, Http admin, String address, String... queues) {
    Console console = new Console(StaffMember.enrolled(admin, address, role), address);
    agents.employ(console.id(), ADMIN).orElseThrow();
    agents
        .place(
            console.id(),
            Arrays.stream(queues).map(name -> new Place(new QueueId(name), 0)).toList(),
            ADMIN)
        .orElseThrow();
    return console;
  }

  /// Opened, not signed on.
  Page open(BrowserContext browser) {
    browser.addCookies(
        Arrays.stream(member.browser.cookies().split("; "))
            .map(pair -> pair.split("=", 2))
            .map(pair -> new Cookie(pair[0], pair[1]).setUrl(address))
            .toList());
    Page page = browser.newPage();
    page.onPageError(error -> System.err.println("page error: " + error));
    page.navigate(address + "/agent");
    return page;
  }

  /// Opened, registered at the exchange and ready.
  Page signOn(BrowserContext browser) {
    Page page = open(browser);
    page.locator("#sign-on").click();
    isThere(page);
    assertThat(page.locator("#me[data-state=ready]")).isVisible();
    return page;
  }

  static void isThere(Page page) {
    assertThat(page.locator("#phone-line")).hasText("Телефон подключён");
  }
}
