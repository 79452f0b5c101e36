package io.dozvon.contactcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.dozvon.database.TestDatabase;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the database itself guards of agents, queues and hours.
class AgentGuardsTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final DSLContext sql = DATABASE.sql();
  private UUID agent = UUID.randomUUID();
  private int seat;

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  @BeforeEach
  void anAgent() {
    seat = sql.fetchCount(sql.selectFrom("contactcentre.agent")) + 1;
    agent = agent(seat);
  }

  private UUID agent(int at) {
    UUID id = UUID.randomUUID();
    sql.execute(
        "insert into contactcentre.agent (staff_id, role, seat, added_at) values (?, 'agent', ?, now())",
        id,
        at);
    sql.execute(
        "insert into contactcentre.agent_state (staff_id, state, since) values (?, 'offline', now())",
        id);
    return id;
  }

  private void change(UUID of, String how) {
    sql.execute("update contactcentre.agent_state set " + how + " where staff_id = ?", of);
  }

  private static void refused(Runnable statement, String by) {
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(statement::run)
        .withMessageContaining(by);
  }

  @Test
  void aSeatIsOneAgents() {
    refused(() -> agent(seat), "agent_seat_key");
    refused(
        () ->
            sql.execute(
                "update contactcentre.agent set handset = 'desk-phone' where staff_id = ?", agent),
        "check");
  }

  @Test
  void aStateHasWhatBelongsToItAndNothingElse() {
    refused(() -> change(agent, "state = 'paused'"), "check");
    refused(() -> change(agent, "state = 'ready', reason = 'lunch'"), "check");
    refused(() -> change(agent, "state = 'on-call'"), "check");
    refused(() -> change(agent, "state = 'wrap-up'"), "check");
    refused(() -> change(agent, "state = 'ready', due_at = now()"), "check");
    refused(() -> change(agent, "state = 'ready', afterwards = 'lunch'"), "check");
    refused(() -> change(agent, "page = 'x'"), "check");
    assertThatNoException()
        .isThrownBy(() -> change(agent, "state = 'paused', reason = 'lunch', page = 'x'"));
  }

  @Test
  void twoAgentsAreNotOnOneCall() {
    UUID other = agent(seat + 1);
    change(agent, "state = 'on-call', call_id = '00000000-0000-0000-0000-000000000001'");
    refused(
        () -> change(other, "state = 'on-call', call_id = '00000000-0000-0000-0000-000000000001'"),
        "one_agent_a_call");
  }

  @Test
  void whatAgentsDidStays() {
    sql.execute(
        "insert into contactcentre.agent_time (staff_id, state, since, until) values (?, 'ready', now(), now())",
        agent);
    refused(() -> sql.execute("update contactcentre.agent_time set state = 'x'"), "append-only");
    refused(() -> sql.execute("delete from contactcentre.agent_time"), "append-only");
    refused(
        () ->
            sql.execute(
                "insert into contactcentre.agent_time (staff_id, state, since, until) values (?, 'ready', now(), now() - interval '1 second')",
                agent),
        "check");
  }

  @Test
  void thereIsOneUsualQueueAndOneQueueAKey() {
    refused(
        () -> sql.execute("update contactcentre.queue set usual = true where id = 'technical'"),
        "one_usual_queue");
    refused(
        () -> sql.execute("update contactcentre.queue set menu_key = '1' where id = 'technical'"),
        "one_queue_a_key");
  }

  @Test
  void theLooksForWhatIsDueReadNothingElse() {
    assertThat(planOf("due_at <= now() order by due_at limit 8")).contains("agent_state_due");
    assertThat(planOf("wanted <> seated limit 8")).contains("agent_to_seat");
  }

  private String planOf(String which) {
    return sql.transactionResult(look -> {
      look.dsl().execute("set local enable_seqscan = off");
      return look.dsl()
          .fetch("explain select staff_id from contactcentre.agent_state where " + which)
          .format();
    });
  }
}
