package io.dozvon.web.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.web.Http;
import io.dozvon.web.crash.Operator.Caller;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.jooq.Record;

/// The words the tests of the 8-800 line are written in: who calls, who answers, and what is on
/// record of them.
final class TheLine {
  static final String QUEUE = "identification";
  private static final Limit PATIENCE = Limit.ofSeconds(20);

  private final CallCentre centre;
  private final Node node;

  /// @param node where agents sign on
  TheLine(CallCentre centre, Node node) {
    this.centre = centre;
    this.node = node;
  }

  /// Somebody who answers, signed on through their console and rung at the telephone on their desk.
  UUID agentAtADesk(DeskPhone phone) {
    Http admin = node.http();
    UUID id =
        UUID.fromString(
            granted(
                    admin.adminPost(
                        "/staff",
                        "{\"role\": \"agent\", \"familyName\": \"Орлова\", \"givenName\": \"Нина\"}"))
                .at("id"));
    granted(admin.adminPost("/queues/" + QUEUE, "{\"wrapUpSeconds\": 1}"));
    granted(admin.adminPost("/agents", "{\"staffId\": \"%s\"}".formatted(id)));
    granted(
        admin.adminPost(
            "/agents/" + id + "/places", "{\"places\": [{\"queue\": \"%s\"}]}".formatted(QUEUE)));
    granted(
        admin.adminPost(
            "/agents/" + id + "/phone",
            "{\"deskPhone\": \"%s\", \"handset\": \"desk-phone\"}".formatted(phone.address())));
    granted(
        node.http().signedInAs("staff", id).pagePost("/agent/sign-on?page=" + UUID.randomUUID()));
    return id;
  }

  static Http.Reply granted(Http.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isBetween(200, 299);
    return reply;
  }

  /// Returns when it is known to the service.
  void calls(String number) {
    centre.operator().isCalledFrom(number);
    patiently(PATIENCE).until(() -> row(number).size() > 0);
  }

  /// Where the call is.
  String state(String number) {
    return row(number).get("state", String.class);
  }

  void awaitState(String state, String number) {
    patiently(PATIENCE).untilAsserted(() -> assertThat(state(number)).as(number).isEqualTo(state));
  }

  /// Those who wait, the first in the queue first.
  List<String> inOrder() {
    return centre
        .database()
        .sql()
        .fetch(
            "select caller from contactcentre.line_call where state = 'waiting' order by queued_at")
        .map(row -> row.get("caller", String.class));
  }

  void hangsUp(String number) {
    centre.operator().hangsUp(number);
    awaitIs(number, Caller.GONE);
  }

  void awaitIs(String number, Caller caller) {
    UUID call = callOf(number);
    patiently(PATIENCE)
        .untilAsserted(
            () -> assertThat(centre.operator().caller(call)).as(number).isEqualTo(caller));
  }

  static ConditionFactory patiently(Limit time) {
    return await()
        .atMost(time.now())
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions();
  }

  /// The only call from this number.
  Record row(String number) {
    return centre
        .database()
        .sql()
        .fetchSingle("select * from contactcentre.line_call where caller = ?", number);
  }

  UUID callOf(String number) {
    return row(number).get("id", UUID.class);
  }

  /// Where the call is, how it ended, and then each of its waits in the queue: how it ended, and
  /// with whom.
  String story(String number) {
    return centre
        .database()
        .sql()
        .fetchSingle(
            """
            select concat_ws(' ', c.state, c.outcome) || ': '
                   || string_agg(concat_ws(' ', coalesce(v.result, 'open'), v.agent_id), ', ' order by v.number)
              from contactcentre.line_call c join contactcentre.queue_visit v on v.call_id = c.id
             where c.caller = ? group by c.id
            """,
            number)
        .get(0, String.class);
  }

  List<String> stories(String... numbers) {
    return Arrays.stream(numbers).map(this::story).toList();
  }

  String stateOf(UUID agent) {
    return centre
        .database()
        .sql()
        .fetchSingle(
            "select concat_ws(' ', state, call_id) from contactcentre.agent_state where staff_id = ?",
            agent)
        .get(0, String.class);
  }

  int callbacksTo(String number) {
    return centre
        .database()
        .sql()
        .fetchSingle("select count(*) from callbacks.callback where number = ?", number)
        .get(0, Integer.class);
  }
}
