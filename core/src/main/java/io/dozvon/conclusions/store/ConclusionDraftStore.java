package io.dozvon.conclusions.store;

import static io.dozvon.database.conclusions.Tables.DRAFT;

import io.dozvon.conclusions.Draft;
import io.dozvon.database.conclusions.tables.records.DraftRecord;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// What doctors have typed and not sent.
@Repository
public class ConclusionDraftStore {
  private final DSLContext sql;

  ConclusionDraftStore(DSLContext sql) {
    this.sql = sql;
  }

  /// In place of what was saved before.
  public void put(ConsultationId of, DoctorId doctor, Draft draft) {
    DraftRecord row = sql.newRecord(DRAFT);
    row.setConsultationId(of.value());
    row.setDoctorId(doctor.value());
    row.setBasedOn(draft.basedOn());
    ConclusionRows.write(draft.content(), row);
    row.setReason(draft.reason());
    row.setSavedAt(draft.savedAt());
    row.setRevision(draft.revision());
    row.setWriter(draft.writer());
    sql.insertInto(DRAFT).set(row).onDuplicateKeyUpdate().set(row).execute();
  }

  public Optional<Draft> find(ConsultationId of) {
    return sql.selectFrom(DRAFT)
        .where(DRAFT.CONSULTATION_ID.eq(of.value()))
        .fetchOptional(row ->
            new Draft(
                row.getBasedOn(),
                ConclusionRows.content(row),
                row.getReason(),
                row.getSavedAt(),
                row.getRevision(),
                row.getWriter()));
  }

  public void delete(ConsultationId of) {
    sql.deleteFrom(DRAFT).where(DRAFT.CONSULTATION_ID.eq(of.value())).execute();
  }

  /// Those of these consultations that the doctor has typed something for.
  public Set<ConsultationId> drafted(Collection<ConsultationId> of, DoctorId doctor) {
    return sql.select(DRAFT.CONSULTATION_ID)
        .from(DRAFT)
        .where(DRAFT.CONSULTATION_ID.in(of.stream().map(ConsultationId::value).toList()))
        .and(DRAFT.DOCTOR_ID.eq(doctor.value()))
        .fetchSet(row -> new ConsultationId(row.value1()));
  }
}
