package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.OFFER;
import static io.dozvon.database.contactcentre.Tables.QUEUE_VISIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.dozvon.contactcentre.LineCallStory.Offer;
import io.dozvon.contactcentre.LineCallStory.OfferResult;
import io.dozvon.contactcentre.LineCallStory.Visit;
import io.dozvon.contactcentre.LineCallStory.VisitResult;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/// Callers' waits and agents' ringing phones. Each end is written once: what comes again finds it
/// written.
@Repository
public class VisitStore {
  private final DSLContext sql;

  VisitStore(DSLContext sql) {
    this.sql = sql;
  }

  /// @param given to an agent by another, without having waited
  public void enter(LineCallId call, QueueId queue, Instant at, boolean given) {
    Field<Integer> next =
        select(coalesce(max(QUEUE_VISIT.NUMBER), inline(0)).plus(1))
            .from(QUEUE_VISIT)
            .where(QUEUE_VISIT.CALL_ID.eq(call.value()))
            .asField();
    sql.insertInto(QUEUE_VISIT)
        .set(QUEUE_VISIT.CALL_ID, call.value())
        .set(QUEUE_VISIT.NUMBER, next)
        .set(QUEUE_VISIT.QUEUE_ID, queue.value())
        .set(QUEUE_VISIT.ENTERED_AT, at)
        .set(QUEUE_VISIT.GIVEN, given)
        .execute();
  }

  /// Where they wait.
  public record Open(QueueId queue, Instant entered, boolean given) {}

  public Optional<Open> open(LineCallId call) {
    return sql.select(QUEUE_VISIT.QUEUE_ID, QUEUE_VISIT.ENTERED_AT, QUEUE_VISIT.GIVEN)
        .from(QUEUE_VISIT)
        .where(isOpen(call))
        .fetchOptional(row -> new Open(new QueueId(row.value1()), row.value2(), row.value3()));
  }

  /// Whether they came into this queue about then.
  public boolean cameIn(LineCallId call, QueueId queue, Instant at, Duration about) {
    return sql.fetchExists(
        QUEUE_VISIT,
        QUEUE_VISIT
            .CALL_ID
            .eq(call.value())
            .and(QUEUE_VISIT.QUEUE_ID.eq(queue.value()))
            .and(QUEUE_VISIT.GIVEN.isFalse())
            .and(QUEUE_VISIT.ENTERED_AT.between(at.minus(about), at.plus(about))));
  }

  /// Whether this agent answered them about then.
  public boolean answered(LineCallId call, StaffId agent, Instant at, Duration about) {
    return sql.fetchExists(
        QUEUE_VISIT,
        QUEUE_VISIT
            .CALL_ID
            .eq(call.value())
            .and(QUEUE_VISIT.AGENT_ID.eq(agent.value()))
            .and(QUEUE_VISIT.LEFT_AT.between(at.minus(about), at.plus(about))));
  }

  /// They wait no longer.
  public void leave(LineCallId call, Instant at, VisitResult result) {
    leave(call, at, result, Optional.empty());
  }

  public void answer(LineCallId call, Instant at, StaffId agent) {
    leave(call, at, VisitResult.ANSWERED, Optional.of(agent));
  }

  private void leave(LineCallId call, Instant at, VisitResult result, Optional<StaffId> agent) {
    sql.update(QUEUE_VISIT)
        .set(QUEUE_VISIT.LEFT_AT, greatest(val(at), QUEUE_VISIT.ENTERED_AT))
        .set(QUEUE_VISIT.RESULT, Wire.name(result))
        .set(QUEUE_VISIT.AGENT_ID, agent.map(StaffId::value).orElse(null))
        .where(isOpen(call))
        .execute();
  }

  private static Condition isOpen(LineCallId call) {
    return QUEUE_VISIT.CALL_ID.eq(call.value()).and(QUEUE_VISIT.LEFT_AT.isNull());
  }

  /// The conversation to which their last wait led is over.
  public void parted(LineCallId call, Instant at, AcdEvent.By by) {
    sql.update(QUEUE_VISIT)
        .set(QUEUE_VISIT.TALK_UNTIL, greatest(val(at), QUEUE_VISIT.LEFT_AT))
        .set(QUEUE_VISIT.ENDED_BY, Wire.name(by))
        .where(
            QUEUE_VISIT
                .CALL_ID
                .eq(call.value())
                .and(QUEUE_VISIT.RESULT.eq("answered"))
                .and(QUEUE_VISIT.TALK_UNTIL.isNull()))
        .execute();
  }

  /// How their last wait ended, if it did.
  public Optional<VisitResult> lastResult(LineCallId call) {
    return sql.select(QUEUE_VISIT.RESULT)
        .from(QUEUE_VISIT)
        .where(QUEUE_VISIT.CALL_ID.eq(call.value()))
        .orderBy(QUEUE_VISIT.NUMBER.desc())
        .limit(1)
        .fetchOptional(QUEUE_VISIT.RESULT)
        .map(name -> Wire.read(VisitResult.class, name));
  }

  /// The queue in which they waited last.
  public Optional<QueueId> lastQueue(LineCallId call) {
    return sql.select(QUEUE_VISIT.QUEUE_ID)
        .from(QUEUE_VISIT)
        .where(QUEUE_VISIT.CALL_ID.eq(call.value()))
        .orderBy(QUEUE_VISIT.NUMBER.desc())
        .limit(1)
        .fetchOptional(row -> new QueueId(row.value1()));
  }

  public List<Visit> visits(LineCallId call) {
    return sql.selectFrom(QUEUE_VISIT)
        .where(QUEUE_VISIT.CALL_ID.eq(call.value()))
        .orderBy(QUEUE_VISIT.NUMBER)
        .fetch(row ->
            new Visit(
                new QueueId(row.getQueueId()),
                row.getEnteredAt(),
                Optional.ofNullable(row.getLeftAt()),
                Optional.ofNullable(row.getResult()).map(it -> Wire.read(VisitResult.class, it)),
                Optional.ofNullable(row.getAgentId()).map(StaffId::new),
                Optional.ofNullable(row.getTalkUntil()),
                Optional.ofNullable(row.getEndedBy()).map(it -> Wire.read(AcdEvent.By.class, it))));
  }

  /// A phone begins to ring. An older ringing of it for the same caller, of whose end nobody heard,
  /// ends with that.
  ///
  /// @return whether that was news
  public boolean rings(LineCallId call, QueueId queue, StaffId agent, Instant at) {
    sql.update(OFFER)
        .set(OFFER.ENDED_AT, at)
        .set(OFFER.RESULT, Wire.name(OfferResult.GONE))
        .where(isRinging(call).and(OFFER.AGENT_ID.eq(agent.value())).and(OFFER.AT.lt(at)))
        .execute();
    return sql.insertInto(OFFER)
            .set(OFFER.CALL_ID, call.value())
            .set(OFFER.QUEUE_ID, queue.value())
            .set(OFFER.AGENT_ID, agent.value())
            .set(OFFER.AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /// It was answered, or rang in vain. Who was thought to ring no longer may have rung all the
  /// same.
  ///
  /// @return whether it was known to ring
  public boolean rang(LineCallId call, StaffId agent, Instant until, OfferResult result) {
    Field<Long> last =
        select(max(OFFER.ID))
            .from(OFFER)
            .where(OFFER.CALL_ID.eq(call.value()).and(OFFER.AGENT_ID.eq(agent.value())))
            .and(OFFER.AT.le(until))
            .asField();
    return sql.update(OFFER)
            .set(OFFER.ENDED_AT, until)
            .set(OFFER.RESULT, Wire.name(result))
            .where(OFFER.ID.eq(last))
            .and(OFFER.RESULT.isNull().or(OFFER.RESULT.eq(Wire.name(OfferResult.GONE))))
            .execute()
        == 1;
  }

  /// A ringing of which only the end was heard.
  ///
  /// @return whether that was news
  public boolean rangUnheard(
      LineCallId call,
      QueueId queue,
      StaffId agent,
      Instant at,
      Instant until,
      OfferResult result) {
    if (sql.fetchExists(OFFER, isEnded(call, agent, at, until))) {
      return false;
    }
    sql.insertInto(OFFER)
        .set(OFFER.CALL_ID, call.value())
        .set(OFFER.QUEUE_ID, queue.value())
        .set(OFFER.AGENT_ID, agent.value())
        .set(OFFER.AT, at)
        .set(OFFER.ENDED_AT, until)
        .set(OFFER.RESULT, Wire.name(result))
        .execute();
    return true;
  }

  private static Condition isEnded(LineCallId call, StaffId agent, Instant at, Instant until) {
    return OFFER
        .CALL_ID
        .eq(call.value())
        .and(OFFER.AGENT_ID.eq(agent.value()))
        .and(OFFER.ENDED_AT.ge(at))
        .and(OFFER.AT.le(until));
  }

  /// Nobody's phone rings for this caller any more.
  ///
  /// @return whose did
  public List<StaffId> withdraw(LineCallId call, Instant at) {
    return sql.update(OFFER)
        .set(OFFER.ENDED_AT, greatest(val(at), OFFER.AT))
        .set(OFFER.RESULT, Wire.name(OfferResult.GONE))
        .where(isRinging(call))
        .returning(OFFER.AGENT_ID)
        .fetch(row -> new StaffId(row.getAgentId()));
  }

  /// Phones that stopped to ring at this very moment were not left to ring.
  public void didNotRingInVain(LineCallId call, Instant at) {
    sql.update(OFFER)
        .set(OFFER.RESULT, Wire.name(OfferResult.GONE))
        .where(OFFER.CALL_ID.eq(call.value()).and(OFFER.ENDED_AT.eq(at)))
        .and(OFFER.RESULT.eq(Wire.name(OfferResult.NOT_TAKEN)))
        .execute();
  }

  /// Phones that ring for this caller, the longest first.
  public List<Offer> ringing(LineCallId call) {
    return offers(isRinging(call));
  }

  private static Condition isRinging(LineCallId call) {
    return OFFER.CALL_ID.eq(call.value()).and(OFFER.ENDED_AT.isNull());
  }

  public List<Offer> offers(LineCallId call) {
    return offers(OFFER.CALL_ID.eq(call.value()));
  }

  private List<Offer> offers(Condition which) {
    return sql.selectFrom(OFFER)
        .where(which)
        .orderBy(OFFER.AT, OFFER.ID)
        .fetch(row ->
            new Offer(
                new QueueId(row.getQueueId()),
                new StaffId(row.getAgentId()),
                row.getAt(),
                Optional.ofNullable(row.getEndedAt()),
                Optional.ofNullable(row.getResult()).map(it -> Wire.read(OfferResult.class, it))));
  }
}
