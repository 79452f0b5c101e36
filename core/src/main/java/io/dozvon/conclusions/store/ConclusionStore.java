package io.dozvon.conclusions.store;

import static io.dozvon.database.conclusions.Tables.CONCLUSION;
import static io.dozvon.database.conclusions.Tables.MARK;
import static io.dozvon.database.conclusions.Tables.TOLD;

import io.dozvon.conclusions.Conclusion;
import io.dozvon.conclusions.ConclusionId;
import io.dozvon.conclusions.Heading;
import io.dozvon.conclusions.Issued;
import io.dozvon.conclusions.Mark;
import io.dozvon.conclusions.Standing;
import io.dozvon.database.conclusions.tables.records.ConclusionRecord;
import io.dozvon.notifications.NoticeId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class ConclusionStore {
  private final DSLContext sql;

  ConclusionStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Conclusion conclusion) {
    ConclusionRecord row = sql.newRecord(CONCLUSION);
    ConclusionRows.write(conclusion, row);
    sql.insertInto(CONCLUSION).set(row).execute();
  }

  public Optional<Conclusion> find(ConclusionId id) {
    return sql.selectFrom(CONCLUSION)
        .where(CONCLUSION.ID.eq(id.value()))
        .fetchOptional(ConclusionRows::read);
  }

  /// Those sent of a consultation, the current one first.
  public List<Issued> versions(ConsultationId of) {
    List<Conclusion> versions =
        sql.selectFrom(CONCLUSION)
            .where(CONCLUSION.CONSULTATION_ID.eq(of.value()))
            .orderBy(CONCLUSION.VERSION.desc())
            .fetch(ConclusionRows::read);
    Map<UUID, Map<Mark, Instant>> marks =
        marks(versions.stream().map(it -> it.id().value()).toList());
    return versions.stream()
        .map(it -> new Issued(it, marks.getOrDefault(it.id().value(), Map.of())))
        .toList();
  }

  private Map<UUID, Map<Mark, Instant>> marks(List<UUID> of) {
    return sql.selectFrom(MARK).where(MARK.CONCLUSION_ID.in(of)).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getConclusionId(),
                Collectors.toMap(
                    row -> Wire.read(Mark.class, row.getKind()),
                    row -> row.getAt(),
                    (first, _) -> first,
                    () -> new EnumMap<>(Mark.class))));
  }

  /// The current version's number; 0 if none was sent.
  public int version(ConsultationId of) {
    return sql.select(DSL.coalesce(DSL.max(CONCLUSION.VERSION), DSL.inline(0)))
        .from(CONCLUSION)
        .where(CONCLUSION.CONSULTATION_ID.eq(of.value()))
        .fetchSingle()
        .value1();
  }

  /// The current versions of a patient's consultations, the latest sent first.
  public List<Heading> ofPatient(PatientId patient, int limit) {
    return current(CONCLUSION.PATIENT_ID.eq(patient.value()))
        .orderBy(CONCLUSION.SENT_AT.desc(), CONCLUSION.ID)
        .limit(limit)
        .fetch(ConclusionStore::heading);
  }

  /// Of those of these consultations that the doctor has concluded.
  public Map<ConsultationId, Standing> standings(Collection<ConsultationId> of, DoctorId doctor) {
    return current(
            CONCLUSION
                .CONSULTATION_ID
                .in(of.stream().map(ConsultationId::value).toList())
                .and(CONCLUSION.DOCTOR_ID.eq(doctor.value())))
        .stream()
        .map(ConclusionStore::heading)
        .collect(
            Collectors.toMap(
                Heading::consultation, it -> new Standing(false, it.version(), it.readAt())));
  }

  /// Of which of these one was sent.
  public Set<ConsultationId> concluded(Collection<ConsultationId> of) {
    return sql.selectDistinct(CONCLUSION.CONSULTATION_ID)
        .from(CONCLUSION)
        .where(CONCLUSION.CONSULTATION_ID.in(of.stream().map(ConsultationId::value).toList()))
        .fetchSet(row -> new ConsultationId(row.value1()));
  }

  /// Nothing supersedes them.
  private SelectConditionStep<?> current(Condition which) {
    var next = CONCLUSION.as("next");
    return sql.select(
            CONCLUSION.ID,
            CONCLUSION.CONSULTATION_ID,
            CONCLUSION.VERSION,
            CONCLUSION.DOCTOR_NAME,
            CONCLUSION.SPECIALITY,
            CONCLUSION.SENT_AT,
            MARK.AT)
        .from(CONCLUSION)
        .leftJoin(MARK)
        .on(
            MARK.CONCLUSION_ID
                .eq(CONCLUSION.ID)
                .and(MARK.KIND.eq(DSL.inline(Wire.name(Mark.READ)))))
        .where(which)
        .andNotExists(
            DSL.selectOne()
                .from(next)
                .where(
                    next.CONSULTATION_ID
                        .eq(CONCLUSION.CONSULTATION_ID)
                        .and(next.VERSION.eq(CONCLUSION.VERSION.plus(1)))));
  }

  private static Heading heading(Record row) {
    return new Heading(
        new ConclusionId(row.get(CONCLUSION.ID)),
        new ConsultationId(row.get(CONCLUSION.CONSULTATION_ID)),
        row.get(CONCLUSION.VERSION),
        row.get(CONCLUSION.DOCTOR_NAME),
        Optional.ofNullable(row.get(CONCLUSION.SPECIALITY)),
        row.get(CONCLUSION.SENT_AT),
        Optional.ofNullable(row.get(MARK.AT)));
  }

  /// @return whether it was the first time
  public boolean mark(ConclusionId conclusion, Mark mark, Instant at) {
    return sql.insertInto(MARK)
            .set(MARK.CONCLUSION_ID, conclusion.value())
            .set(MARK.KIND, Wire.name(mark))
            .set(MARK.AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// A text message tells of it.
  public void told(ConclusionId conclusion, NoticeId notice) {
    sql.insertInto(TOLD)
        .set(TOLD.CONCLUSION_ID, conclusion.value())
        .set(TOLD.NOTICE_ID, notice.value())
        .execute();
  }

  /// What a text message told of, and whose it is.
  public record ToldOf(ConclusionId conclusion, DoctorId doctor) {}

  public Optional<ToldOf> toldOf(NoticeId notice) {
    return sql.select(CONCLUSION.ID, CONCLUSION.DOCTOR_ID)
        .from(TOLD)
        .join(CONCLUSION)
        .on(CONCLUSION.ID.eq(TOLD.CONCLUSION_ID))
        .where(TOLD.NOTICE_ID.eq(notice.value()))
        .fetchOptional(
            row -> new ToldOf(new ConclusionId(row.value1()), new DoctorId(row.value2())));
  }
}
