package io.dozvon.dialling.store;

import static io.dozvon.database.dialling.Tables.ATTEMPT;
import static io.dozvon.database.dialling.Tables.CORRECTION;
import static io.dozvon.database.dialling.Tables.OUTCOME;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import io.dozvon.database.Lasting;
import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.Attempt.Facts;
import io.dozvon.dialling.AttemptFilter;
import io.dozvon.dialling.AttemptId;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Correction;
import io.dozvon.dialling.Outcome;
import io.dozvon.dialling.ReachId;
import io.dozvon.dialling.Tally;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;

@Repository
public class AttemptStore {
  private final DSLContext sql;
  private final Lasting<LegId, ConsultationId> consultations = new Lasting<>();

  AttemptStore(DSLContext sql) {
    this.sql = sql;
  }

  /// The number the consultation's next attempt takes; the caller holds the consultation's lock.
  public int nextSequence(ConsultationId consultation) {
    return sql.select(coalesce(max(ATTEMPT.SEQUENCE), val(0)))
        .from(ATTEMPT)
        .where(ATTEMPT.CONSULTATION_ID.eq(consultation.value()))
        .fetchSingle(row -> row.value1() + 1);
  }

  public void insert(Attempt.Trying attempt) {
    Facts facts = attempt.facts();
    sql.insertInto(ATTEMPT)
        .set(ATTEMPT.ID, facts.id().value())
        .set(ATTEMPT.REACH_ID, facts.reach().value())
        .set(ATTEMPT.CONSULTATION_ID, facts.consultation().value())
        .set(ATTEMPT.SEQUENCE, facts.sequence())
        .set(ATTEMPT.CHANNEL, Wire.name(facts.channel()))
        .set(ATTEMPT.LEG_ID, facts.leg().value())
        .set(ATTEMPT.DESTINATION, facts.line().map(line -> line.number().e164()).orElse("cabinet"))
        .set(
            ATTEMPT.CALLER_ID,
            facts.line().map(line -> line.trunk().callerId().e164()).orElse(null))
        .set(ATTEMPT.EXCHANGE, facts.exchange().value())
        .set(ATTEMPT.TRUNK, facts.line().map(line -> line.trunk().name().value()).orElse(null))
        .set(ATTEMPT.INTENDED_AT, facts.intendedAt())
        .execute();
  }

  /// Stores how far an attempt came, and its outcome the moment it has one.
  ///
  /// @param before what it was when it was read under the consultation's lock
  public void update(Attempt before, Attempt after) {
    sql.update(ATTEMPT)
        .set(ATTEMPT.DIALLED_AT, after.progress().dialledAt().orElse(null))
        .set(ATTEMPT.RINGING_AT, after.progress().ringingAt().orElse(null))
        .set(ATTEMPT.ANSWERED_AT, after.progress().answeredAt().orElse(null))
        .set(ATTEMPT.ENDED_AT, after.endedAtSoFar().orElse(null))
        .where(ATTEMPT.ID.eq(after.facts().id().value()).and(ATTEMPT.ENDED_AT.isNull()))
        .execute();
    if (before.outcomeSoFar().isEmpty()) {
      after.outcomeSoFar().ifPresent(outcome -> insert(after.facts().id(), outcome));
    }
  }

  private void insert(AttemptId attempt, Outcome outcome) {
    sql.insertInto(OUTCOME)
        .set(OUTCOME.ATTEMPT_ID, attempt.value())
        .set(OUTCOME.AT, outcome.at())
        .set(OUTCOME.DISPOSITION, Wire.name(outcome.disposition()))
        .set(OUTCOME.FAULT, outcome.fault().map(Wire::name).orElse(null))
        .set(OUTCOME.COUNTED, outcome.counted())
        .set(OUTCOME.RANG, outcome.rang())
        .set(OUTCOME.SIP_STATUS, outcome.sipStatus().orElse(null))
        .set(OUTCOME.Q850_CAUSE, outcome.q850Cause().orElse(null))
        .set(OUTCOME.ANSWERED_BY, outcome.answeredBy().map(Wire::name).orElse(null))
        .execute();
  }

  /// Writes down what is said of an attempt, as the newest that is.
  public void correct(AttemptId attempt, Correction correction) {
    sql.insertInto(CORRECTION)
        .set(CORRECTION.ATTEMPT_ID, attempt.value())
        .set(CORRECTION.NUMBER, correction.number())
        .set(CORRECTION.SAID, Wire.name(correction.said()))
        .set(CORRECTION.COUNTED, correction.counted())
        .set(CORRECTION.AT, correction.at())
        .set(CORRECTION.BY_KIND, CorrectionRows.kindOf(correction.by()))
        .set(CORRECTION.BY_ID, CorrectionRows.idOf(correction.by()))
        .execute();
  }

  /// Whether an attempt counts by its outcome alone.
  public boolean countedByOutcome(AttemptId attempt) {
    return sql.fetchExists(OUTCOME, OUTCOME.ATTEMPT_ID.eq(attempt.value()).and(OUTCOME.COUNTED));
  }

  /// All that was said of an attempt, the first first.
  public List<Correction> corrections(AttemptId attempt) {
    return sql.selectFrom(CORRECTION)
        .where(CORRECTION.ATTEMPT_ID.eq(attempt.value()))
        .orderBy(CORRECTION.NUMBER)
        .fetch(CorrectionRows::correction);
  }

  public Optional<Attempt> find(AttemptId id) {
    return select().where(ATTEMPT.ID.eq(id.value())).fetchOptional(AttemptRows::attempt);
  }

  /// The consultation to whose attempt a leg belongs. An attempt is written down before an exchange
  /// hears of its leg, so a leg that has been heard of and has none never will.
  public Optional<ConsultationId> consultationByLeg(LegId leg) {
    return consultations.thereOrNever(leg, this::readConsultationByLeg);
  }

  private Optional<ConsultationId> readConsultationByLeg(LegId leg) {
    return sql.select(ATTEMPT.CONSULTATION_ID)
        .from(ATTEMPT)
        .where(ATTEMPT.LEG_ID.eq(leg.value()))
        .fetchOptional(row -> new ConsultationId(row.value1()));
  }

  /// Whether a leg is that of an attempt without an outcome.
  public boolean isTrying(LegId leg) {
    return consultationByLeg(leg).isPresent()
        && sql.fetchExists(
            ATTEMPT.leftAntiJoin(OUTCOME).on(OUTCOME.ATTEMPT_ID.eq(ATTEMPT.ID)),
            ATTEMPT.LEG_ID.eq(leg.value()));
  }

  public Optional<Attempt> byLeg(LegId leg) {
    return select().where(ATTEMPT.LEG_ID.eq(leg.value())).fetchOptional(AttemptRows::attempt);
  }

  /// Every attempt at an exchange whose leg is not known to have ended.
  public List<Attempt> notEnded(ExchangeName exchange) {
    return select()
        .where(ATTEMPT.EXCHANGE.eq(exchange.value()).and(ATTEMPT.ENDED_AT.isNull()))
        .fetch(AttemptRows::attempt);
  }

  public List<Attempt> list(AttemptFilter filter) {
    return select()
        .where(conditionOf(filter))
        .orderBy(ATTEMPT.INTENDED_AT.desc(), ATTEMPT.ID)
        .limit(filter.limit())
        .fetch(AttemptRows::attempt);
  }

  /// The attempts of many consultations, each in the order they were made.
  public Map<ConsultationId, List<Attempt>> ofAll(Collection<ConsultationId> consultations) {
    return select()
        .where(
            ATTEMPT.CONSULTATION_ID.in(consultations.stream().map(ConsultationId::value).toList()))
        .orderBy(ATTEMPT.CONSULTATION_ID, ATTEMPT.SEQUENCE)
        .fetchGroups(
            row -> new ConsultationId(row.get(ATTEMPT.CONSULTATION_ID)), AttemptRows::attempt);
  }

  public Tally tally(ConsultationId consultation, ReachId reach) {
    Condition here = ATTEMPT.REACH_ID.eq(reach.value());
    Condition unanswered = OUTCOME.DISPOSITION.ne(Wire.name(Disposition.ANSWERED));
    Condition counts = condition(coalesce(CORRECTION.COUNTED, OUTCOME.COUNTED));
    Field<Integer> counted = count().filterWhere(counts).as("counted");
    Field<Integer> rung =
        count()
            .filterWhere(here.and(OUTCOME.RANG).and(unanswered).or(here.not().and(counts)))
            .as("rung");
    Field<Integer> faults =
        count()
            .filterWhere(
                here.and(
                    OUTCOME.FAULT.in(
                        Wire.name(Fault.CARRIER), Wire.name(Fault.OURS), Wire.name(Fault.UNCLEAR))))
            .as("faults");
    return sql.select(counted, rung, faults)
        .from(ATTEMPT)
        .join(OUTCOME)
        .on(OUTCOME.ATTEMPT_ID.eq(ATTEMPT.ID))
        .leftJoin(CORRECTION)
        .on(holds())
        .where(
            ATTEMPT
                .CONSULTATION_ID
                .eq(consultation.value())
                .and(ATTEMPT.CHANNEL.eq(Wire.name(Channel.PHONE))))
        .fetchSingle(row -> new Tally(row.get(counted), row.get(rung), row.get(faults)));
  }

  private static Condition conditionOf(AttemptFilter filter) {
    return noCondition()
        .and(
            filter
                .consultation()
                .map(id -> ATTEMPT.CONSULTATION_ID.eq(id.value()))
                .orElse(noCondition()))
        .and(filter.since().map(ATTEMPT.INTENDED_AT::ge).orElse(noCondition()));
  }

  private SelectOnConditionStep<Record> select() {
    return sql.select(ATTEMPT.fields())
        .select(OUTCOME.fields())
        .select(CORRECTION.fields())
        .from(ATTEMPT)
        .leftJoin(OUTCOME)
        .on(OUTCOME.ATTEMPT_ID.eq(ATTEMPT.ID))
        .leftJoin(CORRECTION)
        .on(holds());
  }

  /// Of an attempt's corrections the newest, which holds.
  static Condition holds() {
    var later = CORRECTION.as("later");
    return CORRECTION
        .ATTEMPT_ID
        .eq(ATTEMPT.ID)
        .and(
            notExists(
                selectOne()
                    .from(later)
                    .where(
                        later
                            .ATTEMPT_ID
                            .eq(CORRECTION.ATTEMPT_ID)
                            .and(later.NUMBER.gt(CORRECTION.NUMBER)))));
  }
}
