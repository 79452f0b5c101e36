package io.dozvon.notifications.store;

import static io.dozvon.database.notifications.Tables.ANSWER;
import static io.dozvon.database.notifications.Tables.ATTEMPT;

import io.dozvon.notifications.AttemptId;
import io.dozvon.notifications.NoticeId;
import io.dozvon.notifications.Reply;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
public class NoticeAttemptStore {
  private final DSLContext sql;

  NoticeAttemptStore(DSLContext sql) {
    this.sql = sql;
  }

  /// A request that is about to be made.
  public record Begun(AttemptId id, NoticeId notice) {}

  public void insert(Collection<Begun> attempts, Instant now) {
    sql.insertInto(ATTEMPT, ATTEMPT.ID, ATTEMPT.NOTICE_ID, ATTEMPT.STARTED_AT)
        .valuesOfRows(
            attempts.stream()
                .map(it -> DSL.row(it.id().value(), it.notice().value(), now))
                .toList())
        .execute();
  }

  /// What came of a request; the first word on it stays.
  public void insertAnswer(AttemptId attempt, Reply reply, Instant now) {
    insertAnswers(List.of(attempt), outcomeOf(reply), reasonOf(reply), now);
  }

  /// Requests whose answers nobody will tell any more.
  public void insertLost(Collection<AttemptId> attempts, Instant now) {
    insertAnswers(attempts, "lost", null, now);
  }

  private void insertAnswers(
      Collection<AttemptId> attempts, String outcome, @Nullable String reason, Instant now) {
    sql.insertInto(ANSWER, ANSWER.ATTEMPT_ID, ANSWER.AT, ANSWER.OUTCOME, ANSWER.REASON)
        .valuesOfRows(
            attempts.stream().map(it -> DSL.row(it.value(), now, outcome, reason)).toList())
        .onConflictDoNothing()
        .execute();
  }

  /// The last of a notice's requests that may have been heard, though nobody said so.
  public Optional<AttemptId> lastUnclear(NoticeId notice) {
    return sql.select(ATTEMPT.ID)
        .from(ATTEMPT)
        .join(ANSWER)
        .on(ANSWER.ATTEMPT_ID.eq(ATTEMPT.ID))
        .where(ATTEMPT.NOTICE_ID.eq(notice.value()).and(ANSWER.OUTCOME.in("unclear", "lost")))
        .orderBy(ATTEMPT.STARTED_AT.desc())
        .limit(1)
        .fetchOptional(row -> new AttemptId(row.value1()));
  }

  private static String outcomeOf(Reply reply) {
    return switch (reply) {
      case Reply.Accepted _ -> "accepted";
      case Reply.Delivered() -> "delivered";
      case Reply.Acknowledged() -> "acknowledged";
      case Reply.Refused _ -> "refused";
      case Reply.Later _ -> "later";
      case Reply.Unclear _ -> "unclear";
    };
  }

  private static @Nullable String reasonOf(Reply reply) {
    return switch (reply) {
      case Reply.Refused(String reason) -> reason;
      case Reply.Later(String reason) -> reason;
      case Reply.Unclear(String reason) -> reason;
      case Reply.Accepted _, Reply.Delivered _, Reply.Acknowledged _ -> null;
    };
  }
}
