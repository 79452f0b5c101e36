package io.dozvon.consultations.store;

import static io.dozvon.database.consultations.Tables.CONSULTATION;
import static io.dozvon.database.consultations.Tables.EVIDENCE;
import static io.dozvon.database.consultations.Tables.OUTCOME;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import io.dozvon.consultations.ConsultationOutcome;
import io.dozvon.consultations.Ending;
import io.dozvon.consultations.Evidence;
import io.dozvon.consultations.OutcomeEntry;
import io.dozvon.consultations.OutcomeEntry.DecidedBy;
import io.dozvon.database.consultations.tables.records.EvidenceRecord;
import io.dozvon.database.consultations.tables.records.OutcomeRecord;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The outcome book: what came of each consultation, and what that rests on.
@Repository
public class OutcomeStore {
  private final DSLContext sql;

  OutcomeStore(DSLContext sql) {
    this.sql = sql;
  }

  public void add(ConsultationId id, OutcomeEntry entry) {
    sql.insertInto(OUTCOME)
        .set(OUTCOME.CONSULTATION_ID, id.value())
        .set(OUTCOME.SEQUENCE, entry.sequence())
        .set(OUTCOME.OUTCOME_, Wire.name(entry.outcome()))
        .set(OUTCOME.RULE, entry.rule())
        .set(OUTCOME.AT, entry.at())
        .set(OUTCOME.DECIDED_BY, Wire.name(entry.by()))
        .set(OUTCOME.REASON, entry.reason().orElse(null))
        .execute();
    if (!entry.evidence().isEmpty()) {
      sql.insertInto(EVIDENCE).set(rows(id, entry)).execute();
    }
  }

  private static List<EvidenceRecord> rows(ConsultationId id, OutcomeEntry entry) {
    List<EvidenceRecord> rows = new ArrayList<>();
    for (Evidence evidence : entry.evidence()) {
      rows.add(
          new EvidenceRecord(
              id.value(),
              entry.sequence(),
              rows.size() + 1,
              Wire.name(evidence.kind()),
              evidence.reference().orElse(null),
              evidence.at(),
              evidence.detail().orElse(null)));
    }
    return rows;
  }

  /// The number of a consultation's last entry, 0 if it has none; the caller holds its lock.
  public int last(ConsultationId id) {
    return sql.select(coalesce(max(OUTCOME.SEQUENCE), val(0)))
        .from(OUTCOME)
        .where(OUTCOME.CONSULTATION_ID.eq(id.value()))
        .fetchSingle(row -> row.value1());
  }

  /// The entries of many consultations, each in the order in which they were made.
  public Map<ConsultationId, List<OutcomeEntry>> of(Collection<ConsultationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<UUID> wanted = ids.stream().map(ConsultationId::value).toList();
    Map<Entry, List<Evidence>> evidence =
        sql
            .selectFrom(EVIDENCE)
            .where(EVIDENCE.CONSULTATION_ID.in(wanted))
            .orderBy(EVIDENCE.POSITION)
            .stream()
            .collect(groupingBy(OutcomeStore::entryOf, mapping(OutcomeStore::read, toList())));
    return sql
        .selectFrom(OUTCOME)
        .where(OUTCOME.CONSULTATION_ID.in(wanted))
        .orderBy(OUTCOME.SEQUENCE)
        .stream()
        .collect(
            groupingBy(
                row -> new ConsultationId(row.getConsultationId()),
                mapping(row -> read(row, evidence), toList())));
  }

  private record Entry(UUID consultation, int sequence) {}

  private static Entry entryOf(EvidenceRecord row) {
    return new Entry(row.getConsultationId(), row.getSequence());
  }

  private static Evidence read(EvidenceRecord row) {
    return new Evidence(
        Wire.read(Evidence.Kind.class, row.getKind()),
        Optional.ofNullable(row.getReference()),
        row.getAt(),
        Optional.ofNullable(row.getDetail()));
  }

  private static OutcomeEntry read(OutcomeRecord row, Map<Entry, List<Evidence>> evidence) {
    return new OutcomeEntry(
        row.getSequence(),
        Wire.read(ConsultationOutcome.class, row.getOutcome()),
        row.getRule(),
        row.getAt(),
        Wire.read(DecidedBy.class, row.getDecidedBy()),
        Optional.ofNullable(row.getReason()),
        evidence.getOrDefault(new Entry(row.getConsultationId(), row.getSequence()), List.of()));
  }

  /// How many of a doctor's consultations were closed from then on, by what came of them.
  public Map<ConsultationOutcome, Integer> counts(DoctorId doctor, Instant since) {
    Map<ConsultationOutcome, Integer> counts = new EnumMap<>(ConsultationOutcome.class);
    sql.select(CONSULTATION.ENDING, CONSULTATION.CORRECTED_TO, count())
        .from(CONSULTATION)
        .where(CONSULTATION.DOCTOR_ID.eq(doctor.value()).and(CONSULTATION.ENDED_AT.ge(since)))
        .groupBy(CONSULTATION.ENDING, CONSULTATION.CORRECTED_TO)
        .forEach(row ->
            counts.merge(
                Optional.ofNullable(row.value2())
                    .map(name -> Wire.read(ConsultationOutcome.class, name))
                    .orElseGet(() -> Wire.read(Ending.class, row.value1()).outcome()),
                row.value3(),
                Integer::sum));
    return counts;
  }
}
