package io.dozvon.consultations.store;

import static io.dozvon.database.consultations.Tables.KEPT_CHECK;

import io.dozvon.presence.DeviceCheckId;
import io.dozvon.vocabulary.ConsultationId;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class KeptCheckStore {
  private final DSLContext sql;

  KeptCheckStore(DSLContext sql) {
    this.sql = sql;
  }

  public void keep(ConsultationId consultation, DeviceCheckId check) {
    sql.insertInto(KEPT_CHECK)
        .set(KEPT_CHECK.CONSULTATION_ID, consultation.value())
        .set(KEPT_CHECK.CHECK_ID, check.value())
        .onConflict(KEPT_CHECK.CONSULTATION_ID)
        .doUpdate()
        .set(KEPT_CHECK.CHECK_ID, check.value())
        .execute();
  }

  public Map<ConsultationId, DeviceCheckId> keptWith(Collection<ConsultationId> consultations) {
    return sql.selectFrom(KEPT_CHECK)
        .where(
            KEPT_CHECK.CONSULTATION_ID.in(
                consultations.stream().map(ConsultationId::value).toList()))
        .fetchMap(
            row -> new ConsultationId(row.getConsultationId()),
            row -> new DeviceCheckId(row.getCheckId()));
  }
}
