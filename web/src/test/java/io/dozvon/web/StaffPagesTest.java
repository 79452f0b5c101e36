package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The way in of everybody who works here, their account, and what an admin decides; on pages that
/// need no scripts.
class StaffPagesTest extends RunningService {
  private static final Pattern CODE = Pattern.compile("<code>([a-z2-9]{5}-[a-z2-9]{5})</code>");

  @BeforeEach
  void nobodyHasTriedAnything() {
    DATABASE.sql().execute("delete from access.allowance");
  }

  private StaffMember enrolled(String role) {
    StaffMember member = StaffMember.enrolled(http, address(), role);
    DATABASE.sql().execute("delete from access.spent_code");
    return member;
  }

  private Http signsIn(StaffMember member, String code) {
    Http browser = new Http(address());
    Http.Reply half = new Forms(browser).signIn(member.login, StaffMember.PASSWORD);
    assertThat(half.header("Location")).contains("/sign-in/code?to=");
    new Forms(browser).send("/sign-in/code", "/sign-in/code", "code", code);
    return browser;
  }

  @Test
  void everybodyLandsWhereTheyWork() {
    assertThat(enrolled("doctor").browser.get("/").header("Location")).endsWith("/doctor");
    for (String role : List.of("agent", "supervisor", "admin")) {
      Http browser = enrolled(role).browser;
      assertThat(browser.get("/").header("Location")).endsWith("/staff");
      assertThat(browser.get("/staff").text())
          .contains("Орлова Нина")
          .satisfies(
              text -> assertThat(text.contains("/staff/people")).isEqualTo(role.equals("admin")));
      assertThat(browser.get("/doctor").status()).isEqualTo(403);
      assertThat(browser.get("/cabinet").status()).isEqualTo(403);
    }
  }

  @Test
  void theLinkIsNotInTheAddressOfTheStepsAndTellsNothingOnceUsed() {
    String link = StaffMember.pathOf(StaffMember.invite(http, "agent").at("link"));
    Http browser = new Http(address());

    assertThat(browser.get(link).header("Location")).endsWith("/invitation");
    assertThat(browser.get("/invitation").text()).contains("Добро пожаловать", "Орлова Нина");
    Http.Reply stranger =
        new Http(address()).get("/invitation/" + "x".repeat(43), "Accept", "text/html");
    assertThat(stranger.status()).isEqualTo(404);
    assertThat(stranger.text()).contains("Ссылка не действует");
    assertThat(new Http(address()).get("/invitation", "Accept", "text/html").status())
        .isEqualTo(404);
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    Http browser = new Http(address());
    browser.get(StaffMember.pathOf(StaffMember.invite(http, "agent").at("link")));

    assertThat(
            new Forms(browser)
                .send("/invitation", "/invitation/login", "login", "a", "password", "x")
                .text())
        .contains("id=\"login-error\"");
    Http.Reply weak =
        new Forms(browser)
            .send("/invitation", "/invitation/login", "login", "nina-x1", "password", "орлова1985");
    assertThat(weak.status()).isEqualTo(422);
    assertThat(weak.text())
        .contains("id=\"password-error\"", "value=\"nina-x1\"")
        .doesNotContain("орлова1985");
  }

  @Test
  void aCodeIsAskedAfterThePasswordAndLeadsToThePageThatWasWanted() {
    StaffMember nina = enrolled("agent");
    Http browser = new Http(address());
    Http.Reply half =
        new Forms(browser)
            .send(
                "/sign-in",
                "/sign-in",
                "login",
                nina.login,
                "password",
                StaffMember.PASSWORD,
                "to",
                "/staff/account");
    assertThat(browser.get("/staff").status()).isEqualTo(401);

    Http.Reply wrong = new Forms(browser).send("/sign-in/code", "/sign-in/code", "code", "000000");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("id=\"code-error\"");
    Http.Reply in =
        new Forms(browser)
            .send(
                half.header("Location").replace(address(), ""),
                "/sign-in/code",
                "code",
                nina.code(0),
                "to",
                "/staff/account");

    assertThat(in.header("Location")).endsWith("/staff/account");
    assertThat(browser.get("/staff/account").text()).contains("Логин: " + nina.login);
    assertThat(new Http(address()).get("/sign-in/code").header("Location"))
        .contains("/sign-in?to=");
  }

  @Test
  void aRecoveryCodeThatWasUsedIsTold() {
    StaffMember nina = enrolled("doctor");
    Matcher code = CODE.matcher(nina.recoveryPage);
    assertThat(code.find()).isTrue();

    Http browser = new Http(address());
    new Forms(browser).signIn(nina.login, StaffMember.PASSWORD);
    Http.Reply in =
        new Forms(browser).send("/sign-in/code", "/sign-in/code", "code", code.group(1));

    assertThat(in.header("Location")).endsWith("/staff/account?recovery");
    assertThat(browser.get("/staff/account?recovery").text()).contains("Осталось кодов: 9");
  }

  @Test
  void aLockedSessionAsksForThePasswordAndGoesOnWhereItWas() {
    StaffMember nina = enrolled("doctor");
    assertThat(nina.browser.pagePost("/lock/shut").status()).isEqualTo(204);

    Http.Reply page = nina.browser.get("/sessions", "Accept", "text/html");
    assertThat(page.header("Location")).endsWith("/lock?to=%2Fsessions");
    assertThat(nina.browser.get("/", "Accept", "text/html").header("Location")).endsWith("/lock");
    assertThat(nina.browser.knock("POST", "/lock/awake").status()).isEqualTo(423);
    assertThat(nina.browser.knock("GET", "/live?page=" + UUID.randomUUID()).status())
        .isEqualTo(423);
    assertThat(nina.browser.knock("POST", "/sessions/end-others").status()).isEqualTo(423);
    assertThat(
            new Forms(nina.browser)
                .send("/lock?to=/sessions", "/lock", "password", "wrong horse", "to", "/sessions")
                .text())
        .contains("id=\"password-error\"");
    Http.Reply open =
        new Forms(nina.browser)
            .send(
                "/lock?to=/sessions", "/lock", "password", StaffMember.PASSWORD, "to", "/sessions");

    assertThat(open.header("Location")).endsWith("/sessions");
    assertThat(nina.browser.get("/sessions").status()).isEqualTo(200);
  }

  @Test
  void aLockedPageHearsThatItIsLockedAndNothingMore() throws IOException {
    StaffMember nina = enrolled("doctor");
    try (BufferedReader live = nina.browser.live(UUID.randomUUID())) {
      assertThat(next("event:", live)).isEqualTo("event:snapshot");
      assertThat(nina.browser.pagePost("/lock/shut").status()).isEqualTo(204);
      assertThat(next("event:locked", live)).isEqualTo("event:locked");

      people.consultation(people.patient(), nina.id);
      assertThat(nina.browser.pageForm("/lock/open", "password=correct+horse+battery").status())
          .isEqualTo(204);
      assertThat(next("event:", live)).as("drawn anew").isEqualTo("event:snapshot");
    }
  }

  private static String next(String beginning, BufferedReader live) throws IOException {
    String line = live.readLine();
    while (line != null && (!line.startsWith(beginning) || line.equals("event:heartbeat"))) {
      line = live.readLine();
    }
    return String.valueOf(line);
  }

  @Test
  void aSessionForTryingOutIsNotLocked() {
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());

    assertThat(doctor.get("/sessions").text()).doesNotContain("/lock/now");
    assertThat(doctor.pagePost("/lock/shut").status()).isEqualTo(409);
  }

  @Test
  void recoveryCodesAndAuthenticatorAreRenewedByWhoShowsPasswordAndCode() {
    StaffMember nina = enrolled("supervisor");
    String codes = "/staff/account/recovery-codes";
    assertThat(
            new Forms(nina.browser)
                .send(codes, codes, "password", "wrong horse", "code", nina.code(0))
                .text())
        .contains("id=\"password-error\"");
    Http.Reply renewed =
        new Forms(nina.browser)
            .send(codes, codes, "password", StaffMember.PASSWORD, "code", nina.code(0));
    assertThat(CODE.matcher(renewed.text()).results().count()).isEqualTo(10);

    String added = "/staff/account/authenticator/new";
    assertThat(nina.browser.get(added).header("Location")).endsWith("/staff/account/authenticator");
    new Forms(nina.browser)
        .send(
            "/staff/account/authenticator",
            "/staff/account/authenticator",
            "password",
            StaffMember.PASSWORD,
            "code",
            nina.code(1));
    String secret = StaffMember.secretOn(nina.browser.get(added).text());
    assertThat(new Forms(nina.browser).send(added, added, "code", "000000").text())
        .contains("id=\"code-error\"");
    assertThat(
            new Forms(nina.browser).send(added, added, "code", StaffMember.code(secret, 0)).text())
        .contains("Запасные коды");

    assertThat(signsIn(nina, nina.code(0)).get("/staff").status()).as("the old one").isEqualTo(401);
    assertThat(signsIn(nina, StaffMember.code(secret, 1)).get("/staff").status()).isEqualTo(200);
  }

  @Test
  void aLanguageThatIsChosenIsSpoken() {
    StaffMember nina = enrolled("agent");

    new Forms(nina.browser).send("/staff/account", "/staff/account/language", "language", "en");

    assertThat(nina.browser.get("/staff").text()).contains("Your workplace", "lang=\"en\"");
  }

  @Test
  void anAdminInvitesBarsAndResetsOnAPage() {
    StaffMember admin = enrolled("admin");
    StaffMember agent = enrolled("agent");
    String people = "/staff/people";

    Http.Reply link =
        new Forms(admin.browser)
            .send(people, people, "role", "supervisor", "familyName", "Рыбин", "givenName", "Пётр");
    assertThat(new Http(address()).get(StaffMember.pathOf(link.text())).header("Location"))
        .endsWith("/invitation");
    assertThat(admin.browser.get(people).text()).contains("Рыбин Пётр", "приглашение отправлено");

    Http.Reply reset =
        new Forms(admin.browser).send(people, people + "/" + agent.id + "/reset-password");
    assertThat(reset.text()).contains("/invitation/");
    assertThat(agent.browser.get("/staff").status()).isEqualTo(401);
    new Forms(admin.browser).send(people, people + "/" + agent.id + "/disable");
    assertThat(admin.browser.get(people).text()).contains("доступ закрыт");
    assertThat(new Http(address()).get(StaffMember.pathOf(reset.text())).status()).isEqualTo(404);
    assertThat(new Forms(admin.browser).send(people, people + "/" + admin.id + "/disable").status())
        .isEqualTo(409);
    assertThat(enrolled("supervisor").browser.get(people).status()).isEqualTo(403);
  }

  @Test
  void theAdminApiDoesTheSame() {
    Http.Reply invited = StaffMember.invite(http, "supervisor");
    String path = "/staff/" + invited.at("id");

    assertThat(invited.at("purpose")).isEqualTo("welcome");
    assertThat(http.adminGet(path).at("role")).isEqualTo("supervisor");
    assertThat(http.adminPost(path + "/invite", "").at("link")).isNotEqualTo(invited.at("link"));
    assertThat(http.adminPost(path + "/revoke", "").json().path("invitedUntil").isNull()).isTrue();
    assertThat(http.adminPost(path + "/reset-second-factor", "").at("id"))
        .isEqualTo("no-credentials");
    assertThat(http.adminPost(path + "/disable", "").at("disabledAt")).isNotEmpty();
    assertThat(http.adminPost(path + "/enable", "").json().path("disabledAt").isNull()).isTrue();
    assertThat(http.adminPost("/staff/" + UUID.randomUUID() + "/disable", "").at("id"))
        .isEqualTo("staff-not-found");
    assertThat(
            http.adminPost(
                    "/staff", "{\"role\": \"king\", \"familyName\": \"A\", \"givenName\": \"B\"}")
                .status())
        .isEqualTo(400);
    assertThat(http.adminGet("/staff").text()).contains(invited.at("id"));
  }

  @Test
  void aDoctorWhoIsBarredIsNotLetInForTryingOutEither() {
    UUID doctor = people.doctor();
    http.adminPost("/staff/" + doctor + "/disable", "");

    Http browser = new Http(address()).signedInAs("doctor", doctor);

    assertThat(browser.get("/doctor").status()).isEqualTo(401);
  }

  @Test
  void whoTriesTheServiceOutIsAnAgentByOneClickAndNobodyElse() {
    UUID agent = UUID.fromString(StaffMember.invite(http, "agent").at("id"));
    Http tried = new Http(address()).signedInAs("staff", agent);

    assertThat(tried.get("/staff", "Accept", "text/html").status()).isEqualTo(200);
    assertThat(tried.get("/staff/people").status()).isEqualTo(403);
    assertThat(tried.get("/doctor").status()).isEqualTo(403);
  }
}
