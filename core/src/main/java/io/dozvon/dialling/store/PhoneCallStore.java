package io.dozvon.dialling.store;

import static io.dozvon.database.dialling.Tables.PHONE_CALL;
import static io.dozvon.database.dialling.Tables.PHONE_CALL_OUTCOME;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import io.dozvon.dialling.Attempt.Line;
import io.dozvon.dialling.Attempt.Progress;
import io.dozvon.dialling.AttemptId;
import io.dozvon.dialling.ErrandId;
import io.dozvon.dialling.Outcome;
import io.dozvon.dialling.PhoneCall;
import io.dozvon.dialling.Tally;
import io.dozvon.telephony.AnsweredBy;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Trunk;
import io.dozvon.telephony.TrunkName;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class PhoneCallStore {
  private final DSLContext sql;

  PhoneCallStore(DSLContext sql) {
    this.sql = sql;
  }

  /// The number an errand's next call takes.
  public int nextSequence(ErrandId errand) {
    return sql.select(coalesce(max(PHONE_CALL.SEQUENCE), val(0)))
        .from(PHONE_CALL)
        .where(PHONE_CALL.ERRAND_ID.eq(errand.value()))
        .fetchSingle(row -> row.value1() + 1);
  }

  public void insert(PhoneCall call) {
    PhoneCall.Facts facts = call.facts();
    sql.insertInto(PHONE_CALL)
        .set(PHONE_CALL.ID, facts.id().value())
        .set(PHONE_CALL.ERRAND_ID, facts.errand().value())
        .set(PHONE_CALL.SEQUENCE, facts.sequence())
        .set(PHONE_CALL.LEG_ID, facts.leg().value())
        .set(PHONE_CALL.DESTINATION, facts.line().number().e164())
        .set(PHONE_CALL.CALLER_ID, facts.line().trunk().callerId().e164())
        .set(PHONE_CALL.EXCHANGE, facts.exchange().value())
        .set(PHONE_CALL.TRUNK, facts.line().trunk().name().value())
        .set(PHONE_CALL.INTENDED_AT, facts.intendedAt())
        .execute();
  }

  /// Stores how far a call came, and its outcome the moment it has one.
  public void update(PhoneCall before, PhoneCall after) {
    sql.update(PHONE_CALL)
        .set(PHONE_CALL.DIALLED_AT, after.progress().dialledAt().orElse(null))
        .set(PHONE_CALL.RINGING_AT, after.progress().ringingAt().orElse(null))
        .set(PHONE_CALL.ANSWERED_AT, after.progress().answeredAt().orElse(null))
        .set(PHONE_CALL.ENDED_AT, after.endedAt().orElse(null))
        .where(PHONE_CALL.ID.eq(after.facts().id().value()))
        .execute();
    if (before.isTrying()) {
      after.outcome().ifPresent(outcome -> insert(after.facts().id(), outcome));
    }
  }

  private void insert(AttemptId call, Outcome outcome) {
    sql.insertInto(PHONE_CALL_OUTCOME)
        .set(PHONE_CALL_OUTCOME.CALL_ID, call.value())
        .set(PHONE_CALL_OUTCOME.AT, outcome.at())
        .set(PHONE_CALL_OUTCOME.DISPOSITION, Wire.name(outcome.disposition()))
        .set(PHONE_CALL_OUTCOME.FAULT, outcome.fault().map(Wire::name).orElse(null))
        .set(PHONE_CALL_OUTCOME.COUNTED, outcome.counted())
        .set(PHONE_CALL_OUTCOME.RANG, outcome.rang())
        .set(PHONE_CALL_OUTCOME.SIP_STATUS, outcome.sipStatus().orElse(null))
        .set(PHONE_CALL_OUTCOME.Q850_CAUSE, outcome.q850Cause().orElse(null))
        .set(PHONE_CALL_OUTCOME.ANSWERED_BY, outcome.answeredBy().map(Wire::name).orElse(null))
        .execute();
  }

  public Optional<PhoneCall> byLeg(LegId leg) {
    return select().where(PHONE_CALL.LEG_ID.eq(leg.value())).fetchOptional(PhoneCallStore::call);
  }

  public Map<ErrandId, List<PhoneCall>> ofAll(Collection<ErrandId> errands) {
    return select()
        .where(PHONE_CALL.ERRAND_ID.in(errands.stream().map(ErrandId::value).toList()))
        .orderBy(PHONE_CALL.ERRAND_ID, PHONE_CALL.SEQUENCE)
        .fetchGroups(row -> new ErrandId(row.get(PHONE_CALL.ERRAND_ID)), PhoneCallStore::call);
  }

  public List<PhoneCall> newest(Optional<Instant> since, int limit) {
    return select()
        .where(since.map(PHONE_CALL.INTENDED_AT::ge).orElseGet(DSL::noCondition))
        .orderBy(PHONE_CALL.INTENDED_AT.desc(), PHONE_CALL.ID)
        .limit(limit)
        .fetch(PhoneCallStore::call);
  }

  public Tally tally(ErrandId errand) {
    Field<Integer> counted = count().filterWhere(PHONE_CALL_OUTCOME.COUNTED).as("counted");
    Field<Integer> rung =
        count()
            .filterWhere(
                condition(PHONE_CALL_OUTCOME.RANG)
                    .and(
                        PHONE_CALL_OUTCOME.DISPOSITION.notIn(
                            Wire.name(Disposition.ANSWERED), Wire.name(Disposition.CANCELLED))))
            .as("rung");
    Field<Integer> faults =
        count()
            .filterWhere(
                PHONE_CALL_OUTCOME
                    .FAULT
                    .ne(Wire.name(Fault.CALLED))
                    .and(PHONE_CALL_OUTCOME.DISPOSITION.ne(Wire.name(Disposition.CANCELLED))))
            .as("faults");
    return sql.select(counted, rung, faults)
        .from(PHONE_CALL)
        .join(PHONE_CALL_OUTCOME)
        .on(PHONE_CALL_OUTCOME.CALL_ID.eq(PHONE_CALL.ID))
        .where(PHONE_CALL.ERRAND_ID.eq(errand.value()))
        .fetchSingle(row -> new Tally(row.get(counted), row.get(rung), row.get(faults)));
  }

  private SelectOnConditionStep<Record> select() {
    return sql.select(PHONE_CALL.fields())
        .select(PHONE_CALL_OUTCOME.fields())
        .from(PHONE_CALL)
        .leftJoin(PHONE_CALL_OUTCOME)
        .on(PHONE_CALL_OUTCOME.CALL_ID.eq(PHONE_CALL.ID));
  }

  private static PhoneCall call(Record row) {
    return new PhoneCall(
        facts(row),
        new Progress(
            Optional.ofNullable(row.get(PHONE_CALL.DIALLED_AT)),
            Optional.ofNullable(row.get(PHONE_CALL.RINGING_AT)),
            Optional.ofNullable(row.get(PHONE_CALL.ANSWERED_AT))),
        Optional.ofNullable(row.get(PHONE_CALL_OUTCOME.DISPOSITION)).map(it -> outcome(row, it)),
        Optional.ofNullable(row.get(PHONE_CALL.ENDED_AT)));
  }

  private static PhoneCall.Facts facts(Record row) {
    return new PhoneCall.Facts(
        new AttemptId(row.get(PHONE_CALL.ID)),
        new ErrandId(row.get(PHONE_CALL.ERRAND_ID)),
        row.get(PHONE_CALL.SEQUENCE),
        new LegId(row.get(PHONE_CALL.LEG_ID)),
        new ExchangeName(row.get(PHONE_CALL.EXCHANGE)),
        new Line(
            new PhoneNumber(row.get(PHONE_CALL.DESTINATION)),
            new Trunk(
                new TrunkName(row.get(PHONE_CALL.TRUNK)),
                new PhoneNumber(row.get(PHONE_CALL.CALLER_ID)))),
        row.get(PHONE_CALL.INTENDED_AT));
  }

  private static Outcome outcome(Record row, String disposition) {
    return new Outcome(
        row.get(PHONE_CALL_OUTCOME.AT),
        Wire.read(Disposition.class, disposition),
        Optional.ofNullable(row.get(PHONE_CALL_OUTCOME.FAULT))
            .map(name -> Wire.read(Fault.class, name)),
        row.get(PHONE_CALL_OUTCOME.COUNTED),
        row.get(PHONE_CALL_OUTCOME.RANG),
        Optional.ofNullable(row.get(PHONE_CALL_OUTCOME.SIP_STATUS)),
        Optional.ofNullable(row.get(PHONE_CALL_OUTCOME.Q850_CAUSE)),
        Optional.ofNullable(row.get(PHONE_CALL_OUTCOME.ANSWERED_BY))
            .map(name -> Wire.read(AnsweredBy.class, name)),
        Optional.empty());
  }
}
