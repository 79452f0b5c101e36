package io.dozvon.telephony.store;

import static io.dozvon.database.telephony.Tables.PARKED_EVENT;

import io.dozvon.telephony.LegEvent;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class ParkedEvents {
  private final DSLContext sql;

  ParkedEvents(DSLContext sql) {
    this.sql = sql;
  }

  public void park(LegEvent event, String error, Instant at) {
    sql.insertInto(PARKED_EVENT)
        .set(PARKED_EVENT.AT, at)
        .set(PARKED_EVENT.EXCHANGE, event.exchange().value())
        .set(PARKED_EVENT.LEG_ID, event.leg().value())
        .set(PARKED_EVENT.EVENT, event.toString())
        .set(PARKED_EVENT.ERROR, error)
        .execute();
  }
}
