package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.LISTENING;

import io.dozvon.contactcentre.LineListening;
import io.dozvon.contactcentre.LineListening.End;
import io.dozvon.contactcentre.LineListening.EndedBy;
import io.dozvon.database.contactcentre.tables.records.ListeningRecord;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.SpyMode;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class ListeningInStore {
  private final DSLContext sql;

  ListeningInStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return whether it was written; not if this supervisor takes part in something already
  public boolean insert(LineListening listening) {
    return sql.insertInto(LISTENING)
            .set(LISTENING.ID, listening.id())
            .set(LISTENING.SUPERVISOR_ID, listening.supervisor().value())
            .set(LISTENING.AGENT_ID, listening.agent().value())
            .set(LISTENING.CALL_ID, listening.call().value())
            .set(LISTENING.MODE, Wire.name(listening.mode()))
            .set(LISTENING.REASON, listening.reason())
            .set(LISTENING.BEGAN_AT, listening.began())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// What a supervisor takes part in ends.
  public Optional<LineListening> endOf(StaffId supervisor, EndedBy by, Instant at) {
    return end(LISTENING.SUPERVISOR_ID.eq(supervisor.value()), by, at).stream().findFirst();
  }

  public Optional<LineListening> end(UUID id, EndedBy by, Instant at) {
    return end(LISTENING.ID.eq(id), by, at).stream().findFirst();
  }

  /// Whoever takes part in a call does so no longer, but for those with the agent who talks now.
  public List<LineListening> endIn(LineCallId call, Optional<StaffId> talking, Instant at) {
    Condition others =
        talking.map(agent -> LISTENING.AGENT_ID.ne(agent.value())).orElse(DSL.noCondition());
    return end(LISTENING.CALL_ID.eq(call.value()).and(others), EndedBy.PARTED, at);
  }

  private List<LineListening> end(Condition which, EndedBy by, Instant at) {
    return sql.update(LISTENING)
        .set(LISTENING.ENDED_AT, DSL.greatest(LISTENING.BEGAN_AT, DSL.val(at)))
        .set(LISTENING.ENDED_BY, Wire.name(by))
        .where(LISTENING.ENDED_AT.isNull().and(which))
        .returning()
        .fetch(ListeningInStore::listening);
  }

  public List<LineListening> ongoing() {
    return sql.selectFrom(LISTENING)
        .where(LISTENING.ENDED_AT.isNull())
        .orderBy(LISTENING.BEGAN_AT)
        .fetch(ListeningInStore::listening);
  }

  public List<LineListening> ongoingTo(StaffId agent) {
    return sql.selectFrom(LISTENING)
        .where(LISTENING.ENDED_AT.isNull().and(LISTENING.AGENT_ID.eq(agent.value())))
        .orderBy(LISTENING.BEGAN_AT)
        .fetch(ListeningInStore::listening);
  }

  public Optional<LineListening> ongoingOf(StaffId supervisor) {
    return sql.selectFrom(LISTENING)
        .where(LISTENING.ENDED_AT.isNull().and(LISTENING.SUPERVISOR_ID.eq(supervisor.value())))
        .fetchOptional(ListeningInStore::listening);
  }

  public List<LineListening> newest(int limit) {
    return sql.selectFrom(LISTENING)
        .orderBy(LISTENING.BEGAN_AT.desc())
        .limit(limit)
        .fetch(ListeningInStore::listening);
  }

  private static LineListening listening(ListeningRecord row) {
    return new LineListening(
        row.getId(),
        new StaffId(row.getSupervisorId()),
        new StaffId(row.getAgentId()),
        new LineCallId(row.getCallId()),
        Wire.read(SpyMode.class, row.getMode()),
        row.getReason(),
        row.getBeganAt(),
        Optional.ofNullable(row.getEndedAt())
            .map(at -> new End(at, Wire.read(EndedBy.class, row.getEndedBy()))));
  }
}
