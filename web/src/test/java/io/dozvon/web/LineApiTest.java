package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The line's queues, hours and agents as admins and machines change them.
class LineApiTest extends RunningService {
  private static String queue(String id, String more) {
    return "{\"id\": \"%s\", \"nameRu\": \"Счета\", \"nameEn\": \"Bills\"%s}".formatted(id, more);
  }

  private void refused(Http.Reply reply, int status, String id) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(status);
    assertThat(reply.at("id")).isEqualTo(id);
  }

  @Test
  void aQueueIsMadeAsMostAreChangedInPartAndRemoved() {
    Http.Reply made = http.adminPost("/queues", queue("bills", ", \"key\": \"7\""));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("wrapUpSeconds").asInt()).isEqualTo(30);
    assertThat(http.adminGet("/queues").json().findValuesAsString("id"))
        .startsWith("identification")
        .contains("bills");

    JsonNode changed =
        http.adminPost(
                "/queues/bills",
                "{\"weight\": 5, \"key\": \"none\", \"overflow\": \"queue:technical\", \"offerCallbackSeconds\": 0}")
            .json();
    assertThat(changed.path("weight").asInt()).isEqualTo(5);
    assertThat(changed.path("key").isNull()).isTrue();
    assertThat(changed.path("overflow").asString()).isEqualTo("queue:technical");
    assertThat(changed.path("offerCallbackSeconds").asInt()).isZero();
    assertThat(changed.path("nameRu").asString()).isEqualTo("Счета");
    assertThat(http.adminGet("/queues/bills").json()).isEqualTo(changed);

    refused(
        http.adminPost("/queues/bills", "{\"weight\": 6, \"version\": 0}"),
        409,
        "queue-changed-meanwhile");
    refused(http.adminPost("/queues/bills/remove?version=0", ""), 409, "queue-changed-meanwhile");
    assertThat(http.adminPost("/queues/bills/remove", "").status()).isEqualTo(200);
    refused(http.adminGet("/queues/bills"), 404, "queue-not-found");
  }

  @Test
  void whatCannotBeOfAQueueIsRefused() {
    refused(http.adminPost("/queues", queue("Bills", "")), 400, "queue-name-malformed");
    refused(http.adminPost("/queues", queue("technical", "")), 409, "queue-there-already");
    refused(http.adminPost("/queues", queue("more", ", \"key\": \"1\"")), 409, "queue-key-taken");
    refused(
        http.adminPost("/queues", queue("more", ", \"key\": \"0\"")), 400, "menu-key-malformed");
    refused(
        http.adminPost("/queues", queue("more", ", \"strategy\": \"best\"")),
        400,
        "strategy-unknown");
    refused(
        http.adminPost("/queues", queue("more", ", \"overflow\": \"queue:\"")),
        400,
        "overflow-malformed");
    refused(http.adminPost("/queues", queue("more", ", \"weight\": 100")), 422, "queue-malformed");
    refused(http.adminPost("/queues/identification/remove", ""), 409, "queue-usual-needed");
    refused(http.adminGet("/queues/no%20queue"), 404, "queue-not-found");
  }

  @Test
  void hoursAreChangedAndHolidaysTakenInAndBack() {
    String week =
        "{\"days\": [{\"day\": \"sunday\", \"from\": \"10:00\", \"until\": \"00:00\"}, {\"day\": \"saturday\"}]}";
    JsonNode hours = http.adminPost("/line-hours/week", week).json();
    assertThat(hours.path("week").findValuesAsString("day")).hasSize(7).endsWith("sunday");
    assertThat(hours.at("/week/5/from").isNull()).isTrue();
    assertThat(hours.at("/week/6/from").asString()).isEqualTo("10:00");

    Http.Reply imported =
        http.adminSend(
            "/line-hours/days/imports",
            "text/plain;charset=UTF-8",
            "2099-01-01..2099-01-02 closed Новый год\n2099-03-07 09:00-16:00");
    assertThat(imported.json().at("/days/1/note").asString()).isEqualTo("Новый год");
    assertThat(imported.json().path("days")).hasSize(3);
    refused(
        http.adminSend("/line-hours/days/imports", "text/plain;charset=UTF-8", "tomorrow closed"),
        422,
        "line-hours-list-malformed");
    refused(
        http.adminPost("/line-hours/days", "{\"days\": [{\"day\": \"2020-01-01\"}]}"),
        422,
        "line-hours-day-over");
    refused(
        http.adminPost(
            "/line-hours/days", "{\"days\": [{\"day\": \"2099-01-01\", \"from\": \"09:00\"}]}"),
        422,
        "line-hours-malformed");
    JsonNode back =
        http.adminPost(
                "/line-hours/days/remove",
                "{\"days\": [\"2099-01-01\", \"2099-01-02\", \"2099-03-07\"]}")
            .json();
    assertThat(back.path("days")).isEmpty();
    http.adminPost(
        "/line-hours/week",
        "{\"days\": [{\"day\": \"sunday\", \"from\": \"00:00\", \"until\": \"00:00\"}, {\"day\": \"saturday\", \"from\": \"00:00\", \"until\": \"00:00\"}]}");
  }

  private UUID member(String role) {
    return UUID.fromString(
        http.adminPost(
                "/staff",
                "{\"role\": \"%s\", \"familyName\": \"Орлова\", \"givenName\": \"Нина\"}"
                    .formatted(role))
            .at("id"));
  }

  private UUID agent() {
    UUID id = member("agent");
    assertThat(http.adminPost("/agents", "{\"staffId\": \"" + id + "\"}").status()).isEqualTo(201);
    return id;
  }

  @Test
  void anAgentIsEmployedPlacedRungAndDismissed() {
    UUID id = agent();
    String agent = "/agents/" + id;
    JsonNode placed =
        http.adminPost(
                agent + "/places", "{\"places\": [{\"queue\": \"technical\", \"penalty\": 3}]}")
            .json();
    assertThat(placed.at("/places/0/penalty").asInt()).isEqualTo(3);
    assertThat(placed.path("state").asString()).isEqualTo("offline");
    assertThat(placed.path("seat").asString()).startsWith("seat-");
    JsonNode rung =
        http.adminPost(agent + "/phone", "{\"deskPhone\": \"201\", \"handset\": \"desk-phone\"}")
            .json();
    assertThat(rung.path("handset").asString()).isEqualTo("desk-phone");
    assertThat(http.adminPost(agent + "/phone", "{\"deskPhone\": \"none\"}").at("handset"))
        .isEqualTo("browser");
    assertThat(http.adminGet("/agents").text()).contains(id.toString());
    assertThat(http.adminGet(agent).at("familyName")).isEqualTo("Орлова");

    refused(http.adminPost(agent + "/pause", "{}"), 409, "agent-not-signed-on");
    refused(http.adminPost(agent + "/ready", ""), 409, "agent-not-signed-on");
    assertThat(http.adminPost(agent + "/sign-off", "").at("state")).isEqualTo("offline");
    assertThat(http.adminPost(agent + "/remove", "").status()).isEqualTo(204);
    refused(http.adminGet(agent), 404, "agent-not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "places, '{\"places\": [{\"queue\": \"none\"}]}', 404, queue-not-found",
    "places, '{\"places\": [{\"queue\": \"technical\", \"penalty\": 12}]}', 422, agent-places-malformed",
    "phone, '{\"handset\": \"desk-phone\"}', 409, agent-no-desk-phone",
    "phone, '{\"handset\": \"pigeon\"}', 400, handset-unknown",
    "pause, '{\"reason\": \"boredom\"}', 400, pause-reason-unknown",
  })
  void whatCannotBeOfAnAgentIsRefused(String verb, String wish, int status, String id) {
    refused(http.adminPost("/agents/" + agent() + "/" + verb, wish), status, id);
  }

  @Test
  void onlyAgentsAndSupervisorsAnswerTheLine() {
    refused(
        http.adminPost("/agents", "{\"staffId\": \"" + member("admin") + "\"}"),
        422,
        "agent-not-staff");
    refused(http.adminPost("/agents/" + UUID.randomUUID() + "/ready", ""), 404, "agent-not-found");
  }
}
