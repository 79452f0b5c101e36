package io.dozvon.verification.store;

import static io.dozvon.database.verification.Tables.RECORD_LOCK;

import io.dozvon.verification.CheckId;
import io.dozvon.verification.LockedRecord;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class LockStore {
  private final DSLContext sql;

  LockStore(DSLContext sql) {
    this.sql = sql;
  }

  public void lock(LockedRecord record, CheckId check, Instant now, Instant until) {
    sql.insertInto(RECORD_LOCK)
        .set(RECORD_LOCK.KIND, Wire.name(record.kind()))
        .set(RECORD_LOCK.RECORD_ID, record.id())
        .set(RECORD_LOCK.CHECK_ID, check.value())
        .set(RECORD_LOCK.LOCKED_AT, now)
        .set(RECORD_LOCK.UNTIL, until)
        .execute();
  }

  /// Until when one of them is locked.
  public Optional<Instant> lockedUntil(Collection<LockedRecord> records, Instant now) {
    return sql.select(DSL.max(RECORD_LOCK.UNTIL))
        .from(RECORD_LOCK)
        .where(records.stream().map(LockStore::is).reduce(DSL.falseCondition(), Condition::or))
        .and(RECORD_LOCK.UNTIL.gt(now))
        .and(RECORD_LOCK.UNLOCKED_AT.isNull())
        .fetchOptional(row -> row.value1());
  }

  /// When it was locked or unlocked last; what failed before does not count any more.
  public Optional<Instant> lastMoved(LockedRecord record) {
    return sql.select(
            DSL.max(
                DSL.greatest(
                    RECORD_LOCK.LOCKED_AT,
                    DSL.coalesce(RECORD_LOCK.UNLOCKED_AT, RECORD_LOCK.LOCKED_AT))))
        .from(RECORD_LOCK)
        .where(is(record))
        .fetchOptional(row -> row.value1());
  }

  /// @return whether there was anything to unlock
  public boolean unlock(CheckId lockedBy, StaffId by, Instant now) {
    return sql.update(RECORD_LOCK)
            .set(RECORD_LOCK.UNLOCKED_AT, now)
            .set(RECORD_LOCK.UNLOCKED_BY, by.value())
            .where(RECORD_LOCK.CHECK_ID.eq(lockedBy.value()))
            .and(RECORD_LOCK.UNLOCKED_AT.isNull())
            .and(RECORD_LOCK.UNTIL.gt(now))
            .execute()
        > 0;
  }

  /// Which of these checks still lock something.
  public Set<CheckId> locking(Collection<CheckId> checks, Instant now) {
    return sql.selectDistinct(RECORD_LOCK.CHECK_ID)
        .from(RECORD_LOCK)
        .where(RECORD_LOCK.CHECK_ID.in(checks.stream().map(CheckId::value).toList()))
        .and(RECORD_LOCK.UNLOCKED_AT.isNull())
        .and(RECORD_LOCK.UNTIL.gt(now))
        .fetchSet(row -> new CheckId(row.value1()));
  }

  private static Condition is(LockedRecord record) {
    return RECORD_LOCK.KIND.eq(Wire.name(record.kind())).and(RECORD_LOCK.RECORD_ID.eq(record.id()));
  }
}
