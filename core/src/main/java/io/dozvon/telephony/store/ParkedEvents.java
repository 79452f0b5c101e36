package io.dozvon.telephony.store;

import static io.dozvon.database.telephony.Tables.PARKED_EVENT;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.acd.AcdEvent;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
public class ParkedEvents {
  private final DSLContext sql;

  ParkedEvents(DSLContext sql) {
    this.sql = sql;
  }

  public void park(LegEvent event, String error, Instant at) {
    park(event.exchange(), event.leg().value(), event, error, at);
  }

  public void park(AcdEvent event, String error, Instant at) {
    park(event.exchange(), null, event, error, at);
  }

  private void park(
      ExchangeName exchange, @Nullable UUID leg, Object event, String error, Instant at) {
    sql.insertInto(PARKED_EVENT)
        .set(PARKED_EVENT.AT, at)
        .set(PARKED_EVENT.EXCHANGE, exchange.value())
        .set(PARKED_EVENT.LEG_ID, leg)
        .set(PARKED_EVENT.EVENT, event.toString())
        .set(PARKED_EVENT.ERROR, error)
        .execute();
  }
}
