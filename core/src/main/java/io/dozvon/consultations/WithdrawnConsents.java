package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Waiting;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.patients.ConsentWithdrawn;
import io.dozvon.vocabulary.ConsultationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Without a patient's consent there is no consultation (R2): one that has not begun is called off,
/// and costs nothing (R15).
@Component
class WithdrawnConsents {
  private final ConsultationStore store;
  private final ConsultationLock lock;
  private final Calls calls;

  WithdrawnConsents(ConsultationStore store, ConsultationLock lock, Calls calls) {
    this.store = store;
    this.lock = lock;
    this.calls = calls;
  }

  @EventListener
  void on(ConsentWithdrawn withdrawn) {
    store.openOf(withdrawn.patient()).forEach(this::callOff);
  }

  private void callOff(ConsultationId id) {
    lock.hold(id);
    if (store.find(id).orElseThrow() instanceof Waiting waiting) {
      calls.callOff(waiting, "consent withdrawn");
    }
  }
}
