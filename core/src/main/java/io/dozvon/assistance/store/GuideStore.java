package io.dozvon.assistance.store;

import static io.dozvon.database.assistance.Tables.SCRIPT_STEP;
import static io.dozvon.database.assistance.Tables.WRAP_UP_CODE;

import io.dozvon.assistance.GuideLine;
import io.dozvon.assistance.GuidePart;
import io.dozvon.assistance.Wording;
import io.dozvon.telephony.acd.QueueId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectSeekStepN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/// Codes and steps, as those see them who edit them. Their places have gaps of ten.
@Repository
public class GuideStore {
  private static final int GAP = 10;

  /// Where a part is kept.
  private record Kept(
      Table<?> table,
      Field<String> id,
      Field<String> queue,
      Field<Integer> place,
      Field<String> russian,
      Field<String> english,
      Field<Instant> retired) {}

  private static final Kept CODES =
      new Kept(
          WRAP_UP_CODE,
          WRAP_UP_CODE.ID,
          WRAP_UP_CODE.QUEUE_ID,
          WRAP_UP_CODE.PLACE,
          WRAP_UP_CODE.NAME_RU,
          WRAP_UP_CODE.NAME_EN,
          WRAP_UP_CODE.RETIRED_AT);
  private static final Kept STEPS =
      new Kept(
          SCRIPT_STEP,
          SCRIPT_STEP.ID.cast(SQLDataType.CLOB),
          SCRIPT_STEP.QUEUE_ID,
          SCRIPT_STEP.PLACE,
          SCRIPT_STEP.TEXT_RU,
          SCRIPT_STEP.TEXT_EN,
          SCRIPT_STEP.REMOVED_AT);

  private final DSLContext sql;

  GuideStore(DSLContext sql) {
    this.sql = sql;
  }

  private static Kept of(GuidePart part) {
    return switch (part) {
      case CODES -> CODES;
      case SCRIPT -> STEPS;
    };
  }

  public List<GuideLine> lines(GuidePart part, Optional<QueueId> queue) {
    return lines(of(part), select(of(part), queue));
  }

  /// Nobody else changes them until the transaction ends.
  public List<GuideLine> lock(GuidePart part, Optional<QueueId> queue) {
    return lines(of(part), select(of(part), queue).forUpdate());
  }

  private SelectSeekStepN<Record> select(Kept kept, Optional<QueueId> queue) {
    return sql.select(List.of(kept.id(), kept.russian(), kept.english(), kept.retired()))
        .from(kept.table())
        .where(isOf(kept, queue))
        .orderBy(List.of(kept.retired().desc().nullsFirst(), kept.place().asc(), kept.id().asc()));
  }

  private static List<GuideLine> lines(Kept kept, ResultQuery<Record> rows) {
    return rows.fetch(row ->
        new GuideLine(
            row.get(kept.id()),
            new Wording(row.get(kept.russian()), row.get(kept.english())),
            row.get(kept.retired()) != null));
  }

  private static Condition isOf(Kept kept, Optional<QueueId> queue) {
    return queue.map(it -> kept.queue().eq(it.value())).orElseGet(kept.queue()::isNull);
  }

  public boolean isCode(String id) {
    return sql.fetchExists(WRAP_UP_CODE, WRAP_UP_CODE.ID.eq(id));
  }

  public void insert(GuidePart part, Optional<QueueId> queue, GuideLine line) {
    Kept kept = of(part);
    var insert =
        sql.insertInto(kept.table())
            .set(kept.queue(), queue.map(QueueId::value).orElse(null))
            .set(kept.place(), last(kept, queue))
            .set(kept.russian(), line.wording().russian())
            .set(kept.english(), line.wording().english());
    switch (part) {
      case CODES -> insert.set(WRAP_UP_CODE.ID, line.id()).execute();
      case SCRIPT -> insert.set(SCRIPT_STEP.ID, UUID.fromString(line.id())).execute();
    }
  }

  private static Field<Integer> last(Kept kept, Optional<QueueId> queue) {
    return DSL.field(
        DSL.select(DSL.coalesce(DSL.max(kept.place()), 0).plus(GAP))
            .from(kept.table())
            .where(isOf(kept, queue)));
  }

  public void reword(GuidePart part, String id, Wording wording) {
    Kept kept = of(part);
    sql.update(kept.table())
        .set(kept.russian(), wording.russian())
        .set(kept.english(), wording.english())
        .where(kept.id().eq(id))
        .execute();
  }

  public void order(GuidePart part, List<String> ids) {
    Kept kept = of(part);
    for (int i = 0; i < ids.size(); i++) {
      sql.update(kept.table())
          .set(kept.place(), (i + 1) * GAP)
          .where(kept.id().eq(ids.get(i)))
          .execute();
    }
  }

  public void retire(GuidePart part, String id, Instant at) {
    Kept kept = of(part);
    sql.update(kept.table())
        .set(kept.retired(), at)
        .where(kept.id().eq(id).and(kept.retired().isNull()))
        .execute();
  }

  public void bringBack(GuidePart part, Optional<QueueId> queue, String id) {
    Kept kept = of(part);
    sql.update(kept.table())
        .setNull(kept.retired())
        .set(kept.place(), last(kept, queue))
        .where(kept.id().eq(id))
        .execute();
  }
}
