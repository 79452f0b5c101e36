package io.dozvon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dozvon.access.store.SessionStore;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.database.Together;
import io.dozvon.database.TransactionState;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The browsers people have signed in with. Each request asks for one, so a node remembers for a
/// few seconds what the database said; what is ended here is forgotten at once.
@Component
public class Sessions {
  private static final int REMEMBERED = 100_000;

  /// Within this time those that are in use are noted together.
  private static final Duration GATHER = Duration.ofMillis(50);

  private final SessionStore store;
  private final SessionSettings settings;
  private final StaffSignInSettings staff;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;
  private final Cache<SessionId, Optional<Session>> remembered;
  private final TransactionState<Set<SessionId>> ended;
  private final TransactionState<Set<SessionId>> relooked;
  private final Together<SessionId> inUse;
  private final ReadWriteLock forgetting = new ReentrantReadWriteLock();
  private long forgotten;

  Sessions(
      SessionStore store,
      SessionSettings settings,
      StaffSignInSettings staff,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.staff = staff;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(settings.rememberedFor())
            .build();
    this.ended = new TransactionState<>(HashSet::new, this::end);
    this.relooked = new TransactionState<>(HashSet::new, this::relook);
    this.inUse = new Together<>(GATHER, this::noteInUse);
  }

  /// Somebody has proved who they are. The session is never locked.
  @Transactional
  public Session open(Person person, Origin origin) {
    return open(person, origin, settings.lifetime(), false);
  }

  /// A member of staff has. The session is locked when it is idle.
  @Transactional
  public Session openForStaff(Person person, Origin origin) {
    return open(person, origin, staff.lifetime(), true);
  }

  private Session open(Person person, Origin origin, Duration lifetime, boolean lockable) {
    Instant now = clock.instant();
    Session session =
        new Session(
            SessionId.random(),
            person,
            origin,
            now,
            now,
            now.plus(lifetime),
            lockable ? Optional.of(now) : Optional.empty(),
            Optional.empty());
    store.insert(session);
    audit.record(person.actor(), AuditedAction.SIGN_IN, subject(session.id()));
    return session;
  }

  /// @return empty if there is none, or it is over
  public Optional<Session> find(SessionId id) {
    Optional<Session> found = remembered.get(id, store::find);
    if (found.filter(session -> session.lockedAt().isPresent()).isPresent()) {
      // It may have been unlocked at another node a moment ago.
      found = store.find(id);
    }
    found.filter(this::isToBeNoted).ifPresent(this::note);
    return found.filter(session -> clock.instant().isBefore(session.expiresAt()));
  }

  private boolean isToBeNoted(Session session) {
    return !clock.instant().isBefore(session.seenAt().plus(settings.seenEvery()));
  }

  private void note(Session session) {
    remembered.asMap().computeIfPresent(session.id(), (_, known) -> known.map(this::seenNow));
    inUse.done(session.id());
  }

  private Session seenNow(Session session) {
    return new Session(
        session.id(),
        session.person(),
        session.origin(),
        session.openedAt(),
        clock.instant(),
        session.expiresAt(),
        session.activeAt(),
        session.lockedAt());
  }

  /// It was used just now, and that is noted.
  void activeNow(SessionId id, Instant now) {
    remembered
        .asMap()
        .computeIfPresent(id, (_, known) -> known.map(session -> usedAt(session, now)));
  }

  private static Session usedAt(Session session, Instant now) {
    return new Session(
        session.id(),
        session.person(),
        session.origin(),
        session.openedAt(),
        session.seenAt(),
        session.expiresAt(),
        Optional.of(now),
        session.lockedAt());
  }

  private Set<SessionId> noteInUse(Set<SessionId> ids) {
    Instant now = clock.instant();
    store.seen(ids, now, now.minus(settings.seenEvery()));
    return ids;
  }

  /// Which of these go on; asks the database, and once for all of them, so that requests that come
  /// within the next seconds need not ask again.
  public Map<SessionId, Session> live(Collection<SessionId> ids) {
    long before = forgottenSoFar();
    List<Session> live = store.live(ids, clock.instant());
    remember(live, before);
    return live.stream().collect(Collectors.toUnmodifiableMap(Session::id, Function.identity()));
  }

  private long forgottenSoFar() {
    forgetting.readLock().lock();
    try {
      return forgotten;
    } finally {
      forgetting.readLock().unlock();
    }
  }

  /// What was ended here since the database was asked must not come back to mind.
  private void remember(List<Session> live, long asOf) {
    forgetting.readLock().lock();
    try {
      if (forgotten == asOf) {
        live.forEach(session -> remembered.put(session.id(), Optional.of(session)));
      }
    } finally {
      forgetting.readLock().unlock();
    }
  }

  /// Somebody's own, the newest first.
  @Transactional
  public List<Session> list(Person person) {
    audit.record(person.actor(), AuditedAction.READ, Subject.all("session"));
    return store.liveOf(person, clock.instant());
  }

  /// Ends one of somebody's own.
  @Transactional
  public Answer<SessionId> end(Person person, SessionId id) {
    if (!store.end(person, id, clock.instant())) {
      return Answer.refused(new AccessRefusal.UnknownSession());
    }
    written(person, Set.of(id));
    return Answer.granted(id);
  }

  /// Ends all of somebody's own.
  ///
  /// @param except one that goes on
  /// @return how many were ended
  @Transactional
  public int endAll(Person person, Optional<SessionId> except) {
    Set<SessionId> all = store.endAll(person, except, clock.instant());
    written(person, all);
    return all.size();
  }

  private void written(Person person, Set<SessionId> sessions) {
    sessions.forEach(id -> audit.record(person.actor(), AuditedAction.SIGN_OUT, subject(id)));
    ended.current().addAll(sessions);
  }

  /// What is known of it here is not so any more, once the transaction is committed.
  void lookAnew(SessionId id) {
    relooked.current().add(id);
  }

  private void relook(Set<SessionId> sessions) {
    forget(sessions);
    events.publishEvent(new SessionsLocked(sessions));
  }

  private void end(Set<SessionId> sessions) {
    forget(sessions);
    events.publishEvent(new SessionsEnded(sessions));
  }

  /// Waits for a look at the same session that is under way, so that what it saw is forgotten too.
  private void forget(Set<SessionId> sessions) {
    forgetting.writeLock().lock();
    try {
      forgotten++;
      remembered.invalidateAll(sessions);
    } finally {
      forgetting.writeLock().unlock();
    }
  }

  static Subject subject(SessionId id) {
    return new Subject("session", id.toString());
  }

  /// Forgets sessions that ended long ago.
  @Transactional
  public int forgetOld() {
    return store.deleteExpiredBefore(clock.instant().minus(settings.keptFor()));
  }
}
