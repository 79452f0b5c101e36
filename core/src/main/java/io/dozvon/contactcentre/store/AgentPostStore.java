package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.AGENT;
import static io.dozvon.database.contactcentre.Tables.AGENT_STATE;
import static io.dozvon.database.contactcentre.Tables.AGENT_TIME;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import io.dozvon.contactcentre.AgentPost;
import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.AgentState.Busy;
import io.dozvon.contactcentre.AgentState.Offline;
import io.dozvon.contactcentre.AgentState.OnCall;
import io.dozvon.contactcentre.AgentState.Paused;
import io.dozvon.contactcentre.AgentState.Ready;
import io.dozvon.contactcentre.AgentState.Ringing;
import io.dozvon.contactcentre.AgentState.WrapUp;
import io.dozvon.contactcentre.AgentStateName;
import io.dozvon.contactcentre.AgentStatus;
import io.dozvon.contactcentre.PauseReason;
import io.dozvon.database.contactcentre.tables.records.AgentStateRecord;
import io.dozvon.presence.PageId;
import io.dozvon.staff.Handset;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.StaffRole;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// What agents do, and did.
@Repository
public class AgentPostStore {
  private static final String OFFLINE = AgentStateName.OFFLINE.code();
  private static final String ON_CALL = AgentStateName.ON_CALL.code();

  private final DSLContext sql;

  AgentPostStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Somebody who has not signed on yet, and perhaps did before they were dismissed.
  public void add(StaffId agent, Instant since) {
    sql.insertInto(AGENT_STATE)
        .set(AGENT_STATE.STAFF_ID, agent.value())
        .set(AGENT_STATE.STATE, OFFLINE)
        .set(AGENT_STATE.SINCE, since)
        .onConflictDoNothing()
        .execute();
  }

  public Optional<AgentPost> find(StaffId agent) {
    return posts(AGENT.STAFF_ID.eq(agent.value())).fetchOptional(AgentPostStore::post);
  }

  public List<AgentPost> all() {
    return posts(noCondition()).orderBy(AGENT.SEAT).fetch(AgentPostStore::post);
  }

  /// Those who are signed on and talk through their browsers.
  public List<AgentPost> inBrowsers() {
    return posts(
            AGENT_STATE
                .STATE
                .ne(inline(OFFLINE))
                .and(AGENT.HANDSET.eq(inline(Wire.name(Handset.BROWSER)))))
        .fetch(AgentPostStore::post);
  }

  /// Nobody else changes it until the transaction ends.
  public Optional<AgentPost> hold(StaffId agent) {
    return posts(AGENT.STAFF_ID.eq(agent.value()))
        .forUpdate()
        .of(AGENT_STATE)
        .fetchOptional(AgentPostStore::post);
  }

  /// As [#hold], with whoever talks in this call.
  public List<AgentPost> holdWithAnybodyOn(StaffId agent, LineCallId call) {
    Condition talks =
        AGENT_STATE.CALL_ID.eq(call.value()).and(AGENT_STATE.STATE.eq(inline(ON_CALL)));
    return posts(AGENT.STAFF_ID.eq(agent.value()).or(talks))
        .orderBy(AGENT.STAFF_ID)
        .forUpdate()
        .of(AGENT_STATE)
        .fetch(AgentPostStore::post);
  }

  private SelectConditionStep<Record> posts(Condition which) {
    return sql.select(AGENT_STATE.fields())
        .select(AGENT.ROLE)
        .from(AGENT_STATE)
        .join(AGENT)
        .on(AGENT.STAFF_ID.eq(AGENT_STATE.STAFF_ID))
        .where(AGENT.REMOVED_AT.isNull().and(which));
  }

  /// Agents for whom something is due by then, the longest due first.
  public List<StaffId> due(Instant by, int limit) {
    return sql.select(AGENT_STATE.STAFF_ID)
        .from(AGENT_STATE)
        .where(AGENT_STATE.DUE_AT.le(by))
        .orderBy(AGENT_STATE.DUE_AT)
        .limit(limit)
        .fetch(row -> new StaffId(row.value1()));
  }

  /// @param concernsExchange whether the exchange is to know
  /// @throws IllegalStateException if it was changed since it was read, which a held one cannot be
  public void update(AgentPost post, boolean concernsExchange) {
    AgentStatus status = post.status();
    int changed =
        sql.update(AGENT_STATE)
            .set(AGENT_STATE.STATE, AgentStateName.of(status.state()).code())
            .set(AGENT_STATE.REASON, AgentStateName.reason(status.state()))
            .set(AGENT_STATE.CALL_ID, call(status.state()))
            .set(AGENT_STATE.PAGE, status.page().map(PageId::toString).orElse(null))
            .set(AGENT_STATE.SINCE, status.since())
            .set(AGENT_STATE.DUE_AT, post.due().orElse(null))
            .set(AGENT_STATE.QUEUE_ID, post.queue().map(QueueId::value).orElse(null))
            .set(AGENT_STATE.AFTERWARDS, status.afterwards().map(Wire::name).orElse(null))
            .set(AGENT_STATE.GONE_AT, post.goneAt().orElse(null))
            .set(AGENT_STATE.WANTED, AGENT_STATE.WANTED.plus(concernsExchange ? 1 : 0))
            .set(AGENT_STATE.VERSION, AGENT_STATE.VERSION.plus(1))
            .where(
                AGENT_STATE
                    .STAFF_ID
                    .eq(status.agent().value())
                    .and(AGENT_STATE.VERSION.eq(post.version())))
            .execute();
    if (changed != 1) {
      throw new IllegalStateException("agent " + status.agent() + " was changed by two at once");
    }
  }

  /// Writes down how long somebody did something.
  public void spent(AgentStatus status, Optional<QueueId> queue, Instant until) {
    sql.insertInto(AGENT_TIME)
        .set(AGENT_TIME.STAFF_ID, status.agent().value())
        .set(AGENT_TIME.STATE, AgentStateName.of(status.state()).code())
        .set(AGENT_TIME.REASON, AgentStateName.reason(status.state()))
        .set(AGENT_TIME.CALL_ID, call(status.state()))
        .set(AGENT_TIME.QUEUE_ID, queue.map(QueueId::value).orElse(null))
        .set(AGENT_TIME.SINCE, status.since())
        .set(AGENT_TIME.UNTIL, until)
        .execute();
  }

  /// Those whom the exchange does not know as they are to be.
  public List<StaffId> toSeat(int limit) {
    return sql.select(AGENT_STATE.STAFF_ID)
        .from(AGENT_STATE)
        .where(AGENT_STATE.WANTED.ne(AGENT_STATE.SEATED))
        .limit(limit)
        .fetch(row -> new StaffId(row.value1()));
  }

  /// What the exchange is to know of somebody, counted.
  public int wanted(StaffId agent) {
    return sql.select(AGENT_STATE.WANTED)
        .from(AGENT_STATE)
        .where(AGENT_STATE.STAFF_ID.eq(agent.value()))
        .fetchOptional(AGENT_STATE.WANTED)
        .orElse(0);
  }

  public void seated(StaffId agent, int wanted) {
    sql.update(AGENT_STATE)
        .set(AGENT_STATE.SEATED, wanted)
        .where(AGENT_STATE.STAFF_ID.eq(agent.value()))
        .execute();
  }

  /// The exchange is to hear of them again.
  public void seatAgain(Collection<StaffId> agents) {
    sql.update(AGENT_STATE)
        .set(AGENT_STATE.WANTED, AGENT_STATE.WANTED.plus(1))
        .where(AGENT_STATE.STAFF_ID.in(agents.stream().map(StaffId::value).toList()))
        .execute();
  }

  private static AgentPost post(Record row) {
    AgentStateRecord state = row.into(AGENT_STATE);
    return new AgentPost(
        new AgentStatus(
            new StaffId(state.getStaffId()),
            state(state),
            state.getSince(),
            Optional.ofNullable(state.getAfterwards()).map(AgentPostStore::reason),
            Optional.ofNullable(state.getPage()).map(UUID::fromString).map(PageId::new)),
        Wire.read(StaffRole.class, row.get(AGENT.ROLE)),
        Optional.ofNullable(state.getQueueId()).map(QueueId::new),
        Optional.ofNullable(state.getGoneAt()),
        Optional.ofNullable(state.getDueAt()),
        state.getVersion());
  }

  private static AgentState state(AgentStateRecord row) {
    return switch (Wire.read(AgentStateName.class, row.getState())) {
      case OFFLINE -> new Offline();
      case READY -> new Ready();
      case PAUSED -> new Paused(reason(row.getReason()));
      case RINGING -> new Ringing(new LineCallId(row.getCallId()));
      case ON_CALL -> new OnCall(new LineCallId(row.getCallId()));
      case WRAP_UP -> new WrapUp(new LineCallId(row.getCallId()), row.getDueAt());
    };
  }

  private static PauseReason reason(String name) {
    return Wire.read(PauseReason.class, name);
  }

  private static @Nullable UUID call(AgentState state) {
    return switch (state) {
      case Busy busy -> busy.call().value();
      case WrapUp(LineCallId call, _) -> call.value();
      case Offline _, Ready _, Paused _ -> null;
    };
  }
}
