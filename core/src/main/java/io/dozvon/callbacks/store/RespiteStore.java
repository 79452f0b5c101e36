package io.dozvon.callbacks.store;

import static io.dozvon.database.callbacks.Tables.RESPITE;

import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class RespiteStore {
  private final DSLContext sql;

  RespiteStore(DSLContext sql) {
    this.sql = sql;
  }

  /// They are left alone until then.
  public void begin(StaffId agent, Instant until) {
    sql.insertInto(RESPITE)
        .set(RESPITE.AGENT_ID, agent.value())
        .set(RESPITE.UNTIL, until)
        .onConflict(RESPITE.AGENT_ID)
        .doUpdate()
        .set(RESPITE.UNTIL, until)
        .execute();
  }

  /// @return whether they had one
  public boolean end(StaffId agent) {
    return sql.deleteFrom(RESPITE).where(RESPITE.AGENT_ID.eq(agent.value())).execute() > 0;
  }

  /// Whose time is over by then.
  public List<StaffId> over(Instant by, int limit) {
    return sql.select(RESPITE.AGENT_ID)
        .from(RESPITE)
        .where(RESPITE.UNTIL.le(by))
        .orderBy(RESPITE.UNTIL)
        .limit(limit)
        .fetch(row -> new StaffId(row.value1()));
  }
}
