package io.dozvon.programmes.store;

import static io.dozvon.database.programmes.Tables.QUOTA_ACCOUNT;
import static io.dozvon.database.programmes.Tables.QUOTA_ENTRY;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.dozvon.database.programmes.tables.records.QuotaAccountRecord;
import io.dozvon.programmes.Coverage;
import io.dozvon.programmes.InsuredId;
import io.dozvon.programmes.Movement;
import io.dozvon.programmes.Movement.Kind;
import io.dozvon.programmes.Reservation.Reserved;
import io.dozvon.programmes.Speciality;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/// The ledger. Its accounts are moved by the database whenever an entry is written.
@Repository
public class QuotaStore {
  private final DSLContext sql;

  QuotaStore(DSLContext sql) {
    this.sql = sql;
  }

  /// An account, held until the transaction ends.
  public record Held(long id, boolean hasRoom) {}

  /// Opens an account, or brings it up to what the programme gives by now, but never below what is
  /// gone already.
  public Held hold(InsuredId insured, Coverage coverage, String period) {
    QuotaAccountRecord account =
        sql.insertInto(QUOTA_ACCOUNT)
            .set(QUOTA_ACCOUNT.INSURED_ID, insured.value())
            .set(QUOTA_ACCOUNT.SPECIALITY, coverage.speciality().name())
            .set(QUOTA_ACCOUNT.PERIOD, period)
            .set(QUOTA_ACCOUNT.GIVEN, coverage.quota().number().orElse(null))
            .onConflict(QUOTA_ACCOUNT.INSURED_ID, QUOTA_ACCOUNT.SPECIALITY, QUOTA_ACCOUNT.PERIOD)
            .doUpdate()
            .set(
                QUOTA_ACCOUNT.GIVEN,
                when(
                    excluded(QUOTA_ACCOUNT.GIVEN).isNotNull(),
                    greatest(
                        excluded(QUOTA_ACCOUNT.GIVEN),
                        QUOTA_ACCOUNT.RESERVED.plus(QUOTA_ACCOUNT.USED))))
            .returning()
            .fetchSingle();
    boolean hasRoom =
        account.getGiven() == null
            || account.getReserved() + account.getUsed() < account.getGiven();
    return new Held(account.getId(), hasRoom);
  }

  /// @return whether it was written; not if the consultation has its reservation already
  public boolean reserve(Held account, ConsultationId consultation, PatientId patient, Instant at) {
    return sql.insertInto(QUOTA_ENTRY)
            .set(QUOTA_ENTRY.ACCOUNT_ID, account.id())
            .set(QUOTA_ENTRY.CONSULTATION_ID, consultation.value())
            .set(QUOTA_ENTRY.PATIENT_ID, patient.value())
            .set(QUOTA_ENTRY.KIND, Wire.name(Kind.RESERVE))
            .set(QUOTA_ENTRY.AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public Optional<Reserved> reservation(ConsultationId consultation) {
    return sql.select(QUOTA_ACCOUNT.INSURED_ID, QUOTA_ACCOUNT.SPECIALITY, QUOTA_ACCOUNT.PERIOD)
        .from(QUOTA_ENTRY)
        .join(QUOTA_ACCOUNT)
        .on(QUOTA_ACCOUNT.ID.eq(QUOTA_ENTRY.ACCOUNT_ID))
        .where(
            QUOTA_ENTRY
                .CONSULTATION_ID
                .eq(consultation.value())
                .and(QUOTA_ENTRY.KIND.eq(Wire.name(Kind.RESERVE))))
        .fetchOptional(found ->
            new Reserved(
                new InsuredId(found.value1()), new Speciality(found.value2()), found.value3()));
  }

  /// Ends a reservation, if there is one that has not ended.
  public void end(ConsultationId consultation, Kind kind, Instant at) {
    sql.insertInto(
            QUOTA_ENTRY,
            QUOTA_ENTRY.ACCOUNT_ID,
            QUOTA_ENTRY.CONSULTATION_ID,
            QUOTA_ENTRY.PATIENT_ID,
            QUOTA_ENTRY.KIND,
            QUOTA_ENTRY.AT)
        .select(
            sql.select(
                    QUOTA_ENTRY.ACCOUNT_ID,
                    QUOTA_ENTRY.CONSULTATION_ID,
                    QUOTA_ENTRY.PATIENT_ID,
                    val(Wire.name(kind)),
                    val(at, SQLDataType.INSTANT))
                .from(QUOTA_ENTRY)
                .where(
                    QUOTA_ENTRY
                        .CONSULTATION_ID
                        .eq(consultation.value())
                        .and(QUOTA_ENTRY.KIND.eq(Wire.name(Kind.RESERVE)))))
        .onConflictDoNothing()
        .execute();
  }

  /// The newest entry that ended a consultation's reservation, or corrected its end.
  ///
  /// @param turn how many entries of the consultation are before it
  public record LastEnd(
      ConsultationId consultation, PatientId patient, long account, Kind kind, int turn) {
    public boolean isTaken() {
      return kind == Kind.CONSUME || kind == Kind.TAKE;
    }
  }

  public Optional<LastEnd> lastEnd(ConsultationId consultation) {
    return sql.selectFrom(QUOTA_ENTRY)
        .where(QUOTA_ENTRY.CONSULTATION_ID.eq(consultation.value()).and(QUOTA_ENTRY.TURN.gt(0)))
        .orderBy(QUOTA_ENTRY.TURN.desc())
        .limit(1)
        .fetchOptional(row ->
            new LastEnd(
                consultation,
                new PatientId(row.getPatientId()),
                row.getAccountId(),
                Wire.read(Kind.class, row.getKind()),
                row.getTurn()));
  }

  /// Whether one more can be taken from an account; it is held until the transaction ends.
  public boolean hasRoom(long account) {
    return sql.selectFrom(QUOTA_ACCOUNT)
        .where(QUOTA_ACCOUNT.ID.eq(account))
        .forUpdate()
        .fetchSingle(
            row -> row.getGiven() == null || row.getReserved() + row.getUsed() < row.getGiven());
  }

  /// Writes what undoes an entry, after it.
  public void correct(LastEnd last, Kind kind, Instant at) {
    sql.insertInto(QUOTA_ENTRY)
        .set(QUOTA_ENTRY.ACCOUNT_ID, last.account())
        .set(QUOTA_ENTRY.CONSULTATION_ID, last.consultation().value())
        .set(QUOTA_ENTRY.PATIENT_ID, last.patient().value())
        .set(QUOTA_ENTRY.KIND, Wire.name(kind))
        .set(QUOTA_ENTRY.AT, at)
        .set(QUOTA_ENTRY.CORRECTION, last.turn())
        .set(QUOTA_ENTRY.CORRECTS, Wire.name(last.kind()))
        .execute();
  }

  /// What is gone from an account.
  public record Gone(int used, int reserved) {
    public static final Gone NOTHING = new Gone(0, 0);
  }

  /// Per speciality; specialities of which nothing was ever taken in their period are left out.
  public Map<Speciality, Gone> gone(InsuredId insured, Map<Speciality, String> periods) {
    return sql.selectFrom(QUOTA_ACCOUNT)
        .where(QUOTA_ACCOUNT.INSURED_ID.eq(insured.value()))
        .and(isIn(periods))
        .fetchMap(
            account -> new Speciality(account.getSpeciality()),
            account -> new Gone(account.getUsed(), account.getReserved()));
  }

  private static Condition isIn(Map<Speciality, String> periods) {
    return row(QUOTA_ACCOUNT.SPECIALITY, QUOTA_ACCOUNT.PERIOD)
        .in(
            periods.entrySet().stream()
                .map(period -> row(period.getKey().name(), period.getValue()))
                .toList());
  }

  /// What a patient took as an insured person, and got back, in these periods: the newest first.
  public List<Movement> movements(
      InsuredId insured, PatientId patient, Map<Speciality, String> periods, int limit) {
    return sql.select(
            QUOTA_ENTRY.AT,
            QUOTA_ENTRY.KIND,
            QUOTA_ENTRY.CONSULTATION_ID,
            QUOTA_ACCOUNT.SPECIALITY,
            QUOTA_ACCOUNT.PERIOD)
        .from(QUOTA_ENTRY)
        .join(QUOTA_ACCOUNT)
        .on(QUOTA_ACCOUNT.ID.eq(QUOTA_ENTRY.ACCOUNT_ID))
        .where(QUOTA_ACCOUNT.INSURED_ID.eq(insured.value()))
        .and(QUOTA_ENTRY.PATIENT_ID.eq(patient.value()))
        .and(isIn(periods))
        .orderBy(QUOTA_ENTRY.ID.desc())
        .limit(limit)
        .fetch(entry ->
            new Movement(
                entry.value1(),
                Wire.read(Kind.class, entry.value2()),
                new ConsultationId(entry.value3()),
                new Speciality(entry.value4()),
                entry.value5()));
  }
}
