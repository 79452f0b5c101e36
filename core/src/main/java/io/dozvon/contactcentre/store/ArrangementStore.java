package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.ARRANGEMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// How often the exchange was to be arranged anew, and has been.
@Repository
public class ArrangementStore {
  private final DSLContext sql;

  ArrangementStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Nobody else changes queues, hours or who is employed until the transaction ends.
  public void hold() {
    sql.select(ARRANGEMENT.WANTED).from(ARRANGEMENT).forUpdate().execute();
  }

  /// The exchange is to hear of it.
  public void changed() {
    sql.update(ARRANGEMENT).set(ARRANGEMENT.WANTED, ARRANGEMENT.WANTED.plus(1)).execute();
  }

  public int wanted() {
    return sql.selectFrom(ARRANGEMENT).fetchSingle().getWanted();
  }

  public boolean isArranged() {
    return sql.fetchExists(ARRANGEMENT, ARRANGEMENT.WANTED.eq(ARRANGEMENT.ARRANGED));
  }

  public void arranged(int wanted) {
    sql.update(ARRANGEMENT).set(ARRANGEMENT.ARRANGED, wanted).execute();
  }
}
