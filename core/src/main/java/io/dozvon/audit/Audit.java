package io.dozvon.audit;

import io.dozvon.audit.store.AuditStore;
import io.dozvon.vocabulary.Actor;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes down who saw or changed what.
@Component
public class Audit {
  private final AuditStore store;
  private final Clock clock;

  Audit(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Joins the caller's transaction: if that is rolled back nothing was seen or changed.
  ///
  /// @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Actor actor, AuditedAction action, Subject subject) {
    store.insert(new AuditEntry(clock.instant(), actor, action, subject, Optional.empty()));
  }

  /// As [#record(Actor, AuditedAction, Subject)], of what is seen or changed for a reason.
  ///
  /// @param reason why, up to 1000 characters, not blank
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Actor actor, AuditedAction action, Subject subject, String reason) {
    store.insert(new AuditEntry(clock.instant(), actor, action, subject, Optional.of(reason)));
  }
}
