package io.dozvon.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The line's queues, hours and agents: what is asked of the service, and how its answer looks.
class LineCommandsTest {
  private static final String BASE = "/api/admin/v1";
  private static final String QUEUE =
      """
      {"id": "technical", "nameRu": "Техническая помощь", "nameEn": "Technical help", "strategy": "rrmemory",
       "weight": 1, "ringSeconds": 20, "wrapUpSeconds": 30, "maxWaitSeconds": 900, "maxCallers": 0,
       "announceSeconds": 45, "serviceLevelSeconds": 20, "serviceLevelPercent": 80,
       "offerCallbackSeconds": 60, "overflow": "callback", "key": "2", "usual": false, "version": 3}\
      """;
  private static final String AGENT =
      """
      {"id": "s1", "role": "agent", "familyName": "Орлова", "givenName": "Нина", "patronymic": null,
       "seat": "seat-07", "deskPhone": "201", "handset": "browser",
       "places": [{"queue": "identification", "penalty": 0}, {"queue": "technical", "penalty": 3}],
       "state": "paused", "pause": "lunch", "afterwards": null, "call": null,
       "since": "2026-11-23T09:00:00Z"}\
      """;
  private static final String HOURS =
      """
      {"timeZone": "Europe/Moscow",
       "week": [{"day": "monday", "from": "08:00", "until": "00:00"},
                {"day": "tuesday", "from": null, "until": null}],
       "days": [{"day": "2026-12-31", "from": "09:00", "until": "16:00", "note": "Short day"},
                {"day": "2027-01-01", "from": null, "until": null, "note": null}]}\
      """;

  @RegisterExtension
  static final WireMockExtension service =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private Asked.User user = Asked.User.at(Path.of("."));

  @BeforeEach
  void aUser(@TempDir Path home) {
    user = Asked.User.at(home).with("DOZVON_TOKEN", "t").with("DOZVON_URL", service.baseUrl());
  }

  private Asked answered(String json, String command) {
    service.stubFor(any(anyUrl()).willReturn(okJson(json)));
    Asked asked = user.asks(command.split(" "));
    assertThat(asked.err()).isEmpty();
    assertThat(asked.code()).isZero();
    return asked;
  }

  private static void got(String path) {
    service.verify(getRequestedFor(urlEqualTo(BASE + path)));
  }

  private static void posted(String path, String body) {
    service.verify(postRequestedFor(urlEqualTo(BASE + path)).withRequestBody(equalToJson(body)));
  }

  @Test
  void queuesAreATable() {
    assertThat(answered("[" + QUEUE + "]", "queue list").out())
        .isEqualTo(
            """
            Id         Name            Key  Usual  Who is rung  Weight  Wrap-up, s  Longest wait, s  Service level  Then
            technical  Technical help  2    no     in turn      1       30          900              80 % in 20 s   callback
            """);
    got("/queues");
    user = user.speaking("ru");
    assertThat(answered("[" + QUEUE + "]", "queue list").out())
        .contains("Техническая помощь", "по кругу", "80 % за 20 с");
  }

  @Test
  void aQueueIsACardAndForMachinesStaysAsItCame() {
    assertThat(answered(QUEUE, "queue show technical").out())
        .containsPattern("Russian name +Техническая помощь\n")
        .containsPattern("Call back offered after, s +60\n");
    got("/queues/technical");
    assertThat(answered(QUEUE, "queue show technical -o json").out())
        .isEqualToIgnoringWhitespace(QUEUE);
  }

  @Test
  void aQueueIsAddedChangedAndRemovedAsTold() {
    answered(
        QUEUE,
        "queue add billing --name-ru Счета --name-en Bills --strategy linear --weight 2 --ring 25 --wrap-up 0 --max-wait 600 --max-callers 9 --announce 0 --service-level 30 --service-percent 90 --offer-callback 45 --overflow queue:technical --key 4 --usual");
    posted(
        "/queues",
        """
        {"id": "billing", "nameRu": "Счета", "nameEn": "Bills", "strategy": "linear", "weight": 2,
         "ringSeconds": 25, "wrapUpSeconds": 0, "maxWaitSeconds": 600, "maxCallers": 9, "announceSeconds": 0,
         "serviceLevelSeconds": 30, "serviceLevelPercent": 90, "offerCallbackSeconds": 45,
         "overflow": "queue:technical", "key": "4", "usual": true}\
        """);
    answered(QUEUE, "queue change technical --wrap-up 45");
    posted("/queues/technical", "{\"wrapUpSeconds\": 45}");
    answered(QUEUE, "queue remove technical");
    service.verify(postRequestedFor(urlEqualTo(BASE + "/queues/technical/remove")));
  }

  @Test
  void hoursAreShownByDayAndThoseThatDifferBelow() {
    assertThat(answered(HOURS, "hours show").out())
        .isEqualTo(
            """
            Time zone  Europe/Moscow

            Day      Hours
            Monday   08:00–24:00
            Tuesday  closed

            Day         Hours        Note
            2026-12-31  09:00–16:00  Short day
            2027-01-01  closed       –
            """);
    got("/line-hours");
  }

  @Test
  void hoursAreSetForSeveralDaysAtOnce() {
    answered(HOURS, "hours set sat-sun,wed 9:00-24:00");
    posted(
        "/line-hours/week",
        """
        {"days": [{"day": "saturday", "from": "09:00", "until": "00:00"},
                  {"day": "sunday", "from": "09:00", "until": "00:00"},
                  {"day": "wednesday", "from": "09:00", "until": "00:00"}]}\
        """);
    answered(HOURS, "hours set Monday closed");
    posted(
        "/line-hours/week", "{\"days\": [{\"day\": \"monday\", \"from\": \"\", \"until\": \"\"}]}");
  }

  @Test
  void holidaysAreAddedTakenBackAndImported(@TempDir Path folder) throws IOException {
    answered(HOURS, "hours holiday add 2026-12-31..2027-01-01 --note NewYear");
    posted(
        "/line-hours/days",
        """
        {"days": [{"day": "2026-12-31", "from": "", "until": "", "note": "NewYear"},
                  {"day": "2027-01-01", "from": "", "until": "", "note": "NewYear"}]}\
        """);
    answered(HOURS, "hours holiday remove 2027-01-01");
    posted("/line-hours/days/remove", "{\"days\": [\"2027-01-01\"]}");
    Path list = Files.writeString(folder.resolve("days"), "2027-01-01 closed Новый год\n");
    answered(HOURS, "hours holiday import " + list);
    service.verify(
        postRequestedFor(urlEqualTo(BASE + "/line-hours/days/imports"))
            .withRequestBody(equalTo("2027-01-01 closed Новый год\n")));
  }

  @ParameterizedTest
  @CsvSource({
    "hours set mon-xyz 08:00-20:00, mon-xyz",
    "hours set mon eight, eight",
    "hours holiday add 2027-13-01, 2027-13-01",
    "hours holiday remove 2027-01-02..2027-01-01, 2027-01-02..2027-01-01",
    "hours holiday import no-such-file, no-such-file",
    "agent place s1 technical:10, technical:10",
    "queue change technical --weight 100, 100",
  })
  void whatMakesNoSenseIsNamedAndNothingIsAsked(String command, String culprit) {
    Asked asked = user.asks(command.split(" "));
    assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
    assertThat(asked.err()).contains(culprit).doesNotContain("Exception");
  }

  @Test
  void agentsAreATableInLocalTime() {
    assertThat(answered("[" + AGENT + "]", "agent list").out())
        .isEqualTo(
            """
            Id  Name         Seat     Talks through  Queues                       State   Why    Since
            s1  Орлова Нина  seat-07  browser        identification, technical:3  paused  lunch  2026-11-23 15:00:00
            """);
    got("/agents");
    answered(AGENT, "agent show s1");
    got("/agents/s1");
  }

  @Test
  void anAgentIsAddedPlacedRungAndPaused() {
    answered(AGENT, "agent add s1");
    posted("/agents", "{\"staffId\": \"s1\"}");
    answered(AGENT, "agent place s1 identification technical:3");
    posted(
        "/agents/s1/places",
        "{\"places\": [{\"queue\": \"identification\", \"penalty\": 0}, {\"queue\": \"technical\", \"penalty\": 3}]}");
    answered(AGENT, "agent place s1");
    posted("/agents/s1/places", "{\"places\": []}");
    answered(AGENT, "agent phone s1 --desk-phone 201 --handset desk-phone");
    posted("/agents/s1/phone", "{\"deskPhone\": \"201\", \"handset\": \"desk-phone\"}");
    answered(AGENT, "agent pause s1 --reason lunch");
    posted("/agents/s1/pause", "{\"reason\": \"lunch\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ready", "sign-off", "remove"})
  void whatAnAdminDoesWithAnAgentIsAsked(String verb) {
    answered("{}", "agent " + verb + " s1");
    service.verify(postRequestedFor(urlEqualTo(BASE + "/agents/s1/" + verb)));
  }
}
