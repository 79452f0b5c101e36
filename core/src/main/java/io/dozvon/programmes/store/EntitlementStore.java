package io.dozvon.programmes.store;

import static io.dozvon.database.programmes.Tables.COVERAGE;
import static io.dozvon.database.programmes.Tables.ENTITLEMENT;
import static io.dozvon.database.programmes.Tables.INSURED;
import static io.dozvon.database.programmes.Tables.PROGRAMME;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import io.dozvon.database.programmes.tables.records.EntitlementRecord;
import io.dozvon.programmes.Entitlement;
import io.dozvon.programmes.Entitlement.How;
import io.dozvon.programmes.InsuredId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

@Repository
public class EntitlementStore {
  private final DSLContext sql;

  EntitlementStore(DSLContext sql) {
    this.sql = sql;
  }

  /// The one that was not ended, valid or not.
  public Optional<Entitlement> open(PatientId patient) {
    return open(List.of(patient)).stream().findFirst();
  }

  /// As [#open], of many at once.
  public List<Entitlement> open(Collection<PatientId> patients) {
    return sql
        .select()
        .from(ENTITLEMENT)
        .join(INSURED)
        .on(INSURED.ID.eq(ENTITLEMENT.INSURED_ID))
        .join(PROGRAMME)
        .on(PROGRAMME.ID.eq(INSURED.PROGRAMME_ID))
        .leftJoin(COVERAGE)
        .on(COVERAGE.PROGRAMME_ID.eq(PROGRAMME.ID))
        .where(ENTITLEMENT.PATIENT_ID.in(patients.stream().map(PatientId::value).toList()))
        .and(ENTITLEMENT.UNTIL.isNull())
        .orderBy(COVERAGE.SPECIALITY)
        .fetchGroups(ENTITLEMENT.PATIENT_ID)
        .values()
        .stream()
        .map(EntitlementStore::entitlement)
        .toList();
  }

  private static Entitlement entitlement(List<? extends Record> rows) {
    EntitlementRecord row = rows.getFirst().into(ENTITLEMENT);
    return new Entitlement(
        new PatientId(row.getPatientId()),
        ProgrammeRows.insured(rows.getFirst()),
        ProgrammeRows.programme(rows),
        row.getSince(),
        Wire.read(How.class, row.getHow()));
  }

  /// Nodes' clocks may differ: it never ends before it began.
  public void end(Entitlement open, Instant at) {
    sql.update(ENTITLEMENT)
        .set(ENTITLEMENT.UNTIL, greatest(ENTITLEMENT.SINCE, val(at, SQLDataType.INSTANT)))
        .where(
            ENTITLEMENT
                .PATIENT_ID
                .eq(open.patient().value())
                .and(ENTITLEMENT.INSURED_ID.eq(open.insured().id().value()))
                .and(ENTITLEMENT.UNTIL.isNull()))
        .execute();
  }

  /// Ends those of people who are insured no more under these ids. One that somebody else is just
  /// ending is left to them.
  ///
  /// @return whose they were
  public List<PatientId> endOf(Collection<InsuredId> insured, Instant at) {
    return sql.update(ENTITLEMENT)
        .set(ENTITLEMENT.UNTIL, greatest(ENTITLEMENT.SINCE, val(at, SQLDataType.INSTANT)))
        .where(
            ENTITLEMENT.ID.in(
                sql.select(ENTITLEMENT.ID)
                    .from(ENTITLEMENT)
                    .where(
                        ENTITLEMENT
                            .INSURED_ID
                            .in(insured.stream().map(InsuredId::value).toList())
                            .and(ENTITLEMENT.UNTIL.isNull()))
                    .forUpdate()
                    .skipLocked()))
        .returning(ENTITLEMENT.PATIENT_ID)
        .fetch(row -> new PatientId(row.getPatientId()));
  }

  /// @return whether it was stored; not if the insured person is a patient already, or the patient
  ///   an insured person
  public boolean insert(PatientId patient, InsuredId insured, How how, Instant since) {
    EntitlementRecord row = row(patient, insured, how, since);
    row.setByKind("system");
    row.setById("dozvon");
    return insert(row);
  }

  /// As [#insert(PatientId, InsuredId, How, Instant)], on an agent's word.
  public boolean insert(
      PatientId patient, InsuredId insured, StaffId agent, UUID verification, Instant since) {
    EntitlementRecord row = row(patient, insured, How.AGENT, since);
    row.setByKind("agent");
    row.setById(agent.toString());
    row.setVerificationId(verification);
    return insert(row);
  }

  private static EntitlementRecord row(
      PatientId patient, InsuredId insured, How how, Instant since) {
    EntitlementRecord row = new EntitlementRecord();
    row.setId(UUID.randomUUID());
    row.setPatientId(patient.value());
    row.setInsuredId(insured.value());
    row.setSince(since);
    row.setHow(Wire.name(how));
    return row;
  }

  private boolean insert(EntitlementRecord row) {
    return sql.insertInto(ENTITLEMENT).set(row).onConflictDoNothing().execute() == 1;
  }

  /// Whose the insured people are now; who is nobody's is left out.
  public Map<InsuredId, PatientId> holders(Collection<InsuredId> insured) {
    return sql.select(ENTITLEMENT.INSURED_ID, ENTITLEMENT.PATIENT_ID)
        .from(ENTITLEMENT)
        .where(ENTITLEMENT.INSURED_ID.in(insured.stream().map(InsuredId::value).toList()))
        .and(ENTITLEMENT.UNTIL.isNull())
        .fetchMap(row -> new InsuredId(row.value1()), row -> new PatientId(row.value2()));
  }
}
