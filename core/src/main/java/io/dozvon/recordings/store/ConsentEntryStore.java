package io.dozvon.recordings.store;

import static io.dozvon.database.recordings.Tables.CONSENT;

import io.dozvon.recordings.ConsentEntry;
import io.dozvon.recordings.ConsentStep;
import io.dozvon.recordings.RecordingId;
import io.dozvon.vocabulary.Wire;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// What was said about recordings: never changed.
@Repository
public class ConsentEntryStore {
  private final DSLContext sql;

  ConsentEntryStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(RecordingId recording, ConsentEntry entry) {
    sql.insertInto(CONSENT)
        .set(CONSENT.RECORDING_ID, recording.value())
        .set(CONSENT.STEP, Wire.name(entry.step()))
        .set(CONSENT.BY_KIND, ActorColumns.kind(entry.by()))
        .set(CONSENT.BY_ID, ActorColumns.id(entry.by()))
        .set(CONSENT.HOW, Wire.name(entry.how()))
        .set(CONSENT.AT, entry.at())
        .execute();
  }

  /// In the order they were said.
  public List<ConsentEntry> of(RecordingId recording) {
    return sql.selectFrom(CONSENT)
        .where(CONSENT.RECORDING_ID.eq(recording.value()))
        .orderBy(CONSENT.ID)
        .fetch(row ->
            new ConsentEntry(
                Wire.read(ConsentStep.class, row.getStep()),
                ActorColumns.actor(row.getByKind(), row.getById()),
                Wire.read(ConsentStep.How.class, row.getHow()),
                row.getAt()));
  }
}
