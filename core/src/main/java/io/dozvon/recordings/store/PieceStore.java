package io.dozvon.recordings.store;

import static io.dozvon.database.recordings.Tables.PIECE;

import io.dozvon.recordings.RecordingId;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Sealed sound.
@Repository
public class PieceStore {
  private final DSLContext sql;

  PieceStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(RecordingId recording, int number, byte[] sealed) {
    sql.insertInto(PIECE)
        .set(PIECE.RECORDING_ID, recording.value())
        .set(PIECE.NUMBER, number)
        .set(PIECE.SEALED, sealed)
        .execute();
  }

  public Optional<byte[]> find(RecordingId recording, int number) {
    return sql.select(PIECE.SEALED)
        .from(PIECE)
        .where(PIECE.RECORDING_ID.eq(recording.value()).and(PIECE.NUMBER.eq(number)))
        .fetchOptional(PIECE.SEALED);
  }

  public void delete(RecordingId recording) {
    sql.deleteFrom(PIECE).where(PIECE.RECORDING_ID.eq(recording.value())).execute();
  }
}
