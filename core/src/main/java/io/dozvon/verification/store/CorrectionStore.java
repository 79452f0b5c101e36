package io.dozvon.verification.store;

import static io.dozvon.database.verification.Tables.CORRECTION;

import io.dozvon.database.verification.tables.records.CorrectionRecord;
import io.dozvon.notifications.ReportId;
import io.dozvon.programmes.InsuredId;
import io.dozvon.verification.Correction;
import io.dozvon.verification.CorrectionId;
import io.dozvon.verification.CorrectionKind;
import io.dozvon.verification.WrongField;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.ProgrammeId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class CorrectionStore {
  private final DSLContext sql;

  CorrectionStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Correction correction) {
    sql.insertInto(CORRECTION)
        .set(CORRECTION.ID, correction.id().value())
        .set(CORRECTION.REPORT_ID, correction.report().value())
        .set(CORRECTION.KIND, Wire.name(correction.kind()))
        .set(CORRECTION.PATIENT_ID, correction.patient().map(PatientId::value).orElse(null))
        .set(CORRECTION.INSURED_ID, correction.insured().map(InsuredId::value).orElse(null))
        .set(CORRECTION.PROGRAMME_ID, correction.programme().value())
        .set(
            CORRECTION.FIELDS,
            correction.fields().stream().sorted().map(Wire::name).toArray(String[]::new))
        .set(CORRECTION.NOTE, correction.note().orElse(null))
        .set(CORRECTION.AGENT_ID, correction.agent().value())
        .set(CORRECTION.CALL_ID, correction.call())
        .set(CORRECTION.AT, correction.at())
        .execute();
  }

  /// The newest first.
  public List<Correction> newest(int limit) {
    return sql.selectFrom(CORRECTION)
        .orderBy(CORRECTION.AT.desc(), CORRECTION.ID)
        .limit(limit)
        .fetch(CorrectionStore::correction);
  }

  private static Correction correction(CorrectionRecord row) {
    return new Correction(
        new CorrectionId(row.getId()),
        new ReportId(row.getReportId()),
        Wire.read(CorrectionKind.class, row.getKind()),
        Optional.ofNullable(row.getPatientId()).map(PatientId::new),
        Optional.ofNullable(row.getInsuredId()).map(InsuredId::new),
        new ProgrammeId(row.getProgrammeId()),
        Arrays.stream(row.getFields())
            .map(field -> Wire.read(WrongField.class, field))
            .collect(Collectors.toSet()),
        Optional.ofNullable(row.getNote()),
        new StaffId(row.getAgentId()),
        row.getCallId(),
        row.getAt());
  }
}
