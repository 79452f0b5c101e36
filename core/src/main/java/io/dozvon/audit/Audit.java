package io.dozvon.audit;

import io.dozvon.audit.store.AuditStore;
import io.dozvon.vocabulary.Actor;
import java.time.Clock;
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
    store.insert(new AuditEntry(clock.instant(), actor, action, subject));
  }
}
