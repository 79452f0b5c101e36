package io.dozvon.recordings.store;

import static io.dozvon.database.recordings.Tables.LISTENING;

import io.dozvon.database.recordings.tables.records.ListeningRecord;
import io.dozvon.recordings.Listening;
import io.dozvon.recordings.ListeningId;
import io.dozvon.recordings.RecordingId;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Who listened, and why: never changed.
@Repository
public class ListeningStore {
  private final DSLContext sql;

  ListeningStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Listening listening) {
    sql.insertInto(LISTENING)
        .set(LISTENING.ID, listening.id().value())
        .set(LISTENING.RECORDING_ID, listening.recording().value())
        .set(LISTENING.BY_KIND, ActorColumns.kind(listening.by()))
        .set(LISTENING.BY_ID, ActorColumns.id(listening.by()))
        .set(LISTENING.REASON, listening.reason())
        .set(LISTENING.AT, listening.at())
        .execute();
  }

  public Optional<Listening> find(ListeningId id) {
    return sql.selectFrom(LISTENING)
        .where(LISTENING.ID.eq(id.value()))
        .fetchOptional(ListeningStore::listening);
  }

  /// In the order they began.
  public List<Listening> of(RecordingId recording) {
    return sql.selectFrom(LISTENING)
        .where(LISTENING.RECORDING_ID.eq(recording.value()))
        .orderBy(LISTENING.AT)
        .fetch(ListeningStore::listening);
  }

  private static Listening listening(ListeningRecord row) {
    return new Listening(
        new ListeningId(row.getId()),
        new RecordingId(row.getRecordingId()),
        ActorColumns.actor(row.getByKind(), row.getById()),
        row.getReason(),
        row.getAt());
  }
}
