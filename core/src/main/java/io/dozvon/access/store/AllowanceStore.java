package io.dozvon.access.store;

import static io.dozvon.database.access.Tables.ALLOWANCE;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.springframework.stereotype.Repository;

@Repository
public class AllowanceStore {
  private final DSLContext sql;

  AllowanceStore(DSLContext sql) {
    this.sql = sql;
  }

  /// One statement, so that of several at the same time each sees what the one before it left.
  ///
  /// @param each how much one use fills the bucket
  /// @param per how much fits in
  /// @return whether it fitted
  public boolean take(String kind, String who, Duration each, Duration per, Instant now) {
    Field<Instant> filled = plus(greatest(ALLOWANCE.EMPTY_AT, val(now)), each);
    return sql.insertInto(ALLOWANCE)
            .set(ALLOWANCE.KIND, kind)
            .set(ALLOWANCE.WHO, who)
            .set(ALLOWANCE.EMPTY_AT, now.plus(each))
            .onConflict(ALLOWANCE.KIND, ALLOWANCE.WHO)
            .doUpdate()
            .set(ALLOWANCE.EMPTY_AT, filled)
            .where(filled.le(now.plus(per)))
            .execute()
        > 0;
  }

  public Optional<Instant> emptyAt(String kind, String who) {
    return sql.select(ALLOWANCE.EMPTY_AT)
        .from(ALLOWANCE)
        .where(is(kind, who))
        .fetchOptional(ALLOWANCE.EMPTY_AT);
  }

  public void giveBack(String kind, String who, Duration each) {
    sql.update(ALLOWANCE)
        .set(ALLOWANCE.EMPTY_AT, plus(ALLOWANCE.EMPTY_AT, each.negated()))
        .where(is(kind, who))
        .execute();
  }

  public int deleteEmptyBefore(Instant then) {
    return sql.deleteFrom(ALLOWANCE).where(ALLOWANCE.EMPTY_AT.lt(then)).execute();
  }

  private static Condition is(String kind, String who) {
    return ALLOWANCE.KIND.eq(kind).and(ALLOWANCE.WHO.eq(who));
  }

  private static Field<Instant> plus(Field<Instant> time, Duration more) {
    return DSL.field("{0} + {1}", Instant.class, time, val(DayToSecond.valueOf(more)));
  }
}
