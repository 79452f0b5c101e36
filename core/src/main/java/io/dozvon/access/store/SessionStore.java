package io.dozvon.access.store;

import static io.dozvon.database.access.Tables.SESSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import io.dozvon.access.Origin;
import io.dozvon.access.Session;
import io.dozvon.access.SessionId;
import io.dozvon.database.access.tables.records.SessionRecord;
import io.dozvon.vocabulary.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
public class SessionStore {
  private final DSLContext sql;

  SessionStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Session session) {
    sql.insertInto(SESSION)
        .set(SESSION.ID, session.id().value())
        .set(SESSION.PERSON_KIND, session.person().kind())
        .set(SESSION.PERSON_ID, session.person().value())
        .set(SESSION.ADDRESS, session.origin().address())
        .set(SESSION.USER_AGENT, session.origin().userAgent())
        .set(SESSION.OPENED_AT, session.openedAt())
        .set(SESSION.SEEN_AT, session.seenAt())
        .set(SESSION.EXPIRES_AT, session.expiresAt())
        .set(SESSION.ACTIVE_AT, session.activeAt().orElse(null))
        .execute();
  }

  /// @return empty if there is none or it was ended; one whose time is over is returned
  public Optional<Session> find(SessionId id) {
    return sql.selectFrom(SESSION)
        .where(SESSION.ID.eq(id.value()).and(SESSION.ENDED_AT.isNull()))
        .fetchOptional(SessionStore::session);
  }

  /// @param lastBefore a node that noted it later has noted it for all
  public void seen(Collection<SessionId> ids, Instant now, Instant lastBefore) {
    sql.update(SESSION)
        .set(SESSION.SEEN_AT, now)
        .where(
            SESSION
                .ID
                .eq(DSL.any(valuesOf(ids)))
                .and(SESSION.ENDED_AT.isNull())
                .and(SESSION.SEEN_AT.le(lastBefore)))
        .execute();
  }

  /// Somebody uses it; one that is locked stays so.
  public void active(SessionId id, Instant now) {
    sql.update(SESSION)
        .set(SESSION.ACTIVE_AT, now)
        .where(SESSION.ID.eq(id.value()).and(SESSION.LOCKED_AT.isNull()))
        .execute();
  }

  /// @param unlessUsedAfter one that was used later stays open
  /// @return whether it is locked now
  public boolean lock(SessionId id, Instant now, Instant unlessUsedAfter) {
    return sql.update(SESSION)
            .set(SESSION.LOCKED_AT, coalesce(SESSION.LOCKED_AT, val(now)))
            .where(
                SESSION
                    .ID
                    .eq(id.value())
                    .and(SESSION.ENDED_AT.isNull())
                    .and(SESSION.ACTIVE_AT.le(unlessUsedAfter).or(SESSION.LOCKED_AT.isNotNull())))
            .execute()
        > 0;
  }

  /// @return whether it was locked
  public boolean unlock(SessionId id, Instant now) {
    return sql.update(SESSION)
            .setNull(SESSION.LOCKED_AT)
            .set(SESSION.ACTIVE_AT, now)
            .where(
                SESSION
                    .ID
                    .eq(id.value())
                    .and(SESSION.ENDED_AT.isNull())
                    .and(SESSION.LOCKED_AT.isNotNull()))
            .execute()
        > 0;
  }

  public List<Session> live(Collection<SessionId> ids, Instant now) {
    return sql.selectFrom(SESSION)
        .where(SESSION.ID.eq(DSL.any(valuesOf(ids))).and(isLive(now)))
        .fetch(SessionStore::session);
  }

  private static UUID[] valuesOf(Collection<SessionId> ids) {
    return ids.stream().map(SessionId::value).toArray(UUID[]::new);
  }

  public List<Session> liveOf(Person person, Instant now) {
    return sql.selectFrom(SESSION)
        .where(isOf(person).and(isLive(now)))
        .orderBy(SESSION.OPENED_AT.desc(), SESSION.ID)
        .fetch(SessionStore::session);
  }

  public boolean end(Person person, SessionId id, Instant now) {
    return sql.update(SESSION)
            .set(SESSION.ENDED_AT, now)
            .where(SESSION.ID.eq(id.value()).and(isOf(person)).and(isLive(now)))
            .execute()
        > 0;
  }

  public Set<SessionId> endAll(Person person, Optional<SessionId> except, Instant now) {
    return sql
        .update(SESSION)
        .set(SESSION.ENDED_AT, now)
        .where(
            isOf(person)
                .and(isLive(now))
                .and(except.map(it -> SESSION.ID.ne(it.value())).orElseGet(DSL::trueCondition)))
        .returning(SESSION.ID)
        .fetch()
        .stream()
        .map(row -> new SessionId(row.getId()))
        .collect(Collectors.toUnmodifiableSet());
  }

  public int deleteExpiredBefore(Instant then) {
    return sql.deleteFrom(SESSION).where(SESSION.EXPIRES_AT.lt(then)).execute();
  }

  private static Condition isOf(Person person) {
    return SESSION.PERSON_KIND.eq(person.kind()).and(SESSION.PERSON_ID.eq(person.value()));
  }

  private static Condition isLive(Instant now) {
    return SESSION.ENDED_AT.isNull().and(SESSION.EXPIRES_AT.gt(now));
  }

  private static Session session(SessionRecord row) {
    return new Session(
        new SessionId(row.getId()),
        Person.of(row.getPersonKind(), row.getPersonId()),
        new Origin(row.getAddress(), row.getUserAgent()),
        row.getOpenedAt(),
        row.getSeenAt(),
        row.getExpiresAt(),
        Optional.ofNullable(row.getActiveAt()),
        Optional.ofNullable(row.getLockedAt()));
  }
}
