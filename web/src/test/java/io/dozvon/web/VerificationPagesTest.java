package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import io.dozvon.access.Credentials;
import io.dozvon.access.Login;
import io.dozvon.access.Passwords;
import io.dozvon.contactcentre.Agents;
import io.dozvon.notifications.SentTexts;
import io.dozvon.verification.CallerCheck;
import io.dozvon.verification.Item;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// The pages on which callers are verified, as agents, supervisors and patients have them.
@ExtendWith(OutputCaptureExtension.class)
class VerificationPagesTest extends OnTheLine {
  private static final String SEARCH = "/agent/verification";
  private static final String PASSWORD = "correct horse battery";
  private static final SentTexts TEXTS = new SentTexts(DATABASE.sql());

  private final Passwords passwords;
  private final Credentials credentials;
  private final Agents agents;

  VerificationPagesTest(
      @Autowired Passwords passwords,
      @Autowired Credentials credentials,
      @Autowired Agents agents) {
    this.passwords = passwords;
    this.credentials = credentials;
    this.agents = agents;
  }

  private StaffMember agentOnACall(String caller) {
    StaffMember agent = StaffMember.enrolled(http, address(), "agent");
    calls.begin(new StaffId(agent.id), caller);
    return agent;
  }

  private static Actor.Staff actor(StaffMember agent) {
    return new Actor.Staff(new StaffId(agent.id), StaffRole.AGENT);
  }

  private String checkOf(StaffMember agent) {
    return SEARCH
        + "/checks/"
        + verification.current(new StaffId(agent.id)).map(CallerCheck::id).orElseThrow();
  }

  private static Http.Reply page(StaffMember agent, String path) {
    return agent.browser.get(path, "Accept", "text/html");
  }

  /// From the search to the cabinet, by forms alone; and nothing of what the caller is asked stands
  /// on any page or in the log.
  @Test
  void anAgentIdentifiesACallerByFormsThatShowNothing(CapturedOutput log) {
    Insured who = insured("Соколева", someNumber(), someNumber());
    StaffMember agent = agentOnACall(who.phone());
    Forms forms = new Forms(agent.browser);
    StringBuilder shown = new StringBuilder(page(agent, SEARCH).text());
    assertThat(shown).contains("Подсказка, не доказательство", "С. М. В.");

    shown.append(
        forms
            .send(SEARCH, SEARCH + "/search", "birthDate", "17.05.1980", "number", who.phone())
            .text()
            .replaceAll("value=\"(17\\.05\\.1980|\\+7\\d+)\"", ""));
    forms.send(
        SEARCH,
        SEARCH + "/begin",
        "patient",
        who.patient().toString(),
        "insured",
        who.entry().toString());
    String check = checkOf(agent);
    says(agent, check, Item.FULL_NAME, "Соколова Марина Викторовна", shown);
    says(agent, check, Item.BIRTH_DATE, "18.05.1980", shown);
    assertThat(shown).contains("Осталось попыток: 1");
    says(agent, check, Item.BIRTH_DATE, "17.05.1980", shown);
    says(agent, check, Item.POLICY, who.policy(), shown);
    forms.send(check, check + "/code");
    shown.append(page(agent, check + "?sent").text());
    says(agent, check, Item.CODE, TEXTS.lastCodeTo(number(who.phone())), shown);
    forms.send(check, check + "/pass");
    shown.append(page(agent, check).text());

    assertThat(shown).contains("Личность подтверждена.", "Совпадает", "Недоступно");
    assertThat(isIdentified(who.patient())).isTrue();
    assertThat(
            new Http(address()).signedInAs("patient", who.patient().value()).get("/cabinet").text())
        .contains("Забота");
    assertThat(shown)
        .doesNotContain("Соколова", "Соколева", "1980", "Гелиос", who.policy())
        .doesNotContain(who.phone().substring(0, 10));
    assertThat(log.getAll())
        .doesNotContain("Соколова", "Соколева", "18.05.1980", "Гелиос", who.policy(), who.phone());
  }

  private static void says(
      StaffMember agent, String check, Item item, String said, StringBuilder shown) {
    String name = item.name().toLowerCase(Locale.ROOT).replace('_', '-');
    new Forms(agent.browser).send(check, check + "/items/" + name, "said", said);
    shown.append(page(agent, check).text());
  }

  @Test
  void theCabinetThatIsOpenShowsTheProgrammeAtOnce() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    CallerCheck check = answersAll(begin(who, agent), who, agent);
    try (BrowserContext person = Browsers.someone()) {
      Page page = Browsers.signIn(person, address(), "patient", who.patient().value());
      PlaywrightAssertions.assertThat(page.locator("#programme")).containsText("1\u00a0500,00");
      awaitPages(who.patient().value(), 1);

      verification.pass(check.id(), agent).orElseThrow();

      PlaywrightAssertions.assertThat(page.locator("#programme")).containsText("Забота");
    }
  }

  @Test
  void anAgentVerifiesBesideTheCallWithoutLeavingTheConsole() {
    Insured who = insured("Соколова", someNumber(), someNumber());
    StaffMember agent = StaffMember.enrolled(http, address(), "agent");
    StaffId id = new StaffId(agent.id);
    agents.employ(id, new Actor.Admin("test")).orElseThrow();
    lineCall(id, who.phone(), "talking");
    try (BrowserContext somebody = Browsers.someone()) {
      somebody.addCookies(cookies(agent));
      Page page = somebody.newPage();
      page.navigate(address() + "/agent");
      PlaywrightAssertions.assertThat(page.locator("#agent-verification")).containsText("С. М. В.");

      page.locator("[data-verify]").click();
      page.locator("#verification #birthDate").fill("17.05.1980");
      page.locator("#verification #fullName").fill("Соколова Марина");
      page.keyboard().press("Enter");
      page.locator("#verification input[value='" + who.patient() + "']").check();
      page.locator("#verification input[value='" + who.entry() + "']").check();
      page.locator("#verification #found button").click();
      PlaywrightAssertions.assertThat(page.locator("#verification #item-policy")).isVisible();
      page.locator("#verification #policy").fill(who.policy());
      page.keyboard().press("Enter");

      PlaywrightAssertions.assertThat(page.locator("#verification #item-policy"))
          .containsText("Совпадает");
      assertThat(page.url()).endsWith("/agent");
      AccessibilityTest.isFitForAll(page, "/agent-verifying", false);
    }
  }

  @Test
  void whatTheCallerSaidIsWrittenDownNowhere() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    CallerCheck check = begin(who, agent);
    says(check, Item.SPONSOR, "неслыханное слово", agent);

    for (String table : List.of("verification.answer", "audit.entry", "verification.search")) {
      assertThat(count("select count(*) from " + table + " t where t::text like '%неслыханное%'"))
          .isZero();
    }
  }

  @Test
  void withoutACallThePagesRefuse() {
    StaffMember agent = StaffMember.enrolled(http, address(), "agent");
    Insured who = insured();

    assertThat(page(agent, SEARCH).text()).contains("Сейчас у вас нет разговора");
    Http.Reply searched =
        new Forms(agent.browser)
            .send(SEARCH, SEARCH + "/search", "birthDate", "17.05.1980", "number", who.phone());
    Http.Reply begun =
        new Forms(agent.browser)
            .send(
                SEARCH,
                SEARCH + "/begin",
                "patient",
                who.patient().toString(),
                "insured",
                who.entry().toString());

    assertThat(searched.status()).isEqualTo(422);
    assertThat(begun.status()).isEqualTo(422);
    assertThat(begun.text()).doesNotContain("С. М. В.");
    assertThat(page(agent, SEARCH + "/checks/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void aSupervisorSeesWhatWentWrongAndUnlocks() {
    Insured who = insured();
    for (int i = 0; i < 3; i++) {
      fails(who, onACall(""));
    }
    StaffMember supervisor = StaffMember.enrolled(http, address(), "supervisor");
    String alarm =
        String.valueOf(
            DATABASE
                .sql()
                .fetchValue(
                    "select id from verification.alarm where patient_id = ? and kind = 'record-locked'",
                    who.patient().value()));

    assertThat(page(supervisor, "/supervisor/alarms").text())
        .contains("data-alarm=\"record-locked\"", alarm + "/unlock");
    new Forms(supervisor.browser)
        .send("/supervisor/alarms", "/supervisor/alarms/" + alarm + "/unlock");

    assertThat(page(supervisor, "/supervisor/alarms").text()).doesNotContain(alarm + "/unlock");
    Actor.Staff agent = onACall("");
    assertThat(why(verification.begin(who.patient(), who.entry(), agent))).isEqualTo("granted");
  }

  @Test
  void anAgentAsksTheCustomerToPutTheListRightWithTheCallersConsent() {
    Insured who = insured();
    StaffMember agent = agentOnACall("");
    String form =
        SEARCH
            + "/correction?patient="
            + who.patient()
            + "&insured="
            + who.entry()
            + "&kind=wrong-data";
    String[] fields = {
      "patient",
      who.patient().toString(),
      "insured",
      who.entry().toString(),
      "kind",
      "wrong-data",
      "fields",
      "birth-date"
    };

    Http.Reply without = new Forms(agent.browser).send(form, SEARCH + "/correction", fields);
    String[] agreed = Arrays.copyOf(fields, fields.length + 2);
    agreed[fields.length] = "agreed";
    agreed[fields.length + 1] = "yes";
    Http.Reply with = new Forms(agent.browser).send(form, SEARCH + "/correction", agreed);

    assertThat(without.status()).isEqualTo(422);
    assertThat(with.status()).isEqualTo(302);
    assertThat(
            count(
                "select count(*) from verification.correction where patient_id = ? and fields = '{birth-date}'",
                who.patient().value()))
        .isEqualTo(1);
  }

  @Test
  void aPatientSetsACodeWordThatIsComparedAndNeverShown() {
    Insured who = insured();
    Http patient = withPassword(who.patient());

    Http.Reply wrong = set(patient, "code-word", "Белый Ёж-7", "something else entirely");
    Http.Reply right = set(patient, "code-word", "Белый Ёж-7", PASSWORD);
    set(patient, "document", "4321", PASSWORD);

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(right.status()).isEqualTo(302);
    assertThat(patient.get("/profile/phone-check").text())
        .contains("Задано")
        .doesNotContain("Белый", "4321");
    assertThat(count("select count(*) from verification.secret s where s::text ~* 'еж7|4321'"))
        .isZero();
    Actor.Staff agent = onACall("");
    CallerCheck check = begin(who, agent);
    says(check, Item.CODE_WORD, "белый еж 7", agent);
    CallerCheck both = says(check, Item.DOCUMENT, "4321", agent);
    assertThat(both.score()).isEqualTo(4);
    assertThat(both.listed()).isZero();
  }

  @Test
  void whatAPatientHasNotSetCannotBeAsked() {
    Insured who = insured();
    Actor.Staff agent = onACall("");
    CallerCheck check = begin(who, agent);

    assertThat(why(verification.answer(check.id(), Item.CODE_WORD, "белый еж", agent)))
        .isEqualTo("item-not-open");
  }

  private Http withPassword(PatientId patient) {
    credentials
        .create(
            new Person.OfPatient(patient),
            new Login("marina-" + UUID.randomUUID()),
            passwords.accept(new Secret(PASSWORD), List.of()).orElseThrow())
        .orElseThrow();
    return new Http(address()).signedInAs("patient", patient.value());
  }

  private static Http.Reply set(Http patient, String kind, String value, String password) {
    return new Forms(patient)
        .send(
            "/profile/phone-check",
            "/profile/phone-check",
            "kind",
            kind,
            "value",
            value,
            "password",
            password);
  }

  @Test
  void aProgrammeAsksWhatItsAdminSays() {
    Insured who = insured();
    String path = "/programmes/" + who.programme() + "/checklist";
    assertThat(http.adminGet(path).json().path("required").asInt()).isEqualTo(6);

    Http.Reply set =
        http.adminPost(
            path,
            """
            {"required": 3, "ofList": 3, "items": [{"item": "policy", "weight": 3, "mandatory": true}]}
            """);
    Http.Reply unsound =
        http.adminPost(
            path,
            """
            {"required": 30, "ofList": 3, "items": [{"item": "policy", "weight": 3, "mandatory": true}]}
            """);

    assertThat(set.status()).isEqualTo(200);
    assertThat(unsound.at("id")).isEqualTo("checklist-unsound");
    Actor.Staff agent = onACall("");
    CallerCheck check = says(begin(who, agent), Item.POLICY, who.policy(), agent);
    assertThat(check.items()).hasSize(1);
    assertThat(why(verification.pass(check.id(), agent))).isEqualTo("granted");
    assertThat(http.adminPost(path + "/reset", "{}").json().path("items").size()).isEqualTo(7);
  }

  @Test
  void neitherPatientsNorDoctorsAreLetInAndSupervisorsSeeAlarmsThatAgentsDoNot() {
    Http patient = new Http(address()).signedInAs("patient", people.patient());
    Http doctor = new Http(address()).signedInAs("doctor", people.doctor());
    Http agent = StaffMember.enrolled(http, address(), "agent").browser;

    for (Http stranger : List.of(patient, doctor)) {
      assertThat(stranger.get(SEARCH).status()).isEqualTo(403);
      assertThat(stranger.get("/supervisor/alarms").status()).isEqualTo(403);
    }
    assertThat(agent.get("/supervisor/alarms").status()).isEqualTo(403);
    assertThat(agent.get("/profile/phone-check").status()).isEqualTo(403);
  }

  @Test
  void thePagesAreFitForAll() {
    Insured who = insured();
    fails(who, onACall(""));
    StaffMember agent = agentOnACall(who.phone());
    StaffMember supervisor = StaffMember.enrolled(http, address(), "supervisor");
    begin(who, actor(agent));
    String check = checkOf(agent);
    new Forms(agent.browser).send(check, check + "/items/policy", "said", "ZZ1");
    new Forms(agent.browser).send(check, check + "/items/full-name", "said", "Соколова Марина");
    StaffMember other = agentOnACall(who.phone());
    for (boolean phone : new boolean[] {false, true}) {
      isFit(agent, check, phone);
      isFit(other, SEARCH, phone);
      isFit(other, SEARCH + "/correction?patient=" + who.patient(), phone);
      isFit(
          other,
          SEARCH + "/correction?patient=" + who.patient() + "&insured=" + who.entry(),
          phone);
      isFit(supervisor, "/supervisor/alarms", phone);
      found(other, who, phone);
    }
    try (BrowserContext somebody = Browsers.someoneOnADarkPhone()) {
      Page page = Browsers.signIn(somebody, address(), "patient", who.patient().value());
      page.navigate(address() + "/profile/phone-check");
      AccessibilityTest.isFitForAll(page, "/profile/phone-check", true);
    }
  }

  private void isFit(StaffMember member, String path, boolean phone) {
    try (BrowserContext somebody = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
      somebody.addCookies(cookies(member));
      Page page = somebody.newPage();
      page.navigate(address() + path);
      AccessibilityTest.isFitForAll(
          page, path.replaceAll("[?=&]|[0-9a-f]{8}-[0-9a-f-]{27}", ""), phone);
    }
  }

  private List<Cookie> cookies(StaffMember member) {
    return Stream.of(member.browser.cookies().split("; "))
        .map(it -> it.split("=", 2))
        .map(it -> new Cookie(it[0], it[1]).setUrl(address()))
        .toList();
  }

  private void found(StaffMember member, Insured who, boolean phone) {
    try (BrowserContext somebody = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
      somebody.addCookies(cookies(member));
      Page page = somebody.newPage();
      page.navigate(address() + SEARCH);
      page.getByLabel("Дата рождения").fill("17.05.1980");
      page.locator("#number").fill(who.phone());
      page.keyboard().press("Enter");
      page.locator("#found").waitFor();
      AccessibilityTest.isFitForAll(page, "/agent/verification-found", phone);
    }
  }
}
