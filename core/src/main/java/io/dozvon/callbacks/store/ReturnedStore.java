package io.dozvon.callbacks.store;

import static io.dozvon.database.callbacks.Tables.RETURNED;

import io.dozvon.telephony.acd.LineCallId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Calls of those who are owed a callback, with the callback's place.
@Repository
public class ReturnedStore {
  private final DSLContext sql;

  ReturnedStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return whether that is new
  public boolean insert(LineCallId call, Instant waitingSince) {
    return sql.insertInto(RETURNED)
            .set(RETURNED.CALL_ID, call.value())
            .set(RETURNED.WAITING_SINCE, waitingSince)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public Map<LineCallId, Instant> of(Collection<LineCallId> calls) {
    return calls.isEmpty()
        ? Map.of()
        : sql.selectFrom(RETURNED)
            .where(RETURNED.CALL_ID.in(calls.stream().map(LineCallId::value).toList()))
            .fetchMap(row -> new LineCallId(row.getCallId()), row -> row.getWaitingSince());
  }
}
