package io.dozvon.notifications.store;

import static io.dozvon.database.notifications.Tables.NOTICE;

import io.dozvon.notifications.Channel;
import io.dozvon.notifications.Notice;
import io.dozvon.notifications.NoticeId;
import io.dozvon.notifications.NoticeState;
import io.dozvon.notifications.ReportId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class NoticeStore {
  private final DSLContext sql;

  NoticeStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Collection<Notice> notices) {
    sql.batchInsert(notices.stream().map(NoticeRows::write).toList()).execute();
  }

  /// What has become due in a channel and is at hand, held until the transaction ends; what another
  /// node holds is left to it.
  public List<Notice> takeDue(Channel channel, Instant by, int limit) {
    return sql.selectFrom(NOTICE)
        .where(NOTICE.CHANNEL.eq(Wire.name(channel)).and(NOTICE.DUE_AT.le(by)))
        .orderBy(NOTICE.DUE_AT)
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .fetch(NoticeRows::read);
  }

  /// One notice, held until the transaction ends.
  public Optional<Notice> hold(NoticeId id) {
    return hold(NOTICE.ID.eq(id.value()));
  }

  /// A text by what its carrier calls it, be it the carrier's id or ours; held until the
  /// transaction ends.
  public Optional<Notice> hold(String carrier, String carrierId) {
    Condition ours = uuid(carrierId).map(NOTICE.ID::eq).orElse(DSL.falseCondition());
    return hold(NOTICE.CARRIER.eq(carrier).and(NOTICE.CARRIER_ID.eq(carrierId).or(ours)));
  }

  private Optional<Notice> hold(Condition which) {
    return sql.selectFrom(NOTICE)
        .where(which)
        .orderBy(NOTICE.CREATED_AT.desc())
        .limit(1)
        .forUpdate()
        .fetchOptional(NoticeRows::read);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// A notice and what it has become.
  public record Move(Notice before, Notice after) {}

  /// Stores moves of notices that this transaction holds.
  ///
  /// @throws IllegalStateException if one was not where it was thought to be
  public void move(Collection<Move> moves) {
    int[] changed =
        sql.batch(
                moves.stream()
                    .map(move ->
                        sql.update(NOTICE)
                            .set(NoticeRows.progress(move.after()))
                            .where(
                                NOTICE
                                    .ID
                                    .eq(move.before().facts().id().value())
                                    .and(
                                        NOTICE.STATE.eq(
                                            NoticeRows.nameOf(move.before().delivery())))))
                    .toList())
            .execute();
    if (Arrays.stream(changed).anyMatch(rows -> rows != 1)) {
      throw new IllegalStateException("a notice was changed meanwhile");
    }
  }

  /// The newest first, without what they say.
  public List<Notice> newest(Channel channel, Optional<NoticeState> state, int limit) {
    return newest(
        NOTICE
            .CHANNEL
            .eq(Wire.name(channel))
            .and(state.map(Wire::name).map(NOTICE.STATE::eq).orElse(DSL.noCondition())),
        limit);
  }

  /// The newest of those that a carrier keeps for show first.
  public List<Notice> newestOf(String carrier, int limit) {
    return sql.selectFrom(NOTICE)
        .where(NOTICE.CARRIER.eq(carrier))
        .orderBy(NOTICE.CREATED_AT.desc(), NOTICE.ID)
        .limit(limit)
        .fetch(NoticeRows::read);
  }

  /// Reports on a patient, the newest first, without what they say.
  public List<Notice> reportsOf(PatientId patient, int limit) {
    return newest(NOTICE.PATIENT_ID.eq(patient.value()), limit);
  }

  /// Each at each organisation that it goes to.
  public List<Notice> reports(Collection<ReportId> reports) {
    return sql.select(NOTICE.asterisk().except(NOTICE.BODY))
        .from(NOTICE)
        .where(NOTICE.REPORT_ID.in(reports.stream().map(ReportId::value).toList()))
        .orderBy(NOTICE.CREATED_AT.desc(), NOTICE.ID)
        .fetch(row -> NoticeRows.read(row.into(NOTICE)));
  }

  private List<Notice> newest(Condition which, int limit) {
    return sql.select(NOTICE.asterisk().except(NOTICE.BODY))
        .from(NOTICE)
        .where(which)
        .orderBy(NOTICE.CREATED_AT.desc(), NOTICE.ID)
        .limit(limit)
        .fetch(row -> NoticeRows.read(row.into(NOTICE)));
  }

  /// Erases what is of no use to anybody any more and will not be sent.
  ///
  /// @param kept the carrier that keeps bodies for show
  public int eraseBodies(Instant validUntil, String kept) {
    return sql.update(NOTICE)
        .setNull(NOTICE.BODY)
        .where(
            NOTICE
                .VALID_UNTIL
                .le(validUntil)
                .and(NOTICE.BODY.isNotNull())
                .and(NOTICE.DUE_AT.isNull())
                .and(NOTICE.CARRIER.ne(kept)))
        .execute();
  }
}
