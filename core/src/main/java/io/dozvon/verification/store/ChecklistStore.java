package io.dozvon.verification.store;

import static io.dozvon.database.verification.Tables.CHECKLIST;
import static io.dozvon.database.verification.Tables.CHECKLIST_ITEM;

import io.dozvon.verification.Checklist;
import io.dozvon.verification.ChecklistItem;
import io.dozvon.verification.Item;
import io.dozvon.vocabulary.ProgrammeId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class ChecklistStore {
  private final DSLContext sql;

  ChecklistStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Checklist> find(ProgrammeId programme) {
    return sql.selectFrom(CHECKLIST)
        .where(CHECKLIST.PROGRAMME_ID.eq(programme.value()))
        .fetchOptional(row -> new Checklist(items(programme), row.getRequired(), row.getOfList()));
  }

  private List<ChecklistItem> items(ProgrammeId programme) {
    return sql
        .selectFrom(CHECKLIST_ITEM)
        .where(CHECKLIST_ITEM.PROGRAMME_ID.eq(programme.value()))
        .fetch(row ->
            new ChecklistItem(
                Wire.read(Item.class, row.getItem()), row.getWeight(), row.getMandatory()))
        .stream()
        .sorted(Comparator.comparing(ChecklistItem::item))
        .toList();
  }

  public void put(ProgrammeId programme, Checklist checklist, Instant at) {
    sql.insertInto(CHECKLIST)
        .set(CHECKLIST.PROGRAMME_ID, programme.value())
        .set(CHECKLIST.REQUIRED, checklist.required())
        .set(CHECKLIST.OF_LIST, checklist.ofList())
        .set(CHECKLIST.CHANGED_AT, at)
        .onConflict(CHECKLIST.PROGRAMME_ID)
        .doUpdate()
        .set(CHECKLIST.REQUIRED, DSL.excluded(CHECKLIST.REQUIRED))
        .set(CHECKLIST.OF_LIST, DSL.excluded(CHECKLIST.OF_LIST))
        .set(CHECKLIST.CHANGED_AT, DSL.excluded(CHECKLIST.CHANGED_AT))
        .execute();
    sql.deleteFrom(CHECKLIST_ITEM)
        .where(CHECKLIST_ITEM.PROGRAMME_ID.eq(programme.value()))
        .execute();
    sql.batchInsert(
            checklist.items().stream()
                .map(item -> {
                  var row = sql.newRecord(CHECKLIST_ITEM);
                  row.setProgrammeId(programme.value());
                  row.setItem(Wire.name(item.item()));
                  row.setWeight(item.weight());
                  row.setMandatory(item.mandatory());
                  return row;
                })
                .toList())
        .execute();
  }

  public void delete(ProgrammeId programme) {
    sql.deleteFrom(CHECKLIST).where(CHECKLIST.PROGRAMME_ID.eq(programme.value())).execute();
  }
}
