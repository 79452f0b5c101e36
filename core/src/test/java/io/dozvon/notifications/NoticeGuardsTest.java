package io.dozvon.notifications;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dozvon.database.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database itself holds of "once".
class NoticeGuardsTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  private final UUID notice = UUID.randomUUID();
  private final UUID attempt = UUID.randomUUID();

  @AfterAll
  static void drop() {
    DATABASE.close();
  }

  private static void execute(String statement, Object... values) {
    DATABASE.sql().execute(statement, values);
  }

  private void settledAs(String state) {
    execute(
        "insert into notifications.notice (id, channel, recipient, about, fleeting, carrier, state,"
            + " created_at, valid_until, settled_at, reason) values (?, 'text', '+79161234567', 'x',"
            + " false, 'smsc', ?, now(), now(), now(), nullif(?, ''))",
        notice,
        state,
        state.equals("dead-letter") ? "refused" : "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"delivered", "undeliverable", "unknown", "not-sent"})
  void whatIsSettledIsNeverSentAgain(String state) {
    settledAs(state);

    assertThatThrownBy(this::waitAgain).hasMessageContaining("cannot go from " + state);
  }

  @Test
  void onlyADeadLetterMayBeTriedAgain() {
    settledAs("dead-letter");

    assertThatCode(this::waitAgain).doesNotThrowAnyException();
  }

  private void waitAgain() {
    execute(
        "update notifications.notice set state = 'waiting', due_at = now(), settled_at = null,"
            + " reason = null, body = 'x' where id = ?",
        notice);
  }

  @Test
  void anAttemptAndItsAnswerStayAsTheyWereWritten() {
    settledAs("unknown");
    execute("insert into notifications.attempt values (?, ?, now())", attempt, notice);
    execute("insert into notifications.answer values (?, now(), 'lost', null)", attempt);

    assertThatThrownBy(() -> execute("update notifications.answer set outcome = 'accepted'"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> execute("delete from notifications.attempt"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() ->
            execute(
                "insert into notifications.answer values (?, now(), 'accepted', null)", attempt))
        .hasMessageContaining("answer_pkey");
  }
}
