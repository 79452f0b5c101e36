package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.Passwords;
import io.dozvon.notifications.SentTexts;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Signing in and out, here and elsewhere, on pages that need no scripts.
class SigningInTest extends RunningService {
  private static final String PASSWORD = "correct horse battery";
  private static final String FRESH = "another horse entirely";
  private static final Pattern END = Pattern.compile("/sessions/([0-9a-f-]{36})/end");

  private final Passwords passwords;
  private final Credentials credentials;
  private final SentTexts texts = new SentTexts(DATABASE.sql());
  private PhoneNumber phone = new PhoneNumber("+79160000000");
  private UUID patient = UUID.randomUUID();
  private String login = "";

  SigningInTest(@Autowired Passwords passwords, @Autowired Credentials credentials) {
    this.passwords = passwords;
    this.credentials = credentials;
  }

  @BeforeEach
  void anna() {
    DATABASE.sql().execute("delete from access.allowance");
    phone = new PhoneNumber("+7916" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999));
    patient = people.patient(phone.e164(), "ru");
    login = "anna-" + UUID.randomUUID();
    hasLogin(new Person.OfPatient(new PatientId(patient)), login);
  }

  private void hasLogin(Person person, String name) {
    credentials
        .create(
            person,
            new Login(name),
            passwords.accept(new Secret(PASSWORD), List.of()).orElseThrow())
        .orElseThrow();
  }

  private Http browser() {
    return new Http(address());
  }

  private Http signedIn() {
    Http browser = browser();
    assertThat(new Forms(browser).signIn(login, PASSWORD).status()).isEqualTo(302);
    return browser;
  }

  private static boolean isSignedIn(Http browser) {
    return browser.get("/cabinet").status() == 200;
  }

  @Test
  void whoKnowsLoginAndPasswordComesToThePageTheyWanted() {
    Http browser = browser();
    String form = browser.get("/cabinet?from=sms", "Accept", "text/html").header("Location");

    Http.Reply reply =
        new Forms(browser)
            .send(
                form, "/sign-in", "login", login, "password", PASSWORD, "to", "/cabinet?from=sms");

    assertThat(form).isEqualTo("/sign-in?to=%2Fcabinet%3Ffrom%3Dsms");
    assertThat(browser.get(form).text()).doesNotContain("name=\"password\"");
    assertThat(reply.header("Location")).endsWith("/cabinet?from=sms");
    assertThat(isSignedIn(browser)).isTrue();
  }

  @Test
  void aDoctorComesToTheWorkplace() {
    Http browser = StaffMember.enrolled(http, address(), "doctor").browser;

    assertThat(browser.get("/").header("Location")).endsWith("/doctor");
    assertThat(browser.get("/doctor").status()).isEqualTo(200);
    assertThat(browser.get("/cabinet").status()).isEqualTo(403);
    assertThat(browser.get("/sessions").text()).contains("Это устройство");
    assertThat(browser.get("/password").status()).isEqualTo(200);
  }

  @Test
  void aWrongPasswordIsSaidAtItsFieldAndNotWrittenBack() {
    Http.Reply wrong = new Forms(browser()).signIn(login, "wrong horse battery");
    Http.Reply unknown = new Forms(browser()).signIn("nobody-" + login, "wrong horse battery");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("aria-invalid=\"true\"", "aria-describedby=\"password-error\"")
        .contains("<p class=\"error\" id=\"password-error\">Логин или пароль не подходит.</p>")
        .contains("value=\"" + login + "\"")
        .contains("autocomplete=\"username\"", "autocomplete=\"current-password\"")
        .doesNotContain("wrong horse battery");
    assertThat(withoutDetails(unknown.text())).isEqualTo(withoutDetails(wrong.text()));
  }

  private static String withoutDetails(String page) {
    return page.replaceAll("(value|content)=\"[^\"]*\"", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/%0d%0aLocation:https://evil.example\r\n",
        ""
      })
  void nobodyIsLedToAnotherSite(String to) {
    Http.Reply reply =
        new Forms(browser())
            .send("/sign-in", "/sign-in", "login", login, "password", PASSWORD, "to", to);

    assertThat(reply.status()).isEqualTo(302);
    assertThat(reply.header("Location").replace(address(), "")).isEqualTo("/");
  }

  @Test
  void aFormThatComesFromNoPageOfOursIsRefused() {
    assertThat(browser().form("/sign-in", Map.of("login", login, "password", PASSWORD)).status())
        .isEqualTo(403);
    assertThat(signedIn().form("/sessions/end-others", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void aPersonWhosePageIsOutdatedIsToldSoAndLedBack() {
    Http.Reply reply =
        browser()
            .post("/sign-in", "", "Accept", "text/html", "Referer", address() + "/sign-in?to=/x");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.header("Content-Type")).startsWith("text/html");
    assertThat(reply.text()).contains("Страница устарела", "href=\"/sign-in\"");
  }

  @Test
  void whoAsksForTheSameCodeAgainComesToWhereItIsTyped() {
    Http browser = browser();
    new Forms(browser).send("/password-reset", "/password-reset", "phone", phone.e164());

    Http.Reply again =
        new Forms(browser).send("/password-reset", "/password-reset", "phone", phone.e164());

    assertThat(again.header("Location")).endsWith("/password-reset/code");
    assertThat(browser.get("/password-reset/again").header("Location"))
        .endsWith("/password-reset/code");
    assertThat(texts.to(phone)).hasSize(1);
    assertThat(
            new Forms(browser())
                .send("/password-reset", "/password-reset", "phone", phone.e164())
                .text())
        .contains("phone-error");
  }

  @Test
  void withoutASessionThereAreNoSessionsAndNoPasswordToSee() {
    assertThat(browser().get("/sessions", "Accept", "text/html").header("Location"))
        .endsWith("/sign-in?to=%2Fsessions");
    assertThat(browser().get("/password").status()).isEqualTo(401);
  }

  @Test
  void signingOutEverywhereElseIsFeltByTheNextRequest() {
    Http here = signedIn();
    Http elsewhere = signedIn();
    assertThat(isSignedIn(elsewhere)).isTrue();

    Http.Reply reply = new Forms(here).send("/sessions", "/sessions/end-others");

    assertThat(reply.header("Location")).endsWith("/sessions");
    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(elsewhere.pagePost("/live/" + UUID.randomUUID() + "/alive").status()).isEqualTo(401);
    assertThat(isSignedIn(here)).isTrue();
  }

  @Test
  void aSignedOutCookieIsWorthNothingWhoeverKeptIt() {
    Http browser = signedIn();
    String kept = browser.cookies();

    new Forms(browser).send("/sessions", "/sign-out");

    assertThat(browser().get("/cabinet", "Cookie", kept).status()).isEqualTo(401);
  }

  @Test
  void oneSessionIsEndedByItsOwnerOnly() {
    Http here = signedIn();
    Http elsewhere = signedIn();
    UUID other = people.patient();
    Http stranger = browser().signedInAs("patient", other);
    Matcher id = END.matcher(here.get("/sessions").text());
    assertThat(id.find()).isTrue();
    String end = id.group();

    assertThat(new Forms(stranger).send("/sessions", end).status()).isEqualTo(404);
    assertThat(isSignedIn(elsewhere)).isTrue();

    new Forms(here).send("/sessions", end);
    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(isSignedIn(here)).isTrue();
  }

  @Test
  void theListNamesTheBrowserInPlainWords() {
    Http here = signedIn();
    Http phoneBrowser = browser();
    phoneBrowser.get("/");
    DATABASE
        .sql()
        .execute(
            "update access.session set user_agent = ? where person_id = ?",
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
            patient);

    assertThat(here.get("/sessions").text())
        .contains("Chrome Mobile, Android", "Адрес 127.0.0.1", "Это устройство", "(GMT+3)");
  }

  @Test
  void theOpenPagesOfASessionThatIsEndedAreClosed() throws IOException {
    Http here = signedIn();
    Http elsewhere = signedIn();
    UUID page = UUID.randomUUID();
    try (BufferedReader live = elsewhere.live(page)) {
      assertThat(live.readLine()).isEqualTo("event:snapshot");
      new Forms(here).send("/sessions", "/sessions/end-others");

      await().atMost(Duration.ofSeconds(5)).until(() -> live.readLine() == null);
    }
    awaitPages(patient, 0);
  }

  @Test
  void whoChangesThePasswordStaysAndTheOthersAreOut() {
    Http here = signedIn();
    Http elsewhere = signedIn();
    Forms forms = new Forms(here);

    Http.Reply wrong = forms.send("/password", "/password", "old", "wrong", "fresh", FRESH);
    Http.Reply personal =
        forms.send(
            "/password", "/password", "old", PASSWORD, "fresh", "8" + phone.e164().substring(2));
    Http.Reply changed = forms.send("/password", "/password", "old", PASSWORD, "fresh", FRESH);

    assertThat(wrong.text()).contains("id=\"old-error\"");
    assertThat(personal.text())
        .contains("aria-describedby=\"fresh-hint fresh-error\"", "autocomplete=\"new-password\"");
    assertThat(changed.header("Location")).endsWith("/password?changed=true");
    assertThat(isSignedIn(here)).isTrue();
    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(new Forms(browser()).signIn(login, FRESH).status()).isEqualTo(302);
  }

  @Test
  void whoHasForgottenThePasswordGetsANewOneByTheirPhone() {
    Http before = signedIn();
    Http browser = browser();
    Forms forms = new Forms(browser);

    assertThat(
            forms
                .send("/password-reset", "/password-reset", "phone", phone.e164())
                .header("Location"))
        .endsWith("/password-reset/code");
    Http.Reply wrong = forms.send("/password-reset/code", "/password-reset/code", "code", "12345x");
    assertThat(wrong.text()).contains("id=\"code-error\"", "autocomplete=\"one-time-code\"");
    forms.send("/password-reset/code", "/password-reset/code", "code", texts.lastCodeTo(phone));
    assertThat(browser.get("/password-reset/password").text()).contains("value=\"" + login + "\"");
    Http.Reply common = newPassword(forms, login, "password1");
    assertThat(common.text()).contains("id=\"password-error\"");
    newPassword(forms, login, FRESH);

    assertThat(isSignedIn(browser)).isTrue();
    assertThat(isSignedIn(before)).isFalse();
    assertThat(new Forms(browser()).signIn(login, PASSWORD).status()).isEqualTo(422);
  }

  private static Http.Reply newPassword(Forms forms, String login, String password) {
    return forms.send(
        "/password-reset/password",
        "/password-reset/password",
        "login",
        login,
        "password",
        password);
  }

  @Test
  void withoutAProvedNumberThereIsNoNewPasswordAndWithOneOnlyForItsOwn() {
    String foreign = "boris-" + UUID.randomUUID();
    UUID boris = people.patient("+79260000001", "ru");
    hasLogin(new Person.OfPatient(new PatientId(boris)), foreign);
    Http browser = browser();
    Forms forms = new Forms(browser);

    assertThat(browser.get("/password-reset/password").header("Location"))
        .endsWith("/password-reset");
    forms.send("/password-reset", "/password-reset", "phone", phone.e164());
    assertThat(
            forms
                .send(
                    "/password-reset",
                    "/password-reset/password",
                    "login",
                    login,
                    "password",
                    FRESH)
                .header("Location"))
        .endsWith("/password-reset");
    forms.send("/password-reset/code", "/password-reset/code", "code", texts.lastCodeTo(phone));

    assertThat(newPassword(forms, foreign, FRESH).status()).isEqualTo(422);
    assertThat(new Forms(browser()).signIn(foreign, FRESH).status()).isEqualTo(422);
  }

  @Test
  void whetherANumberIsRegisteredIsNotToBeSeen() {
    String unknown = "+79160000001";
    Http one = browser();
    Http other = browser();

    Http.Reply known =
        new Forms(one).send("/password-reset", "/password-reset", "phone", phone.e164());
    Http.Reply notKnown =
        new Forms(other).send("/password-reset", "/password-reset", "phone", unknown);

    assertThat(notKnown.status()).isEqualTo(known.status());
    assertThat(notKnown.header("Location")).isEqualTo(known.header("Location"));
    assertThat(masked(other.get("/password-reset/code").text()))
        .isEqualTo(masked(one.get("/password-reset/code").text()));
    assertThat(texts.to(new PhoneNumber(unknown))).isEmpty();
  }

  private static String masked(String page) {
    return withoutDetails(page).replaceAll("•[0-9]{2}", "");
  }

  @Test
  void whatIsNoNumberIsSaidAtTheFieldAndKept() {
    Http.Reply reply =
        new Forms(browser()).send("/password-reset", "/password-reset", "phone", "12 <b>");

    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text()).contains("id=\"phone-error\"", "value=\"12 &lt;b&gt;\"");
  }

  @Test
  void theFirstPageLeadsToSigningInAndToRegistering() {
    assertThat(browser().get("/", "Accept-Language", "en").text())
        .contains("href=\"/sign-in\"", "href=\"/register\"", "Sign in", "Register");
  }
}
