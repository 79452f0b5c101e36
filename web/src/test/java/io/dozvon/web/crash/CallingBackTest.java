package io.dozvon.web.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.pbx.sipp.Sounds;
import io.dozvon.vocabulary.Language;
import io.dozvon.web.crash.Phones.Behaviour;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Record;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whom the line owes a call is rung by the real exchange, through the real carrier (R5, R14).
class CallingBackTest {
  private static final Duration A_SYLLABLE = Duration.ofMillis(60);
  private static final Limit SOON = Limit.ofSeconds(40);

  private static CallCentre centre;
  private static Node node;
  private static TheLine line;
  private static UUID agent;

  @BeforeAll
  static void open() throws IOException {
    centre = new CallCentre();
    node =
        centre.node(
            "calling-back",
            Map.of(
                "dozvon.callbacks.hours.from", "00:00",
                "dozvon.callbacks.hours.to", "00:00",
                "dozvon.callbacks.offer", "1s",
                "dozvon.callbacks.again", "1s",
                "dozvon.callbacks.breath", "0s",
                "dozvon.callbacks.wrap-up", "0s"));
    Sounds.cutAll(
        centre.asterisk().plan().directories().sounds(Language.RUSSIAN).resolve("dozvon"),
        A_SYLLABLE);
    CallCentre.awaitListening(node);
    line = new TheLine(centre, node);
    agent = line.agentAtADesk(centre.agentsPhone());
  }

  @AfterAll
  static void close() throws IOException {
    centre.close();
  }

  @Test
  void theFreeAgentsPhoneRingsFirstThenThePersonsAndTheTwoTalkOverTheExchange() {
    String number = Behaviour.PERSON.number();

    isOwedACall(number);

    await(number, "talking");
    Record callback = callback(number);
    assertThat(callback.get("agent_id", UUID.class)).isEqualTo(agent);
    assertThat(
            centre
                .operator()
                .areJoined(
                    callback.get("agent_leg", UUID.class), callback.get("caller_leg", UUID.class)))
        .isTrue();
    assertThat(tries(number)).containsExactly("answered");
    assertThat(centre.phones().callsTo(number)).hasSize(1);

    centre.operator().ends(callback.get("caller_leg", UUID.class));
    await(number, "done");
    TheLine.patiently(SOON).untilAsserted(() -> assertThat(line.stateOf(agent)).isEqualTo("ready"));
  }

  @Test
  void whoIsBusyIsRungThreeTimesAndThenGivenUpWithEveryTryOnRecord() {
    String number = Behaviour.BUSY.number();

    isOwedACall(number);

    await(number, "given-up");
    assertThat(tries(number)).containsExactly("busy counted", "busy counted", "busy counted");
    assertThat(centre.phones().callsTo(number)).hasSize(3);
  }

  private static void isOwedACall(String number) {
    TheLine.granted(
        node.http()
            .adminPost(
                "/callbacks",
                "{\"queue\": \"%s\", \"phone\": \"%s\"}".formatted(TheLine.QUEUE, number)));
  }

  private static void await(String number, String state) {
    TheLine.patiently(SOON)
        .untilAsserted(
            () -> assertThat(callback(number).get("state", String.class)).isEqualTo(state));
  }

  private static Record callback(String number) {
    return centre
        .database()
        .sql()
        .fetchSingle("select * from callbacks.callback where number = ?", number);
  }

  /// Each try to reach this number: how it ended, and whether that counts.
  private static List<String> tries(String number) {
    return centre
        .database()
        .sql()
        .fetch(
            """
            select concat_ws(' ', o.disposition, case when o.counted then 'counted' end)
              from dialling.phone_call c left join dialling.phone_call_outcome o on o.call_id = c.id
             where c.destination = ? order by c.sequence
            """,
            number)
        .map(row -> row.get(0, String.class));
  }
}
