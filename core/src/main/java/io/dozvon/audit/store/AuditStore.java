package io.dozvon.audit.store;

import static io.dozvon.database.audit.Tables.ENTRY;

import io.dozvon.audit.AuditEntry;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Wire;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class AuditStore {
  private final DSLContext sql;

  AuditStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(AuditEntry entry) {
    sql.insertInto(ENTRY)
        .set(ENTRY.AT, entry.at())
        .set(ENTRY.ACTOR_KIND, kindOf(entry.actor()))
        .set(ENTRY.ACTOR_ID, idOf(entry.actor()))
        .set(ENTRY.ACTION, Wire.name(entry.action()))
        .set(ENTRY.SUBJECT_KIND, entry.subject().kind())
        .set(ENTRY.SUBJECT_ID, entry.subject().id())
        .set(ENTRY.REASON, entry.reason().orElse(null))
        .execute();
  }

  private static String kindOf(Actor actor) {
    return switch (actor) {
      case Actor.Patient _ -> "patient";
      case Actor.Doctor _ -> "doctor";
      case Actor.Staff _ -> "staff";
      case Actor.Admin _ -> "admin";
      case Actor.Service _ -> "system";
    };
  }

  private static String idOf(Actor actor) {
    return switch (actor) {
      case Actor.Patient(var id) -> id.toString();
      case Actor.Doctor(var id) -> id.toString();
      case Actor.Staff(var id, _) -> id.toString();
      case Actor.Admin(var name) -> name;
      case Actor.Service _ -> "dozvon";
    };
  }
}
