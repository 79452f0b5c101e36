package io.dozvon.assistance.store;

import static io.dozvon.database.assistance.Tables.CALL_NOTE;
import static io.dozvon.database.assistance.Tables.WRAP_UP_CODE;

import io.dozvon.assistance.CallNote;
import io.dozvon.assistance.WrapUpCode;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;

/// Notes of calls, and the codes they bear.
@Repository
public class CallNoteStore {
  private final DSLContext sql;

  CallNoteStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Does nothing if they have answered this call before.
  public void begin(LineCallId call, StaffId agent, QueueId queue, Instant at) {
    sql.insertInto(CALL_NOTE)
        .set(CALL_NOTE.CALL_ID, call.value())
        .set(CALL_NOTE.AGENT_ID, agent.value())
        .set(CALL_NOTE.QUEUE_ID, queue.value())
        .set(CALL_NOTE.ANSWERED_AT, at)
        .onConflictDoNothing()
        .execute();
  }

  public List<WrapUpCode> codes(QueueId queue) {
    return sql.selectFrom(WRAP_UP_CODE)
        .where(WRAP_UP_CODE.QUEUE_ID.eq(queue.value()).or(WRAP_UP_CODE.QUEUE_ID.isNull()))
        .and(WRAP_UP_CODE.RETIRED_AT.isNull())
        .orderBy(WRAP_UP_CODE.QUEUE_ID.isNull(), WRAP_UP_CODE.PLACE, WRAP_UP_CODE.ID)
        .fetch(row -> new WrapUpCode(row.getId(), row.getNameRu(), row.getNameEn()));
  }

  /// Whether the queue offers it, or did before it was retired.
  public boolean hasOffered(QueueId queue, String code) {
    return sql.fetchExists(
        WRAP_UP_CODE,
        WRAP_UP_CODE.ID.eq(code),
        WRAP_UP_CODE.QUEUE_ID.eq(queue.value()).or(WRAP_UP_CODE.QUEUE_ID.isNull()));
  }

  public Optional<CallNote> find(LineCallId call, StaffId agent) {
    return select().where(isOf(call, agent)).fetchOptional(CallNoteStore::note);
  }

  /// Nobody else writes it until the transaction ends.
  public Optional<CallNote> lock(LineCallId call, StaffId agent) {
    return select()
        .where(isOf(call, agent))
        .forUpdate()
        .of(CALL_NOTE)
        .fetchOptional(CallNoteStore::note);
  }

  public List<CallNote> toFinish(StaffId agent) {
    return select()
        .where(CALL_NOTE.AGENT_ID.eq(agent.value()), CALL_NOTE.FINISHED_AT.isNull())
        .orderBy(CALL_NOTE.ANSWERED_AT)
        .fetch(CallNoteStore::note);
  }

  public List<CallNote> of(Collection<LineCallId> calls) {
    return select()
        .where(CALL_NOTE.CALL_ID.in(calls.stream().map(LineCallId::value).toList()))
        .orderBy(CALL_NOTE.ANSWERED_AT.desc())
        .fetch(CallNoteStore::note);
  }

  public void save(CallNote note, Optional<String> code, String text, Instant at) {
    sql.update(CALL_NOTE)
        .set(CALL_NOTE.CODE, code.orElse(null))
        .set(CALL_NOTE.TEXT, text)
        .set(CALL_NOTE.SAVED_AT, at)
        .set(CALL_NOTE.REVISION, CALL_NOTE.REVISION.plus(1))
        .where(isOf(note.call(), note.agent()))
        .execute();
  }

  public void finish(CallNote note, Instant at) {
    sql.update(CALL_NOTE)
        .set(CALL_NOTE.FINISHED_AT, at)
        .where(isOf(note.call(), note.agent()))
        .execute();
  }

  private SelectOnConditionStep<Record> select() {
    return sql.select(CALL_NOTE.fields())
        .select(WRAP_UP_CODE.ID, WRAP_UP_CODE.NAME_RU, WRAP_UP_CODE.NAME_EN)
        .from(CALL_NOTE)
        .leftJoin(WRAP_UP_CODE)
        .on(WRAP_UP_CODE.ID.eq(CALL_NOTE.CODE));
  }

  private static Condition isOf(LineCallId call, StaffId agent) {
    return CALL_NOTE.CALL_ID.eq(call.value()).and(CALL_NOTE.AGENT_ID.eq(agent.value()));
  }

  private static CallNote note(Record row) {
    return new CallNote(
        new LineCallId(row.get(CALL_NOTE.CALL_ID)),
        new StaffId(row.get(CALL_NOTE.AGENT_ID)),
        new QueueId(row.get(CALL_NOTE.QUEUE_ID)),
        Optional.ofNullable(row.get(CALL_NOTE.CODE))
            .map(code ->
                new WrapUpCode(code, row.get(WRAP_UP_CODE.NAME_RU), row.get(WRAP_UP_CODE.NAME_EN))),
        row.get(CALL_NOTE.TEXT),
        row.get(CALL_NOTE.ANSWERED_AT),
        Optional.ofNullable(row.get(CALL_NOTE.SAVED_AT)),
        Optional.ofNullable(row.get(CALL_NOTE.FINISHED_AT)),
        row.get(CALL_NOTE.REVISION));
  }
}
