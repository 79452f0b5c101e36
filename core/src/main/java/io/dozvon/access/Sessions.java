package io.dozvon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dozvon.access.store.SessionStore;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.database.TransactionState;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The browsers people have signed in with. Each request asks for one, so a node remembers for a
/// few seconds what the database said; what is ended here is forgotten at once.
@Component
public class Sessions {
  private static final int REMEMBERED = 100_000;

  private final SessionStore store;
  private final SessionSettings settings;
  private final ApplicationEventPublisher events;
  private final Audit audit;
  private final Clock clock;
  private final Cache<SessionId, Optional<Session>> remembered;
  private final TransactionState<Set<SessionId>> ended;

  Sessions(
      SessionStore store,
      SessionSettings settings,
      ApplicationEventPublisher events,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
    this.remembered =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(settings.rememberedFor())
            .build();
    this.ended = new TransactionState<>(HashSet::new, this::forget);
  }

  /// Somebody has proved who they are.
  @Transactional
  public Session open(Person person, Origin origin) {
    Instant now = clock.instant();
    Session session =
        new Session(SessionId.random(), person, origin, now, now, now.plus(settings.lifetime()));
    store.insert(session);
    audit.record(person.actor(), AuditedAction.SIGN_IN, subject(session.id()));
    return session;
  }

  /// @return empty if there is none, or it is over
  public Optional<Session> find(SessionId id) {
    return remembered
        .get(id, this::look)
        .filter(session -> clock.instant().isBefore(session.expiresAt()));
  }

  private Optional<Session> look(SessionId id) {
    Instant now = clock.instant();
    Optional<Session> found = store.find(id);
    found
        .filter(session -> !now.isBefore(session.seenAt().plus(settings.seenEvery())))
        .ifPresent(_ -> store.seen(id, now, now.minus(settings.seenEvery())));
    return found;
  }

  /// Which of these go on; asks the database, and once for all of them.
  public Set<SessionId> live(Collection<SessionId> ids) {
    return store.live(ids, clock.instant());
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

  /// Waits for a look at the same session that is under way, so that what it saw is forgotten too.
  private void forget(Set<SessionId> sessions) {
    remembered.invalidateAll(sessions);
    events.publishEvent(new SessionsEnded(sessions));
  }

  private static Subject subject(SessionId id) {
    return new Subject("session", id.toString());
  }

  /// Forgets sessions that ended long ago.
  @Transactional
  public int forgetOld() {
    return store.deleteExpiredBefore(clock.instant().minus(settings.keptFor()));
  }
}
