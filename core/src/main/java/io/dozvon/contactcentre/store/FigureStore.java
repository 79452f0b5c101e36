package io.dozvon.contactcentre.store;

import static io.dozvon.database.contactcentre.Tables.AGENT_STATE;
import static io.dozvon.database.contactcentre.Tables.AGENT_TIME;
import static io.dozvon.database.contactcentre.Tables.LINE_CALL;
import static io.dozvon.database.contactcentre.Tables.OFFER;
import static io.dozvon.database.contactcentre.Tables.QUEUE;
import static io.dozvon.database.contactcentre.Tables.QUEUE_VISIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.floor;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import io.dozvon.contactcentre.QueueCounts;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Counts and sums over visits, offers and agents' times. Waits are compared in whole seconds, as
/// the exchange counts them. Whatever it reads of the past it finds by time, so that it gets no
/// slower as the past grows.
@Repository
public class FigureStore {
  /// Nobody does one thing for longer.
  private static final Duration LONGEST_STATE = Duration.ofDays(1);

  private static final Condition ANSWERED = QUEUE_VISIT.RESULT.eq(inline("answered"));
  private static final Condition ABANDONED = QUEUE_VISIT.RESULT.eq(inline("abandoned"));
  private static final Condition OPEN = QUEUE_VISIT.LEFT_AT.isNull();

  private final DSLContext sql;

  FigureStore(DSLContext sql) {
    this.sql = sql;
  }

  /// A span of time, cut into pieces of one length.
  ///
  /// @param until exclusive
  public record Span(Instant from, Instant until, Duration step) {}

  /// One queue in one piece of a span.
  public record Piece(int number, QueueId queue) {}

  /// @param waited of those answered, together
  /// @param longest of all, answered or not
  /// @param talked of those answered, together
  /// @param wrappedUp of those answered, together
  public record QueueSums(
      QueueCounts counts, Duration waited, Duration longest, Duration talked, Duration wrappedUp) {}

  /// Pieces without callers are left out.
  ///
  /// @param brief who hung up within this time did not really wait
  public Map<Piece, QueueSums> ofQueues(Span span, Duration brief, Instant now) {
    Field<Integer> piece = pieceOf(QUEUE_VISIT.ENTERED_AT, span);
    Field<Integer> target = coalesce(QUEUE.SERVICE_LEVEL_SECONDS, inline(0));
    Field<BigDecimal> waited =
        seconds(QUEUE_VISIT.ENTERED_AT, coalesce(QUEUE_VISIT.LEFT_AT, val(now)));
    Field<Integer> whole = floor(waited).cast(Integer.class);
    Condition inTime = whole.le(target);
    Field<Integer> answered = count().filterWhere(ANSWERED);
    Field<Integer> within = count().filterWhere(ANSWERED.and(inTime));
    Field<Integer> abandoned = count().filterWhere(ABANDONED);
    Field<Integer> shortly =
        count().filterWhere(ABANDONED.and(whole.le(inline((int) brief.toSeconds()))));
    Field<Integer> waiting = count().filterWhere(OPEN);
    Field<Integer> waitingInTime = count().filterWhere(OPEN.and(inTime));
    Field<Integer> all = count().filterWhere(QUEUE_VISIT.RESULT.isDistinctFrom(inline("moved")));
    Field<BigDecimal> waits = sum(waited).filterWhere(ANSWERED);
    Field<BigDecimal> longest = max(waited);
    Field<BigDecimal> talks = sum(talked(now)).filterWhere(ANSWERED);
    Field<BigDecimal> wrapUps = sum(wrappedUp(now)).filterWhere(ANSWERED);
    return sql.select(
            piece,
            QUEUE_VISIT.QUEUE_ID,
            all,
            answered,
            within,
            abandoned,
            shortly,
            waiting,
            waitingInTime,
            waits,
            longest,
            talks,
            wrapUps)
        .from(QUEUE_VISIT)
        .leftJoin(QUEUE)
        .on(QUEUE.ID.eq(QUEUE_VISIT.QUEUE_ID))
        .where(isWithin(QUEUE_VISIT.ENTERED_AT, span).and(QUEUE_VISIT.GIVEN.isFalse()))
        .groupBy(piece, QUEUE_VISIT.QUEUE_ID)
        .fetchMap(
            row -> new Piece(row.get(piece), new QueueId(row.get(QUEUE_VISIT.QUEUE_ID))),
            row ->
                new QueueSums(
                    new QueueCounts(
                        row.get(all),
                        row.get(answered),
                        row.get(within),
                        row.get(abandoned),
                        row.get(shortly),
                        row.get(all) - row.get(answered) - row.get(abandoned) - row.get(waiting),
                        row.get(waiting),
                        row.get(waitingInTime)),
                    duration(row.get(waits)),
                    duration(row.get(longest)),
                    duration(row.get(talks)),
                    duration(row.get(wrapUps))));
  }

  /// How often a phone rang in vain.
  public Map<Piece, Integer> notTaken(Span span) {
    Field<Integer> piece = pieceOf(OFFER.AT, span);
    return sql.select(piece, OFFER.QUEUE_ID, count())
        .from(OFFER)
        .where(isWithin(OFFER.AT, span).and(OFFER.RESULT.eq(inline("not-taken"))))
        .groupBy(piece, OFFER.QUEUE_ID)
        .fetchMap(row -> new Piece(row.value1(), new QueueId(row.value2())), row -> row.value3());
  }

  /// Callers who wait now.
  ///
  /// @param since of whoever waits longest
  public record WaitingNow(int callers, Instant since) {}

  public Map<QueueId, WaitingNow> waiting() {
    return sql.select(QUEUE_VISIT.QUEUE_ID, count(), min(QUEUE_VISIT.ENTERED_AT))
        .from(QUEUE_VISIT)
        .where(OPEN)
        .groupBy(QUEUE_VISIT.QUEUE_ID)
        .fetchMap(
            row -> new QueueId(row.value1()), row -> new WaitingNow(row.value2(), row.value3()));
  }

  /// Callers who talk with an agent, or are held for one.
  public int talking() {
    return sql.fetchCount(
        LINE_CALL,
        LINE_CALL
            .STATE
            .ne(inline("over"))
            .and(LINE_CALL.STATE.in(inline("talking"), inline("held"))));
  }

  /// One agent in one piece of a span.
  public record AgentPiece(int number, StaffId agent) {}

  public record Rung(int rung, int notTaken) {}

  public Map<AgentPiece, Rung> rung(Span span) {
    Field<Integer> piece = pieceOf(OFFER.AT, span);
    Field<Integer> inVain = count().filterWhere(OFFER.RESULT.eq(inline("not-taken")));
    return sql.select(piece, OFFER.AGENT_ID, count(), inVain)
        .from(OFFER)
        .where(isWithin(OFFER.AT, span))
        .groupBy(piece, OFFER.AGENT_ID)
        .fetchMap(
            row -> new AgentPiece(row.value1(), new StaffId(row.value2())),
            row -> new Rung(row.value3(), row.value4()));
  }

  /// @param handled talk and wrap-up, together
  public record Answered(int calls, Duration handled) {}

  /// By when they answered.
  public Map<AgentPiece, Answered> answered(Span span, Instant now) {
    Field<Integer> piece = pieceOf(QUEUE_VISIT.LEFT_AT, span);
    Field<BigDecimal> handled = sum(talked(now).plus(wrappedUp(now)));
    return sql.select(piece, QUEUE_VISIT.AGENT_ID, count(), handled)
        .from(QUEUE_VISIT)
        .where(isWithin(QUEUE_VISIT.LEFT_AT, span).and(QUEUE_VISIT.AGENT_ID.isNotNull()))
        .groupBy(piece, QUEUE_VISIT.AGENT_ID)
        .fetchMap(
            row -> new AgentPiece(row.value1(), new StaffId(row.value2())),
            row -> new Answered(row.value3(), duration(row.value4())));
  }

  /// What an agent did from then to then.
  ///
  /// @param state as it is stored, e.g. `wrap-up`
  public record Spent(StaffId agent, String state, Instant since, Instant until) {}

  /// What agents did, wholly or partly, within a span; what they do now lasts until now.
  public List<Spent> spent(Span span, Instant now) {
    return sql.select(AGENT_TIME.STAFF_ID, AGENT_TIME.STATE, AGENT_TIME.SINCE, AGENT_TIME.UNTIL)
        .from(AGENT_TIME)
        .where(AGENT_TIME.SINCE.ge(span.from().minus(LONGEST_STATE)))
        .and(AGENT_TIME.SINCE.lt(span.until()).and(AGENT_TIME.UNTIL.gt(span.from())))
        .unionAll(
            select(AGENT_STATE.STAFF_ID, AGENT_STATE.STATE, AGENT_STATE.SINCE, val(now))
                .from(AGENT_STATE)
                .where(AGENT_STATE.STATE.ne(inline("offline")))
                .and(AGENT_STATE.SINCE.lt(val(now)).and(AGENT_STATE.SINCE.lt(span.until()))))
        .fetch(
            row -> new Spent(new StaffId(row.value1()), row.value2(), row.value3(), row.value4()));
  }

  private static Field<BigDecimal> talked(Instant now) {
    return seconds(QUEUE_VISIT.LEFT_AT, coalesce(QUEUE_VISIT.TALK_UNTIL, val(now)));
  }

  /// What the agent wrote down after the conversation, as far as they are done.
  private static Field<BigDecimal> wrappedUp(Instant now) {
    Field<BigDecimal> spent =
        select(sum(seconds(AGENT_TIME.SINCE, AGENT_TIME.UNTIL)))
            .from(AGENT_TIME)
            .where(AGENT_TIME.CALL_ID.eq(QUEUE_VISIT.CALL_ID))
            .and(AGENT_TIME.STAFF_ID.eq(QUEUE_VISIT.AGENT_ID))
            .and(AGENT_TIME.STATE.eq(inline("wrap-up")))
            .and(AGENT_TIME.SINCE.ge(coalesce(QUEUE_VISIT.TALK_UNTIL, val(now))))
            .asField();
    return coalesce(spent, inline(BigDecimal.ZERO));
  }

  private static Condition isWithin(Field<Instant> at, Span span) {
    return at.ge(span.from()).and(at.lt(span.until()));
  }

  private static Field<Integer> pieceOf(Field<Instant> at, Span span) {
    return field(
        "floor(extract(epoch from {0} - {1}) / {2})::int",
        Integer.class, at, inline(span.from()), inline(inSeconds(span.step())));
  }

  private static Field<BigDecimal> seconds(Field<Instant> from, Field<Instant> until) {
    return field("extract(epoch from {0} - {1})::numeric", BigDecimal.class, until, from);
  }

  private static BigDecimal inSeconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3);
  }

  private static Duration duration(@Nullable BigDecimal seconds) {
    return Optional.ofNullable(seconds)
        .map(it -> Duration.ofMillis(it.movePointRight(3).longValue()))
        .orElse(Duration.ZERO);
  }
}
