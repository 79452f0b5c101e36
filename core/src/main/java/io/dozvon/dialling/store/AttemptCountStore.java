package io.dozvon.dialling.store;

import static io.dozvon.database.dialling.Tables.ATTEMPT;
import static io.dozvon.database.dialling.Tables.CORRECTION;
import static io.dozvon.database.dialling.Tables.OUTCOME;
import static io.dozvon.database.dialling.Tables.PHONE_CALL;
import static io.dozvon.database.dialling.Tables.PHONE_CALL_OUTCOME;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;

import io.dozvon.database.Intervals;
import io.dozvon.dialling.AttemptCount;
import io.dozvon.dialling.AttemptCount.Purpose;
import io.dozvon.dialling.Channel;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Fault;
import io.dozvon.vocabulary.Interval;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
public class AttemptCountStore {
  private static final Field<Integer> ALL = count().as("all_of_them");

  private final DSLContext sql;

  AttemptCountStore(DSLContext sql) {
    this.sql = sql;
  }

  public List<AttemptCount> forDoctors(Instant from, Instant until, Interval by, ZoneId zone) {
    Field<Instant> start = Intervals.start(ATTEMPT.INTENDED_AT, by, zone).as("start");
    Field<Integer> counted =
        count()
            .filterWhere(condition(coalesce(CORRECTION.COUNTED, OUTCOME.COUNTED)))
            .as("counted_ones");
    return sql.select(start, ATTEMPT.CHANNEL, OUTCOME.DISPOSITION, OUTCOME.FAULT, ALL, counted)
        .from(ATTEMPT)
        .leftJoin(OUTCOME)
        .on(OUTCOME.ATTEMPT_ID.eq(ATTEMPT.ID))
        .leftJoin(CORRECTION)
        .on(AttemptStore.holds())
        .where(ATTEMPT.INTENDED_AT.ge(from).and(ATTEMPT.INTENDED_AT.lt(until)))
        .groupBy(start, ATTEMPT.CHANNEL, OUTCOME.DISPOSITION, OUTCOME.FAULT)
        .orderBy(start, ATTEMPT.CHANNEL, OUTCOME.DISPOSITION, OUTCOME.FAULT)
        .fetch(row ->
            new AttemptCount(
                row.value1(),
                Purpose.DOCTOR,
                Wire.read(Channel.class, row.value2()),
                read(Disposition.class, row.value3()),
                read(Fault.class, row.value4()),
                row.value5(),
                row.value6()));
  }

  public List<AttemptCount> forErrands(Instant from, Instant until, Interval by, ZoneId zone) {
    Field<Instant> start = Intervals.start(PHONE_CALL.INTENDED_AT, by, zone).as("start");
    Field<Integer> counted = count().filterWhere(PHONE_CALL_OUTCOME.COUNTED).as("counted_ones");
    return sql.select(start, PHONE_CALL_OUTCOME.DISPOSITION, PHONE_CALL_OUTCOME.FAULT, ALL, counted)
        .from(PHONE_CALL)
        .leftJoin(PHONE_CALL_OUTCOME)
        .on(PHONE_CALL_OUTCOME.CALL_ID.eq(PHONE_CALL.ID))
        .where(PHONE_CALL.INTENDED_AT.ge(from).and(PHONE_CALL.INTENDED_AT.lt(until)))
        .groupBy(start, PHONE_CALL_OUTCOME.DISPOSITION, PHONE_CALL_OUTCOME.FAULT)
        .orderBy(start, PHONE_CALL_OUTCOME.DISPOSITION, PHONE_CALL_OUTCOME.FAULT)
        .fetch(row ->
            new AttemptCount(
                row.value1(),
                Purpose.CALLBACK,
                Channel.PHONE,
                read(Disposition.class, row.value2()),
                read(Fault.class, row.value3()),
                row.value4(),
                row.value5()));
  }

  private static <E extends Enum<E>> Optional<E> read(Class<E> type, String name) {
    return Optional.ofNullable(name).map(it -> Wire.read(type, it));
  }
}
