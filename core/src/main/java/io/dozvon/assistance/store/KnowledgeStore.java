package io.dozvon.assistance.store;

import static io.dozvon.database.assistance.Tables.KNOWLEDGE;

import io.dozvon.assistance.KnowledgeId;
import io.dozvon.assistance.KnowledgeNote;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/// What agents look up.
@Repository
public class KnowledgeStore {
  private static final List<SelectField<?>> COLUMNS =
      List.of(
          KNOWLEDGE.ID, KNOWLEDGE.TITLE, KNOWLEDGE.TEXT, KNOWLEDGE.CHANGED_AT, KNOWLEDGE.VERSION);

  private final DSLContext sql;

  KnowledgeStore(DSLContext sql) {
    this.sql = sql;
  }

  public List<KnowledgeNote> byTitle(int limit) {
    return sql.select(COLUMNS)
        .from(KNOWLEDGE)
        .where(KNOWLEDGE.REMOVED_AT.isNull())
        .orderBy(KNOWLEDGE.TITLE, KNOWLEDGE.ID)
        .limit(limit)
        .fetch(KnowledgeStore::note);
  }

  /// @param words letters and digits only
  public List<KnowledgeNote> withWords(List<String> words, int limit) {
    Field<String> query =
        DSL.val(words.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")));
    return sql.select(COLUMNS)
        .from(KNOWLEDGE)
        .where(KNOWLEDGE.REMOVED_AT.isNull())
        .and(DSL.condition("{0} @@ to_tsquery('russian', {1})", KNOWLEDGE.FOUND, query))
        .orderBy(
            DSL.field("ts_rank({0}, to_tsquery('russian', {1}))", KNOWLEDGE.FOUND, query).desc(),
            KNOWLEDGE.TITLE)
        .limit(limit)
        .fetch(KnowledgeStore::note);
  }

  public Optional<KnowledgeNote> find(KnowledgeId id) {
    return sql.select(COLUMNS)
        .from(KNOWLEDGE)
        .where(KNOWLEDGE.ID.eq(id.value()), KNOWLEDGE.REMOVED_AT.isNull())
        .fetchOptional(KnowledgeStore::note);
  }

  public void insert(KnowledgeNote note, StaffId by) {
    sql.insertInto(KNOWLEDGE)
        .set(KNOWLEDGE.ID, note.id().value())
        .set(KNOWLEDGE.TITLE, note.title())
        .set(KNOWLEDGE.TEXT, note.text())
        .set(KNOWLEDGE.CHANGED_AT, note.changedAt())
        .set(KNOWLEDGE.CHANGED_BY, by.value())
        .execute();
  }

  /// @return whether its version was still the one that is given
  public boolean update(KnowledgeNote note, StaffId by) {
    return sql.update(KNOWLEDGE)
            .set(KNOWLEDGE.TITLE, note.title())
            .set(KNOWLEDGE.TEXT, note.text())
            .set(KNOWLEDGE.CHANGED_AT, note.changedAt())
            .set(KNOWLEDGE.CHANGED_BY, by.value())
            .set(KNOWLEDGE.VERSION, note.version() + 1)
            .where(KNOWLEDGE.ID.eq(note.id().value()), KNOWLEDGE.REMOVED_AT.isNull())
            .and(KNOWLEDGE.VERSION.eq(note.version()))
            .execute()
        == 1;
  }

  public void remove(KnowledgeId id, Instant at) {
    sql.update(KNOWLEDGE)
        .set(KNOWLEDGE.REMOVED_AT, at)
        .where(KNOWLEDGE.ID.eq(id.value()))
        .execute();
  }

  private static KnowledgeNote note(Record row) {
    return new KnowledgeNote(
        new KnowledgeId(row.get(KNOWLEDGE.ID)),
        row.get(KNOWLEDGE.TITLE),
        row.get(KNOWLEDGE.TEXT),
        row.get(KNOWLEDGE.CHANGED_AT),
        row.get(KNOWLEDGE.VERSION));
  }
}
