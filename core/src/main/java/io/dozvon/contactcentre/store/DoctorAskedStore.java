package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.DOCTOR_ASKED;

import io.dozvon.contactcentre.DoctorAsked;
import io.dozvon.contactcentre.DoctorAsked.Standing;
import io.dozvon.database.contactcentre.tables.records.DoctorAskedRecord;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Doctors who are asked to join a caller.
@Repository
public class DoctorAskedStore {
  private static final Condition OPEN = DOCTOR_ASKED.STATE.ne(Wire.name(Standing.OVER));

  private final DSLContext sql;

  DoctorAskedStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return whether neither this doctor nor this caller has another one open
  public boolean insert(DoctorAsked asked) {
    return sql.insertInto(DOCTOR_ASKED)
            .set(DOCTOR_ASKED.ID, asked.id())
            .set(DOCTOR_ASKED.CALL_ID, asked.call().value())
            .set(DOCTOR_ASKED.AGENT_ID, asked.agent().value())
            .set(DOCTOR_ASKED.DOCTOR_ID, asked.doctor().value())
            .set(DOCTOR_ASKED.EXCHANGE, asked.exchange().value())
            .set(DOCTOR_ASKED.LANGUAGE, asked.language().code())
            .set(DOCTOR_ASKED.ASKED_AT, asked.askedAt())
            .set(DOCTOR_ASKED.UNTIL, asked.until())
            .set(DOCTOR_ASKED.STATE, Wire.name(asked.standing()))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public void update(DoctorAsked asked) {
    sql.update(DOCTOR_ASKED)
        .set(DOCTOR_ASKED.STATE, Wire.name(asked.standing()))
        .set(DOCTOR_ASKED.UNTIL, asked.until())
        .set(DOCTOR_ASKED.LEG, asked.leg().map(LegId::value).orElse(null))
        .where(DOCTOR_ASKED.ID.eq(asked.id()))
        .execute();
  }

  public Optional<DoctorAsked> find(DoctorId doctor) {
    return found(DOCTOR_ASKED.DOCTOR_ID.eq(doctor.value()));
  }

  public Optional<DoctorAsked> find(LineCallId call) {
    return found(DOCTOR_ASKED.CALL_ID.eq(call.value()));
  }

  public Optional<DoctorAsked> find(LegId leg) {
    return found(DOCTOR_ASKED.LEG.eq(leg.value()));
  }

  private Optional<DoctorAsked> found(Condition which) {
    return sql.selectFrom(DOCTOR_ASKED)
        .where(which.and(OPEN))
        .fetchOptional(DoctorAskedStore::asked);
  }

  /// Nobody else changes it until the transaction ends.
  public Optional<DoctorAsked> hold(DoctorId doctor) {
    return held(DOCTOR_ASKED.DOCTOR_ID.eq(doctor.value()));
  }

  public Optional<DoctorAsked> hold(LineCallId call) {
    return held(DOCTOR_ASKED.CALL_ID.eq(call.value()));
  }

  public Optional<DoctorAsked> hold(LegId leg) {
    return held(DOCTOR_ASKED.LEG.eq(leg.value()));
  }

  public Optional<DoctorAsked> hold(UUID id) {
    return held(DOCTOR_ASKED.ID.eq(id));
  }

  private Optional<DoctorAsked> held(Condition which) {
    return sql.selectFrom(DOCTOR_ASKED)
        .where(which.and(OPEN))
        .forUpdate()
        .fetchOptional(DoctorAskedStore::asked);
  }

  /// Those who have neither answered nor come by then.
  public List<UUID> overdue(Set<ExchangeName> at, Instant by, int limit) {
    return sql.select(DOCTOR_ASKED.ID)
        .from(DOCTOR_ASKED)
        .where(
            DOCTOR_ASKED
                .STATE
                .in(Wire.name(Standing.ASKED), Wire.name(Standing.COMING))
                .and(DOCTOR_ASKED.UNTIL.le(by))
                .and(DOCTOR_ASKED.EXCHANGE.in(at.stream().map(ExchangeName::value).toList())))
        .orderBy(DOCTOR_ASKED.UNTIL)
        .limit(limit)
        .fetch(DOCTOR_ASKED.ID);
  }

  private static DoctorAsked asked(DoctorAskedRecord row) {
    return new DoctorAsked(
        row.getId(),
        new LineCallId(row.getCallId()),
        new StaffId(row.getAgentId()),
        new DoctorId(row.getDoctorId()),
        new ExchangeName(row.getExchange()),
        Language.of(row.getLanguage()).orElseThrow(),
        row.getAskedAt(),
        row.getUntil(),
        Wire.read(Standing.class, row.getState()),
        Optional.ofNullable(row.getLeg()).map(LegId::new));
  }
}
