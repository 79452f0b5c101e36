package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.QUEUE;
import static io.dozvon.database.contactcentre.Tables.QUEUE_PAST;

import io.dozvon.contactcentre.Queue;
import io.dozvon.telephony.acd.QueueId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// What queues were like; the database itself writes it down with each change.
@Repository
public class QueuePastStore {
  private final DSLContext sql;

  QueuePastStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Queue> find(QueueId id, int version) {
    return sql.selectFrom(QUEUE_PAST)
        .where(QUEUE_PAST.ID.eq(id.value()).and(QUEUE_PAST.VERSION.eq(version)))
        .fetchOptional(row -> QueueStore.queue(row.into(QUEUE)));
  }
}
