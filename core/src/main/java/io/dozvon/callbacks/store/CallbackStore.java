package io.dozvon.callbacks.store;

import static io.dozvon.database.callbacks.Tables.CALLBACK;
import static io.dozvon.database.callbacks.Tables.REQUEST;
import static org.jooq.impl.DSL.noCondition;

import io.dozvon.callbacks.Callback;
import io.dozvon.callbacks.Callback.Cancelled;
import io.dozvon.callbacks.Callback.Dialling;
import io.dozvon.callbacks.Callback.Live;
import io.dozvon.callbacks.Callback.Open;
import io.dozvon.callbacks.Callback.Waiting;
import io.dozvon.callbacks.CallbackFilter;
import io.dozvon.callbacks.CallbackId;
import io.dozvon.database.callbacks.tables.records.CallbackRecord;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class CallbackStore {
  private static final Condition WAITING = CALLBACK.STATE.in("wanted", "scheduled");
  private static final Condition LIVE =
      CALLBACK.STATE.in("assigned", "ringing-agent", "ringing-caller", "talking", "coming-back");

  private final DSLContext sql;

  CallbackStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @return whether it is in the table now; not if its number has an open one for this queue,
  ///   which somebody may have noted a moment ago
  public boolean insert(Waiting callback) {
    return sql.insertInto(CALLBACK)
            .set(CallbackRows.newRow(callback))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// Stores how a callback stands now.
  ///
  /// @throws IllegalStateException if somebody else changed it since it was read
  public void update(Callback callback) {
    CallbackRecord row = CallbackRows.row(callback);
    row.setVersion(callback.facts().version() + 1);
    int changed =
        sql.update(CALLBACK)
            .set(row)
            .where(
                CALLBACK
                    .ID
                    .eq(callback.facts().id().value())
                    .and(CALLBACK.VERSION.eq(callback.facts().version())))
            .execute();
    if (changed != 1) {
      throw new IllegalStateException(
          "callback %s was changed meanwhile".formatted(callback.facts().id()));
    }
  }

  public Optional<Callback> find(CallbackId id) {
    return sql.selectFrom(CALLBACK)
        .where(CALLBACK.ID.eq(id.value()))
        .fetchOptional(CallbackRows::callback);
  }

  /// As it is until this transaction ends; waits for whoever holds it.
  public Optional<Callback> hold(CallbackId id) {
    return sql.selectFrom(CALLBACK)
        .where(CALLBACK.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(CallbackRows::callback);
  }

  /// As [#hold]; empty also if somebody else holds it.
  public Optional<Callback> holdIfNobodyDoes(CallbackId id) {
    return sql.selectFrom(CALLBACK)
        .where(CALLBACK.ID.eq(id.value()))
        .forUpdate()
        .skipLocked()
        .fetchOptional(CallbackRows::callback);
  }

  /// Takes in that a call led to a callback.
  ///
  /// @return whether that is new
  public boolean request(LineCallId call) {
    return sql.insertInto(REQUEST)
            .set(REQUEST.CALL_ID, call.value())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// The open one of a number for a queue, as it is until this transaction ends.
  public Optional<Open> holdOpen(PhoneNumber number, QueueId queue) {
    return sql.selectFrom(CALLBACK)
        .where(
            CALLBACK
                .NUMBER
                .eq(number.e164())
                .and(CALLBACK.QUEUE_ID.eq(queue.value()))
                .and(CALLBACK.ENDED_AT.isNull()))
        .forUpdate()
        .fetchOptional(row -> (Open) CallbackRows.callback(row));
  }

  /// The open one of a number for a queue, as it was a moment ago.
  public Optional<Open> findOpen(PhoneNumber number, QueueId queue) {
    return sql.selectFrom(CALLBACK)
        .where(
            CALLBACK
                .NUMBER
                .eq(number.e164())
                .and(CALLBACK.QUEUE_ID.eq(queue.value()))
                .and(CALLBACK.ENDED_AT.isNull()))
        .fetchOptional(row -> (Open) CallbackRows.callback(row));
  }

  /// The one on whose leg somebody is now.
  public Optional<CallbackId> byLeg(LegId leg) {
    return sql.select(CALLBACK.ID)
        .from(CALLBACK)
        .where(CALLBACK.AGENT_LEG.eq(leg.value()).or(CALLBACK.CALLER_LEG.eq(leg.value())))
        .fetchOptional(row -> new CallbackId(row.value1()));
  }

  /// The one that an agent is on.
  public Optional<Live> of(StaffId agent) {
    return sql.selectFrom(CALLBACK)
        .where(CALLBACK.AGENT_ID.eq(agent.value()).and(LIVE))
        .fetchOptional(row -> (Live) CallbackRows.callback(row));
  }

  /// What an agent cancelled last, at or after then.
  public Optional<Cancelled> cancelledBy(StaffId agent, Instant since) {
    return sql.selectFrom(CALLBACK)
        .where(
            CALLBACK
                .STATE
                .eq("cancelled")
                .and(CALLBACK.AGENT_ID.eq(agent.value()))
                .and(CALLBACK.ENDED_AT.ge(since)))
        .orderBy(CALLBACK.ENDED_AT.desc())
        .limit(1)
        .fetchOptional(row -> (Cancelled) CallbackRows.callback(row));
  }

  /// Queues in which somebody waits whose time has come.
  public Set<QueueId> queuesWithDue(Instant now) {
    return sql.selectDistinct(CALLBACK.QUEUE_ID)
        .from(CALLBACK)
        .where(WAITING.and(CALLBACK.DUE_AT.le(now)))
        .fetchSet(row -> new QueueId(row.value1()));
  }

  /// Those whose time has come and whom this agent has not passed, who have waited longest first.
  public List<Waiting> due(Collection<QueueId> queues, StaffId agent, Instant now, int limit) {
    Condition passed = CALLBACK.PASSED_BY.eq(agent.value()).and(CALLBACK.PASSED_UNTIL.gt(now));
    return sql.selectFrom(CALLBACK)
        .where(
            WAITING
                .and(CALLBACK.DUE_AT.le(now))
                .and(CALLBACK.QUEUE_ID.in(names(queues)))
                .and(CALLBACK.PASSED_BY.isNull().or(passed.not())))
        .orderBy(CALLBACK.WAITING_SINCE, CALLBACK.ID)
        .limit(limit)
        .fetch(row -> (Waiting) CallbackRows.callback(row));
  }

  /// Those at these exchanges whose time for what goes on is over, the longest first.
  public List<CallbackId> overdue(Set<ExchangeName> at, Instant by, int limit) {
    return sql.select(CALLBACK.ID)
        .from(CALLBACK)
        .where(
            LIVE.and(CALLBACK.DUE_AT.le(by))
                .and(CALLBACK.EXCHANGE.in(at.stream().map(ExchangeName::value).toList())))
        .orderBy(CALLBACK.DUE_AT)
        .limit(limit)
        .fetch(row -> new CallbackId(row.value1()));
  }

  /// Those in which phones ring or people talk at an exchange.
  public List<Dialling> dialling(ExchangeName exchange) {
    return sql.selectFrom(CALLBACK)
        .where(LIVE.and(CALLBACK.EXCHANGE.eq(exchange.value())).and(CALLBACK.AGENT_LEG.isNotNull()))
        .fetch(row -> (Dialling) CallbackRows.callback(row));
  }

  /// Those who have waited since before then, and are waiting.
  public List<CallbackId> waitingSinceBefore(Instant then, int limit) {
    return sql.select(CALLBACK.ID)
        .from(CALLBACK)
        .where(WAITING.and(CALLBACK.WAITING_SINCE.lt(then)).and(CALLBACK.STATE.eq("wanted")))
        .limit(limit)
        .fetch(row -> new CallbackId(row.value1()));
  }

  /// Open ones by their place; those that are over, the newest first, after them.
  public List<Callback> list(CallbackFilter filter, Optional<Set<QueueId>> queues) {
    Condition theirs = queues.map(it -> CALLBACK.QUEUE_ID.in(names(it))).orElse(noCondition());
    Condition wanted =
        noCondition()
            .and(filter.queue().map(it -> CALLBACK.QUEUE_ID.eq(it.value())).orElse(noCondition()))
            .and(filter.number().map(it -> CALLBACK.NUMBER.eq(it.e164())).orElse(noCondition()))
            .and(
                filter
                    .endedSince()
                    .map(it -> CALLBACK.ENDED_AT.isNull().or(CALLBACK.ENDED_AT.ge(it)))
                    .orElse(CALLBACK.ENDED_AT.isNull()));
    return sql.selectFrom(CALLBACK)
        .where(theirs.and(wanted))
        .orderBy(CALLBACK.ENDED_AT.desc().nullsFirst(), CALLBACK.WAITING_SINCE, CALLBACK.ID)
        .limit(filter.limit())
        .fetch(CallbackRows::callback);
  }

  /// How many are not over.
  public int open() {
    return sql.fetchCount(CALLBACK, CALLBACK.ENDED_AT.isNull());
  }

  private static List<String> names(Collection<QueueId> queues) {
    return queues.stream().map(QueueId::value).toList();
  }
}
