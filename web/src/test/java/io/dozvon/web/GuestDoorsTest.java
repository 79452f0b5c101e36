package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The doors of guests: whoever has a link comes as far as it leads, and nobody else comes
/// anywhere.
class GuestDoorsTest extends RunningService {
  private static final String INTERPRETER =
      """
      {"role": "interpreter", "label": "Анна", "phone": "%s", "language": "ru"}
      """;

  private static Optional<Talk> goingOn = Optional.empty();
  private final List<UUID> invited = new ArrayList<>();

  /// A doctor and a patient who talk by phone.
  private record Talk(UUID consultation, UUID patient, UUID doctorId, Http doctor) {}

  @AfterEach
  void nobodyElseIsLeft() {
    invited.forEach(guest -> talk().doctor().pagePost("/doctor/guests/" + guest + "/remove"));
  }

  @Test
  void aGuestsPageSaysWhoInvitesAndNothingOfThePatientOrOfMedicine() {
    Talk talk = talk();
    String path = pathOf(guest(talk, ""), talk);
    Http stranger = new Http(address());

    Http.Reply page = stranger.get(path);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Мария Сидорова")
        .doesNotContain("Иванова", "Анна", "врач", "пациент", "консультац", "медицин");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
    assertThat(stranger.get(path + "/state").text()).contains("data-stands=\"asked\"");
    assertThat(stranger.get(path, "Accept-Language", "en").text()).contains("invites you to join");
  }

  @Test
  void aGuestJoinsOnlyOnceThePatientHasAgreedAndIsOutWhenRemoved() {
    Talk talk = talk();
    UUID guest = guest(talk, "");
    String path = pathOf(guest, talk);
    Http stranger = new Http(address());
    stranger.get(path);

    assertThat(stranger.pagePost(path + "/join").at("id")).isEqualTo("guest-not-agreed");
    assertThat(talk.doctor().pagePost("/doctor/guests/" + guest + "/agreed").status())
        .isEqualTo(204);
    Http.Reply joining = stranger.pagePost(path + "/join");
    assertThat(joining.status()).isEqualTo(200);
    assertThat(joining.json().at("/ticket/token").asString()).isNotEmpty();
    assertThat(joining.at("consultation")).isNotEqualTo(talk.consultation().toString());

    assertThat(talk.doctor().pagePost("/doctor/guests/" + guest + "/remove").status())
        .isEqualTo(204);
    assertThat(stranger.pagePost(path + "/join").at("id")).isEqualTo("guest-is-over");
    assertThat(stranger.get(path + "/state").text()).contains("data-stands=\"over\"");
  }

  @Test
  void aLinkThatIsNoneLeadsToAPageWithWords() {
    Http stranger = new Http(address());

    Http.Reply page = stranger.get("/guest/AAAAAAAAAAAAAAAAAAAAAA");

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.text()).contains("Ссылка не действует");
    stranger.get("/");
    assertThat(stranger.pagePost("/guest/AAAAAAAAAAAAAAAAAAAAAA/join").at("id"))
        .isEqualTo("guest-link-invalid");
  }

  @Test
  void anothersGuestsDoNotExist() {
    Talk talk = talk();
    UUID guest = guest(talk, "");
    Http colleague = new Http(address()).signedInAs("doctor", people.doctor());
    Http stranger = new Http(address()).signedInAs("patient", people.patient());

    for (String wish : new String[] {"agreed", "remove", "link"}) {
      assertThat(colleague.pagePost("/doctor/guests/" + guest + "/" + wish).at("id"))
          .isEqualTo("guest-not-found");
    }
    assertThat(
            colleague
                .pagePost(
                    "/doctor/consultations/" + talk.consultation() + "/guests",
                    INTERPRETER.formatted(""))
                .at("id"))
        .isEqualTo("consultation-not-found");
    assertThat(stranger.pagePost("/cabinet/guests/" + guest + "/agree").at("id"))
        .isEqualTo("guest-not-found");
    assertThat(stranger.pagePost("/cabinet/guests/" + guest + "/refuse").at("id"))
        .isEqualTo("guest-not-found");
  }

  @Test
  void whoIsRungByPhoneIsSeenByThePatientAndListedForAdmins() {
    Talk talk = talk();
    UUID guest = guest(talk, "8 900 000-00-01");
    Http patient = new Http(address()).signedInAs("patient", talk.patient());
    assertThat(patient.get("/cabinet").text()).contains("Переводчик", "agree-" + guest);

    assertThat(patient.pagePost("/cabinet/guests/" + guest + "/agree").status()).isEqualTo(204);

    String path = "/consultations/" + talk.consultation();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(http.adminGet(path).json().at("/guests/" + last(talk) + "/state").asString())
                .isEqualTo("over"));
    assertThat(http.adminGet(path).json().at("/guests/" + last(talk) + "/ending").asString())
        .isEqualTo("failed");
    assertThat(http.adminGet(path).json().at("/guests/" + last(talk) + "/consent").asString())
        .isEqualTo("in-cabinet");
    assertThat(
            http.adminGet(path)
                .json()
                .at("/guests/" + last(talk) + "/attempts/0/sipStatus")
                .asInt())
        .isEqualTo(486);
    assertThat(
            http.adminGet(path)
                .json()
                .at("/guests/" + last(talk) + "/attempts/0/q850Cause")
                .asInt())
        .isEqualTo(17);
    assertThat(http.adminGet(path).text()).doesNotContain("79000000001");
    assertThat(talk.doctor().get("/doctor").text()).contains("не дозвонились");
  }

  @Test
  void aLinkIsSentToANumberThatMayBeRungOnly() {
    Talk talk = talk();
    UUID guest = guest(talk, "");

    assertThat(
            talk.doctor()
                .pagePost("/doctor/guests/" + guest + "/text", "{\"phone\": \"+7 916 555-01-77\"}")
                .status())
        .isEqualTo(204);
    assertThat(
            talk.doctor()
                .pagePost("/doctor/guests/" + guest + "/text", "{\"phone\": \"+12025550147\"}")
                .at("id"))
        .isEqualTo("guest-number-not-allowed");
    assertThat(http.get("/dev/messages").text()).contains("Вас ждут", "/guest/");
  }

  @Test
  void theGuestsPageAndTheDoctorsFormAreFitForAll() {
    Talk talk = talk();
    String path = pathOf(guest(talk, ""), talk);
    for (boolean phone : new boolean[] {false, true}) {
      try (BrowserContext somebody = phone ? Browsers.someoneOnADarkPhone() : Browsers.someone()) {
        Page page = somebody.newPage();
        page.navigate(address() + path);
        AccessibilityTest.isFitForAll(page, "/guest", phone);
        Page workplace = Browsers.signIn(somebody, address(), "doctor", talk.doctorId());
        workplace.locator("[data-guest-add]").click();
        AccessibilityTest.isFitForAll(workplace, "/doctor-invites", phone);
        workplace.locator("#guest-cancel").click();
        workplace.locator("[data-guest-link]").click();
        AccessibilityTest.isFitForAll(workplace, "/doctor-guests-link", phone);
      }
    }
  }

  private int last(Talk talk) {
    return people.consultation(talk.consultation()).path("guests").size() - 1;
  }

  /// One for all tests: each invites guests of its own to it.
  private Talk talk() {
    if (goingOn.isEmpty()) {
      goingOn = Optional.of(begun());
    }
    return goingOn.get();
  }

  private Talk begun() {
    UUID patient = people.patient("+79000000003", "ru");
    UUID doctor = people.doctorWithDeskPhone();
    UUID consultation = people.consultation(patient, doctor);
    http.adminPost("/consultations/" + consultation + "/call", "");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> people.consultation(consultation).path("state").asString().equals("talking"));
    return new Talk(
        consultation, patient, doctor, new Http(address()).signedInAs("doctor", doctor));
  }

  private UUID guest(Talk talk, String phone) {
    Http.Reply answer =
        talk.doctor()
            .pagePost(
                "/doctor/consultations/" + talk.consultation() + "/guests",
                INTERPRETER.formatted(phone));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    UUID id = UUID.fromString(answer.at("id"));
    invited.add(id);
    return id;
  }

  private String pathOf(UUID guest, Talk talk) {
    String link = talk.doctor().pagePost("/doctor/guests/" + guest + "/link").at("address");
    assertThat(link).startsWith(address() + "/guest/");
    return link.substring(address().length());
  }
}
