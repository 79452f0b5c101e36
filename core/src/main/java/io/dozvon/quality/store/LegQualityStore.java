package io.dozvon.quality.store;

import static io.dozvon.database.quality.Tables.LEG;
import static java.util.stream.Collectors.groupingBy;

import io.dozvon.database.quality.tables.records.LegRecord;
import io.dozvon.quality.LegQuality;
import io.dozvon.quality.LegQuality.Spread;
import io.dozvon.quality.LegQuality.Whose;
import io.dozvon.quality.LegSide;
import io.dozvon.quality.Measurer;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class LegQualityStore {
  private final DSLContext sql;

  LegQualityStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return whether it was written; not if this leg has been measured by another meter
  public boolean insert(LegQuality quality) {
    return sql.insertInto(LEG).set(row(quality)).onConflictDoNothing().execute() == 1;
  }

  public void update(LegQuality quality) {
    LegRecord row = row(quality);
    sql.update(LEG)
        .set(row)
        .where(LEG.LEG_ID.eq(row.getLegId()).and(LEG.MEASURED_BY.eq(row.getMeasuredBy())))
        .execute();
  }

  /// What a meter has told of a side's leg; held until the transaction ends.
  public Optional<LegQuality> hold(ConsultationId consultation, LegSide side, UUID meter) {
    return sql.selectFrom(LEG)
        .where(LEG.CONSULTATION_ID.eq(consultation.value()))
        .and(LEG.SIDE.eq(Wire.name(side)))
        .and(LEG.METER.eq(meter))
        .forUpdate()
        .fetchOptional(LegQualityStore::read);
  }

  public Map<ConsultationId, List<LegQuality>> of(Collection<ConsultationId> consultations) {
    if (consultations.isEmpty()) {
      return Map.of();
    }
    return sql
        .selectFrom(LEG)
        .where(LEG.CONSULTATION_ID.in(consultations.stream().map(ConsultationId::value).toList()))
        .orderBy(LEG.SINCE, LEG.LEG_ID)
        .fetch(LegQualityStore::read)
        .stream()
        .collect(groupingBy(quality -> quality.whose().consultation()));
  }

  private static LegRecord row(LegQuality quality) {
    LegRecord row = new LegRecord();
    Whose whose = quality.whose();
    row.setLegId(whose.leg().value());
    row.setMeasuredBy(Wire.name(quality.by()));
    row.setConsultationId(whose.consultation().value());
    row.setSide(Wire.name(whose.side()));
    row.setDoctorId(whose.doctor().value());
    row.setPatientId(whose.patient().value());
    row.setMeter(quality.meter().orElse(null));
    row.setSequence(quality.sequence());
    row.setSince(quality.since());
    row.setUntil(quality.until());
    row.setSeconds(quality.seconds());
    row.setCodec(quality.codec().orElse(null));
    row.setLoss(quality.loss().average());
    row.setWorstLoss(quality.loss().worst());
    row.setJitter(quality.jitter().average());
    row.setWorstJitter(quality.jitter().worst());
    row.setRoundTrip(quality.roundTrip().map(Spread::average).orElse(null));
    row.setWorstRoundTrip(quality.roundTrip().map(Spread::worst).orElse(null));
    row.setMos(quality.mos().average());
    row.setWorstMos(quality.mos().worst());
    row.setLatestMos(quality.latestMos());
    return row;
  }

  private static LegQuality read(LegRecord row) {
    return new LegQuality(
        new Whose(
            new LegId(row.getLegId()),
            new ConsultationId(row.getConsultationId()),
            Wire.read(LegSide.class, row.getSide()),
            new DoctorId(row.getDoctorId()),
            new PatientId(row.getPatientId())),
        Wire.read(Measurer.class, row.getMeasuredBy()),
        Optional.ofNullable(row.getMeter()),
        row.getSequence(),
        row.getSince(),
        row.getUntil(),
        row.getSeconds(),
        Optional.ofNullable(row.getCodec()),
        new Spread(row.getLoss(), row.getWorstLoss()),
        new Spread(row.getJitter(), row.getWorstJitter()),
        Optional.ofNullable(row.getRoundTrip())
            .map(average -> new Spread(average, row.getWorstRoundTrip())),
        new Spread(row.getMos(), row.getWorstMos()),
        row.getLatestMos());
  }
}
