package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.AGENT_STATE;
import static io.dozvon.database.contactcentre.Tables.DESK_ACT;
import static io.dozvon.database.contactcentre.Tables.LINE_CALL;
import static io.dozvon.database.contactcentre.Tables.OFFER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.dozvon.contactcentre.Consulted;
import io.dozvon.contactcentre.Course;
import io.dozvon.contactcentre.DeskAct;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallStory.AgentAct;
import io.dozvon.database.contactcentre.tables.records.LineCallRecord;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

@Repository
public class LineCallStore {
  private final DSLContext sql;

  LineCallStore(DSLContext sql) {
    this.sql = sql;
  }

  /// Takes in a call that is not known yet.
  ///
  /// @return whether it was not
  public boolean insert(Course course) {
    LineCallRecord row = new LineCallRecord();
    LineCallRows.write(course, row);
    row.setVersion(course.version());
    return sql.insertInto(LINE_CALL).set(row).onConflict(LINE_CALL.ID).doNothing().execute() == 1;
  }

  /// Waits until no other transaction changes it, and lets none until this one ends.
  public Optional<Course> hold(LineCallId id) {
    return sql.selectFrom(LINE_CALL)
        .where(LINE_CALL.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(LineCallRows::course);
  }

  /// Stores the new state of a call.
  ///
  /// @return as it is stored now
  /// @throws IllegalStateException if somebody else changed it since it was read
  public Course update(Course course) {
    LineCallRecord row = new LineCallRecord();
    LineCallRows.write(course, row);
    row.setVersion(course.version() + 1);
    return sql.update(LINE_CALL)
        .set(row)
        .where(
            LINE_CALL.ID.eq(course.call().id().value()).and(LINE_CALL.VERSION.eq(course.version())))
        .returning()
        .fetchOptional(LineCallRows::course)
        .orElseThrow(() ->
            new IllegalStateException(
                "line call %s was changed meanwhile".formatted(course.call().id())));
  }

  public Optional<LineCall> find(LineCallId id) {
    return sql.selectFrom(LINE_CALL)
        .where(LINE_CALL.ID.eq(id.value()))
        .fetchOptional(LineCallRows::call);
  }

  /// In which somebody talks, or holds the caller.
  public Optional<LineCallId> ofBusy(StaffId agent) {
    return sql.select(LINE_CALL.ID)
        .from(LINE_CALL)
        .where(LINE_CALL.AGENT_ID.eq(agent.value()))
        .and(LINE_CALL.STATE.in(inline("talking"), inline("held")))
        .orderBy(LINE_CALL.STATE.desc(), LINE_CALL.SINCE.desc())
        .limit(1)
        .fetchOptional(row -> new LineCallId(row.value1()));
  }

  /// For which an agent's phone rings, the newest if it is said of several.
  public Optional<LineCall> ringing(StaffId agent) {
    return sql.select(LINE_CALL.fields())
        .from(LINE_CALL)
        .join(OFFER)
        .on(OFFER.CALL_ID.eq(LINE_CALL.ID))
        .where(
            OFFER.AGENT_ID.eq(agent.value()).and(OFFER.ENDED_AT.isNull()).and(isState("offered")))
        .orderBy(OFFER.AT.desc())
        .limit(1)
        .fetchOptional(row -> LineCallRows.call(row.into(LINE_CALL)));
  }

  /// In which the agent talks, and which are not this one.
  public List<LineCallId> talkingBesides(LineCallId call, StaffId agent) {
    return sql.select(LINE_CALL.ID)
        .from(LINE_CALL)
        .where(LINE_CALL.AGENT_ID.eq(agent.value()).and(isState("talking")))
        .and(LINE_CALL.ID.ne(call.value()))
        .fetch(row -> new LineCallId(row.value1()));
  }

  /// Whether an agent talked with the caller, or their phone rang for them.
  public boolean concerns(LineCallId call, StaffId agent) {
    return sql.fetchExists(
        selectOne()
            .from(LINE_CALL)
            .where(LINE_CALL.ID.eq(call.value()).and(LINE_CALL.AGENT_ID.eq(agent.value())))
            .unionAll(
                selectOne()
                    .from(OFFER)
                    .where(OFFER.CALL_ID.eq(call.value()).and(OFFER.AGENT_ID.eq(agent.value())))));
  }

  /// All that go on, the longest first.
  public List<LineCall> live() {
    return live(LINE_CALL.STATE.ne(inline("over")));
  }

  public List<LineCall> liveFrom(Collection<PhoneNumber> callers) {
    return live(
        LINE_CALL
            .STATE
            .ne(inline("over"))
            .and(LINE_CALL.CALLER.in(callers.stream().map(PhoneNumber::e164).toList())));
  }

  private List<LineCall> live(Condition which) {
    return sql.selectFrom(LINE_CALL)
        .where(which)
        .orderBy(LINE_CALL.ARRIVED_AT, LINE_CALL.ID)
        .fetch(LineCallRows::call);
  }

  /// Those at an exchange that go on.
  public List<LineCallId> liveAt(ExchangeName exchange) {
    return sql.select(LINE_CALL.ID)
        .from(LINE_CALL)
        .where(LINE_CALL.EXCHANGE.eq(exchange.value()).and(LINE_CALL.STATE.ne(inline("over"))))
        .orderBy(LINE_CALL.ARRIVED_AT)
        .fetch(row -> new LineCallId(row.value1()));
  }

  /// Those of these that are over, as far as they are known.
  public Set<LineCallId> over(Collection<LineCallId> of) {
    return sql.select(LINE_CALL.ID)
        .from(LINE_CALL)
        .where(LINE_CALL.ID.eq(any(values(of))))
        .and(LINE_CALL.STATE.eq(inline("over")))
        .fetchSet(row -> new LineCallId(row.value1()));
  }

  private static UUID[] values(Collection<LineCallId> ids) {
    return ids.stream().map(LineCallId::value).toArray(UUID[]::new);
  }

  /// A number's former calls, the newest first.
  public List<LineCall> earlier(PhoneNumber caller, int limit) {
    return sql.selectFrom(LINE_CALL)
        .where(LINE_CALL.CALLER.eq(caller.e164()).and(isState("over")))
        .orderBy(LINE_CALL.ARRIVED_AT.desc())
        .limit(limit)
        .fetch(LineCallRows::call);
  }

  /// Whether a number has called again since then, or calls by another call now.
  public boolean callsAgain(PhoneNumber caller, LineCallId besides, Instant since) {
    return sql.fetchExists(
        LINE_CALL,
        LINE_CALL
            .CALLER
            .eq(caller.e164())
            .and(LINE_CALL.ID.ne(besides.value()))
            .and(LINE_CALL.STATE.ne("over").or(LINE_CALL.ARRIVED_AT.ge(since))));
  }

  /// Callers whose agent's page is gone and who do not hear music yet; who are held for a page that
  /// is there again; or held by an agent who was signed off.
  ///
  /// @param goneBy pages that were gone by then are
  public List<LineCallId> ofPagesThatChanged(
      Set<ExchangeName> at, Instant by, Instant goneBy, int limit) {
    Condition onThis =
        AGENT_STATE
            .STAFF_ID
            .eq(LINE_CALL.AGENT_ID)
            .and(AGENT_STATE.CALL_ID.eq(LINE_CALL.ID))
            .and(AGENT_STATE.STATE.eq(inline("on-call")));
    Condition gone = exists(agents(onThis.and(AGENT_STATE.GONE_AT.le(goneBy))));
    Condition there = exists(agents(onThis.and(AGENT_STATE.GONE_AT.isNull())));
    Condition signedOff = notExists(agents(onThis));
    return sql.select(LINE_CALL.ID)
        .from(LINE_CALL)
        .where(LINE_CALL.STATE.in(inline("talking"), inline("held")))
        .and(LINE_CALL.EXCHANGE.in(at.stream().map(ExchangeName::value).toList()))
        .and(LINE_CALL.DUE_AT.isNull().or(LINE_CALL.DUE_AT.le(by)))
        .and(
            isState("talking")
                .and(gone)
                .or(isState("held").and(signedOff))
                .or(LINE_CALL.HELD_FOR.eq(inline("page")).and(there)))
        .orderBy(LINE_CALL.SINCE)
        .limit(limit)
        .fetch(row -> new LineCallId(row.value1()));
  }

  private static Select<?> agents(Condition which) {
    return selectOne().from(AGENT_STATE).where(which);
  }

  /// Since when no page of an agent is open who is in this call.
  public Optional<Instant> goneSince(LineCallId call, StaffId agent) {
    return sql.select(AGENT_STATE.GONE_AT)
        .from(AGENT_STATE)
        .where(isOn(call, agent).and(AGENT_STATE.GONE_AT.isNotNull()))
        .fetchOptional(AGENT_STATE.GONE_AT);
  }

  /// Whether the call is theirs still.
  public boolean isOnCall(LineCallId call, StaffId agent) {
    return sql.fetchExists(AGENT_STATE, isOn(call, agent));
  }

  private static Condition isOn(LineCallId call, StaffId agent) {
    return AGENT_STATE
        .STAFF_ID
        .eq(agent.value())
        .and(AGENT_STATE.CALL_ID.eq(call.value()))
        .and(AGENT_STATE.STATE.eq("on-call"));
  }

  /// Whom the agent of a call asks.
  public Optional<Consulted> asked(LineCallId call) {
    return sql.selectFrom(LINE_CALL)
        .where(LINE_CALL.ID.eq(call.value()))
        .fetchOptional(LineCallRows::course)
        .flatMap(Course::asked);
  }

  public void acted(
      LineCallId call, StaffId agent, Instant at, DeskAct act, Optional<String> with) {
    sql.insertInto(DESK_ACT)
        .set(DESK_ACT.CALL_ID, call.value())
        .set(DESK_ACT.AGENT_ID, agent.value())
        .set(DESK_ACT.AT, at)
        .set(DESK_ACT.ACT, Wire.name(act))
        .set(DESK_ACT.TARGET, with.orElse(null))
        .execute();
  }

  public List<AgentAct> acts(LineCallId call) {
    return sql.selectFrom(DESK_ACT)
        .where(DESK_ACT.CALL_ID.eq(call.value()))
        .orderBy(DESK_ACT.ID)
        .fetch(row ->
            new AgentAct(
                new StaffId(row.getAgentId()),
                row.getAt(),
                Wire.read(DeskAct.class, row.getAct()),
                Optional.ofNullable(row.getTarget())));
  }

  private static Condition isState(String name) {
    return LINE_CALL.STATE.eq(inline(name));
  }
}
