package io.dozvon.presence.store;

import static io.dozvon.database.presence.Tables.DEVICE_CHECK;

import io.dozvon.database.presence.tables.records.DeviceCheckRecord;
import io.dozvon.presence.DeviceCheck;
import io.dozvon.presence.DeviceCheckId;
import io.dozvon.presence.DeviceFindings;
import io.dozvon.presence.DeviceFindings.BrowserName;
import io.dozvon.presence.DeviceFindings.LinkSpeed;
import io.dozvon.presence.DeviceFindings.PictureSize;
import io.dozvon.presence.DeviceState;
import io.dozvon.presence.ExchangeReach;
import io.dozvon.presence.SpeakerState;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class DeviceCheckStore {
  private final DSLContext sql;

  DeviceCheckStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(DeviceCheck check) {
    DeviceFindings findings = check.findings();
    DeviceCheckRecord row = sql.newRecord(DEVICE_CHECK);
    row.setId(check.id().value());
    row.setPatientId(check.patient().value());
    row.setCheckedAt(check.at());
    row.setBrowser(findings.browser().map(BrowserName::family).orElse(null));
    row.setBrowserVersion(findings.browser().map(BrowserName::version).orElse(null));
    row.setSystem(findings.browser().map(BrowserName::system).orElse(null));
    row.setSupported(findings.supported());
    row.setCamera(Wire.name(findings.camera()));
    row.setWidth(findings.picture().map(PictureSize::width).orElse(null));
    row.setHeight(findings.picture().map(PictureSize::height).orElse(null));
    row.setMicrophone(Wire.name(findings.microphone()));
    row.setSpeaker(Wire.name(findings.speaker()));
    row.setDownKbit(findings.link().map(LinkSpeed::downKbit).orElse(null));
    row.setUpKbit(findings.link().map(LinkSpeed::upKbit).orElse(null));
    row.setRoundTripMs(findings.link().map(LinkSpeed::roundTripMillis).orElse(null));
    row.setExchange(Wire.name(findings.exchange()));
    row.insert();
  }

  public int countSince(PatientId patient, Instant then) {
    return sql.fetchCount(
        DEVICE_CHECK,
        DEVICE_CHECK.PATIENT_ID.eq(patient.value()).and(DEVICE_CHECK.CHECKED_AT.ge(then)));
  }

  /// The newest of each patient.
  public Map<PatientId, DeviceCheck> latest(Collection<PatientId> patients) {
    return sql.select(DEVICE_CHECK.fields())
        .distinctOn(DEVICE_CHECK.PATIENT_ID)
        .from(DEVICE_CHECK)
        .where(DEVICE_CHECK.PATIENT_ID.in(patients.stream().map(PatientId::value).toList()))
        .orderBy(DEVICE_CHECK.PATIENT_ID, DEVICE_CHECK.CHECKED_AT.desc(), DEVICE_CHECK.ID)
        .fetchInto(DEVICE_CHECK)
        .intoMap(row -> new PatientId(row.getPatientId()), DeviceCheckStore::check);
  }

  public Map<DeviceCheckId, DeviceCheck> findAll(Collection<DeviceCheckId> ids) {
    return sql.selectFrom(DEVICE_CHECK)
        .where(DEVICE_CHECK.ID.in(ids.stream().map(DeviceCheckId::value).toList()))
        .fetchMap(row -> new DeviceCheckId(row.getId()), DeviceCheckStore::check);
  }

  private static DeviceCheck check(DeviceCheckRecord row) {
    return new DeviceCheck(
        new DeviceCheckId(row.getId()),
        new PatientId(row.getPatientId()),
        row.getCheckedAt(),
        new DeviceFindings(
            Optional.ofNullable(row.getBrowser())
                .map(name -> new BrowserName(name, row.getBrowserVersion(), row.getSystem())),
            row.getSupported(),
            Wire.read(DeviceState.class, row.getCamera()),
            Optional.ofNullable(row.getWidth())
                .map(width -> new PictureSize(width, row.getHeight())),
            Wire.read(DeviceState.class, row.getMicrophone()),
            Wire.read(SpeakerState.class, row.getSpeaker()),
            Optional.ofNullable(row.getDownKbit())
                .map(down -> new LinkSpeed(down, row.getUpKbit(), row.getRoundTripMs())),
            Wire.read(ExchangeReach.class, row.getExchange())));
  }
}
