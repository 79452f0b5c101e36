package io.dozvon.messages;

import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.ConsultationMoved;
import io.dozvon.consultations.ConsultationRequested;
import io.dozvon.consultations.ConsultationWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A conversation begins with its consultation, if it has not begun in the waiting room, and ends
/// with it; in the same transaction.
@Component
class Lifetime {
  private final Messages messages;

  Lifetime(Messages messages) {
    this.messages = messages;
  }

  @EventListener
  void on(ConsultationRequested requested) {
    Consultation.Facts facts = requested.facts();
    messages.open(facts.id(), facts.patient());
    messages.assign(facts.id(), facts.doctor());
  }

  /// Whoever waits again goes on writing; the doctor they were taken from reads none of it.
  @EventListener
  void on(ConsultationWithdrawn withdrawn) {
    messages.withdraw(withdrawn.facts().id());
  }

  @EventListener
  void on(ConsultationMoved moved) {
    if (moved.after() instanceof Consultation.Closed closed) {
      messages.close(closed.facts().id());
    }
  }
}
