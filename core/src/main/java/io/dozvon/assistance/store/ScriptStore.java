package io.dozvon.assistance.store;

import static io.dozvon.database.assistance.Tables.SCRIPT_STEP;
import static io.dozvon.database.assistance.Tables.STEP_DONE;

import io.dozvon.assistance.ScriptStep;
import io.dozvon.assistance.StepId;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Scripts, and what of them was done.
@Repository
public class ScriptStore {
  private final DSLContext sql;

  ScriptStore(DSLContext sql) {
    this.sql = sql;
  }

  public List<ScriptStep> of(QueueId queue) {
    return sql.selectFrom(SCRIPT_STEP)
        .where(SCRIPT_STEP.QUEUE_ID.eq(queue.value()), SCRIPT_STEP.REMOVED_AT.isNull())
        .orderBy(SCRIPT_STEP.PLACE, SCRIPT_STEP.ID)
        .fetch(row -> new ScriptStep(new StepId(row.getId()), row.getTextRu(), row.getTextEn()));
  }

  public Set<StepId> done(LineCallId call) {
    return sql
        .select(STEP_DONE.STEP_ID)
        .from(STEP_DONE)
        .where(STEP_DONE.CALL_ID.eq(call.value()))
        .fetch(row -> new StepId(row.value1()))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  public void mark(LineCallId call, StepId step, boolean done, StaffId agent, Instant at) {
    if (done) {
      sql.insertInto(STEP_DONE)
          .set(STEP_DONE.CALL_ID, call.value())
          .set(STEP_DONE.STEP_ID, step.value())
          .set(STEP_DONE.AGENT_ID, agent.value())
          .set(STEP_DONE.AT, at)
          .onConflictDoNothing()
          .execute();
    } else {
      sql.deleteFrom(STEP_DONE)
          .where(STEP_DONE.CALL_ID.eq(call.value()), STEP_DONE.STEP_ID.eq(step.value()))
          .execute();
    }
  }
}
