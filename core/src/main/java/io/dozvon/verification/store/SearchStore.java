package io.dozvon.verification.store;

import static io.dozvon.database.verification.Tables.SEARCH;

import io.dozvon.verification.AgentCall;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SearchStore {
  private final DSLContext sql;

  SearchStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @param criteria what was given, without what it was
  public void insert(StaffId agent, AgentCall call, List<String> criteria, int found, Instant at) {
    sql.insertInto(SEARCH)
        .set(SEARCH.AGENT_ID, agent.value())
        .set(SEARCH.CALL_KIND, Wire.name(call.kind()))
        .set(SEARCH.CALL_ID, call.id())
        .set(SEARCH.AT, at)
        .set(SEARCH.CRITERIA, criteria.toArray(String[]::new))
        .set(SEARCH.FOUND, found)
        .execute();
  }

  public int countOf(UUID call) {
    return sql.fetchCount(SEARCH, SEARCH.CALL_ID.eq(call));
  }

  public int countOf(StaffId agent, Instant since) {
    return sql.fetchCount(SEARCH, SEARCH.AGENT_ID.eq(agent.value()).and(SEARCH.AT.gt(since)));
  }
}
