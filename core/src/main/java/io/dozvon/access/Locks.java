package io.dozvon.access;

import io.dozvon.access.store.SessionStore;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Locks the sessions of staff that nobody uses, and opens them again for who knows the password.
/// What was being done in them is left as it is.
@Component
public class Locks {
  /// Use is noted so many times within the time after which a session is locked.
  private static final int NOTED = 20;

  private final SessionStore store;
  private final Sessions sessions;
  private final Credentials credentials;
  private final StaffSignInSettings settings;
  private final List<Wakefulness> reasons;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Locks(
      SessionStore store,
      Sessions sessions,
      Credentials credentials,
      StaffSignInSettings settings,
      ObjectProvider<Wakefulness> reasons,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.credentials = credentials;
    this.settings = settings;
    this.reasons = reasons.orderedStream().toList();
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Whether nothing may be shown or done in a session until its owner has unlocked it. One that
  /// was not used for too long is locked by this look at it.
  public boolean isLocked(Session session) {
    if (session.activeAt().isEmpty()) {
      return false;
    }
    return session.lockedAt().isPresent() || (isIdle(session) && lockUnlessBusy(session));
  }

  private boolean isIdle(Session session) {
    return session.activeAt().filter(at -> !at.isAfter(idleSince())).isPresent();
  }

  private Instant idleSince() {
    return clock.instant().minus(settings.idle());
  }

  private boolean lockUnlessBusy(Session session) {
    if (isBusy(session)) {
      note(session.id());
      return false;
    }
    return write(session, new Actor.Service(), idleSince());
  }

  private boolean isBusy(Session session) {
    return reasons.stream().anyMatch(it -> it.isBusy(session.person()));
  }

  /// @param unlessUsedAfter it was used at another node
  private boolean write(Session session, Actor by, Instant unlessUsedAfter) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          boolean locked = store.lock(session.id(), clock.instant(), unlessUsedAfter);
          if (locked) {
            audit.record(by, AuditedAction.LOCK, Sessions.subject(session.id()));
          }
          sessions.lookAnew(session.id());
          return locked;
        }));
  }

  /// Somebody does something in a session that is not locked.
  public void use(Session session) {
    Instant again = clock.instant().minus(noteEvery());
    if (session.activeAt().filter(at -> !at.isAfter(again)).isPresent()) {
      note(session.id());
    }
  }

  private Duration noteEvery() {
    return settings.idle().dividedBy(NOTED);
  }

  private void note(SessionId id) {
    Instant now = clock.instant();
    store.active(id, now);
    sessions.activeNow(id, now);
  }

  /// How often a page should ask whether it is locked.
  public Duration lookEvery() {
    return noteEvery();
  }

  /// Its owner leaves the desk. Refused while they are in a call, which is not to be hidden.
  public Answer<SessionId> lockNow(Session session) {
    if (session.activeAt().isEmpty()) {
      return Answer.refused(new AccessRefusal.NeverLocked());
    }
    if (isBusy(session)) {
      return Answer.refused(new AccessRefusal.BusyInCall());
    }
    write(session, session.person().actor(), clock.instant());
    return Answer.granted(session.id());
  }

  /// Not to be called within a transaction: a password is hashed.
  public Answer<SessionId> unlock(Session session, Secret password) {
    return credentials.prove(session.person(), password).map(_ -> opened(session));
  }

  private SessionId opened(Session session) {
    transaction.executeWithoutResult(_ -> {
      if (store.unlock(session.id(), clock.instant())) {
        audit.record(
            session.person().actor(), AuditedAction.UNLOCK, Sessions.subject(session.id()));
      }
      sessions.lookAnew(session.id());
    });
    return session.id();
  }
}
