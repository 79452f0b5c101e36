package io.dozvon.verification.store;

import static io.dozvon.database.verification.Tables.CALLER_CHECK;
import static io.dozvon.database.verification.Tables.OUTCOME;
import static org.jooq.impl.DSL.count;

import io.dozvon.database.Intervals;
import io.dozvon.verification.CallerCheck.Result;
import io.dozvon.verification.CheckCount;
import io.dozvon.vocabulary.Interval;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
public class CheckCountStore {
  private final DSLContext sql;

  CheckCountStore(DSLContext sql) {
    this.sql = sql;
  }

  public List<CheckCount> counts(Instant from, Instant until, Interval by, ZoneId zone) {
    Field<Instant> start = Intervals.start(CALLER_CHECK.BEGAN_AT, by, zone).as("start");
    return sql.select(start, CALLER_CHECK.AGENT_ID, OUTCOME.RESULT, count())
        .from(CALLER_CHECK)
        .leftJoin(OUTCOME)
        .on(OUTCOME.CHECK_ID.eq(CALLER_CHECK.ID))
        .where(CALLER_CHECK.BEGAN_AT.ge(from).and(CALLER_CHECK.BEGAN_AT.lt(until)))
        .groupBy(start, CALLER_CHECK.AGENT_ID, OUTCOME.RESULT)
        .orderBy(start, CALLER_CHECK.AGENT_ID, OUTCOME.RESULT)
        .fetch(row ->
            new CheckCount(
                row.value1(),
                new StaffId(row.value2()),
                Optional.ofNullable(row.value3()).map(name -> Wire.read(Result.class, name)),
                row.value4()));
  }
}
