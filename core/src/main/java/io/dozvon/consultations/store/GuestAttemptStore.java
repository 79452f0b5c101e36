package io.dozvon.consultations.store;

import static io.dozvon.database.consultations.Tables.GUEST_ATTEMPT;
import static io.dozvon.database.consultations.Tables.GUEST_OUTCOME;
import static java.util.stream.Collectors.groupingBy;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import io.dozvon.consultations.GuestAttempt;
import io.dozvon.consultations.GuestId;
import io.dozvon.database.consultations.tables.records.GuestAttemptRecord;
import io.dozvon.database.consultations.tables.records.GuestOutcomeRecord;
import io.dozvon.dialling.Outcome;
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
import org.jooq.Record;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

@Repository
public class GuestAttemptStore {
  private final DSLContext sql;

  GuestAttemptStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(GuestAttempt attempt) {
    sql.insertInto(GUEST_ATTEMPT)
        .set(GUEST_ATTEMPT.LEG_ID, attempt.leg().value())
        .set(GUEST_ATTEMPT.GUEST_ID, attempt.guest().value())
        .set(GUEST_ATTEMPT.DESTINATION, attempt.number().e164())
        .set(GUEST_ATTEMPT.CALLER_ID, attempt.trunk().callerId().e164())
        .set(GUEST_ATTEMPT.EXCHANGE, attempt.exchange().value())
        .set(GUEST_ATTEMPT.TRUNK, attempt.trunk().name().value())
        .set(GUEST_ATTEMPT.INTENDED_AT, attempt.intendedAt())
        .execute();
  }

  public Optional<GuestId> guestOf(LegId leg) {
    return sql.select(GUEST_ATTEMPT.GUEST_ID)
        .from(GUEST_ATTEMPT)
        .where(GUEST_ATTEMPT.LEG_ID.eq(leg.value()))
        .fetchOptional(row -> new GuestId(row.value1()));
  }

  public void dialled(LegId leg, Instant at) {
    first(leg, GUEST_ATTEMPT.DIALLED_AT, at);
  }

  public void ringing(LegId leg, Instant at) {
    first(leg, GUEST_ATTEMPT.RINGING_AT, at);
  }

  public void answered(LegId leg, Instant at) {
    first(leg, GUEST_ATTEMPT.ANSWERED_AT, at);
  }

  public void ended(LegId leg, Instant at) {
    first(leg, GUEST_ATTEMPT.ENDED_AT, at);
  }

  /// What is told again changes nothing.
  private void first(LegId leg, TableField<GuestAttemptRecord, Instant> when, Instant at) {
    sql.update(GUEST_ATTEMPT)
        .set(when, coalesce(when, val(at, when)))
        .where(GUEST_ATTEMPT.LEG_ID.eq(leg.value()))
        .execute();
  }

  /// How it came out, unless that is known already.
  public void outcome(LegId leg, Outcome outcome) {
    GuestOutcomeRecord row = new GuestOutcomeRecord();
    row.setLegId(leg.value());
    row.setAt(outcome.at());
    row.setDisposition(Wire.name(outcome.disposition()));
    row.setFault(outcome.fault().map(Wire::name).orElse(null));
    row.setRang(outcome.rang());
    row.setSipStatus(outcome.sipStatus().orElse(null));
    row.setQ850Cause(outcome.q850Cause().orElse(null));
    row.setAnsweredBy(outcome.answeredBy().map(Wire::name).orElse(null));
    sql.insertInto(GUEST_OUTCOME).set(row).onConflictDoNothing().execute();
  }

  /// In the order they were made.
  public Map<GuestId, List<GuestAttempt>> of(Collection<GuestId> guests) {
    return sql
        .select()
        .from(GUEST_ATTEMPT)
        .leftJoin(GUEST_OUTCOME)
        .on(GUEST_OUTCOME.LEG_ID.eq(GUEST_ATTEMPT.LEG_ID))
        .where(GUEST_ATTEMPT.GUEST_ID.in(guests.stream().map(GuestId::value).toList()))
        .orderBy(GUEST_ATTEMPT.INTENDED_AT, GUEST_ATTEMPT.LEG_ID)
        .fetch(GuestAttemptStore::read)
        .stream()
        .collect(groupingBy(GuestAttempt::guest));
  }

  private static GuestAttempt read(Record row) {
    return new GuestAttempt(
        new LegId(row.get(GUEST_ATTEMPT.LEG_ID)),
        new GuestId(row.get(GUEST_ATTEMPT.GUEST_ID)),
        new PhoneNumber(row.get(GUEST_ATTEMPT.DESTINATION)),
        new Trunk(
            new TrunkName(row.get(GUEST_ATTEMPT.TRUNK)),
            new PhoneNumber(row.get(GUEST_ATTEMPT.CALLER_ID))),
        new ExchangeName(row.get(GUEST_ATTEMPT.EXCHANGE)),
        row.get(GUEST_ATTEMPT.INTENDED_AT),
        Optional.ofNullable(row.get(GUEST_ATTEMPT.DIALLED_AT)),
        Optional.ofNullable(row.get(GUEST_ATTEMPT.RINGING_AT)),
        Optional.ofNullable(row.get(GUEST_ATTEMPT.ANSWERED_AT)),
        Optional.ofNullable(row.get(GUEST_ATTEMPT.ENDED_AT)),
        outcome(row));
  }

  private static Optional<Outcome> outcome(Record row) {
    return Optional.ofNullable(row.get(GUEST_OUTCOME.DISPOSITION))
        .map(disposition ->
            new Outcome(
                row.get(GUEST_OUTCOME.AT),
                Wire.read(Disposition.class, disposition),
                Optional.ofNullable(row.get(GUEST_OUTCOME.FAULT))
                    .map(fault -> Wire.read(Fault.class, fault)),
                false,
                row.get(GUEST_OUTCOME.RANG),
                Optional.ofNullable(row.get(GUEST_OUTCOME.SIP_STATUS)),
                Optional.ofNullable(row.get(GUEST_OUTCOME.Q850_CAUSE)),
                Optional.ofNullable(row.get(GUEST_OUTCOME.ANSWERED_BY))
                    .map(by -> Wire.read(AnsweredBy.class, by)),
                Optional.empty()));
  }
}
