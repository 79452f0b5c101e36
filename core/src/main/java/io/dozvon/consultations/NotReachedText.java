package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.TextMessage;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells a patient by a text that they were not reached (R13). Written in the transaction that
/// closed the consultation, so that there is one if and only if that was closed.
@Component
class NotReachedText {
  private final Patients patients;
  private final Notifications notifications;
  private final ConsultationSettings settings;

  NotReachedText(Patients patients, Notifications notifications, ConsultationSettings settings) {
    this.patients = patients;
    this.notifications = notifications;
    this.settings = settings;
  }

  @EventListener
  void on(ConsultationMoved moved) {
    if (moved.after() instanceof Closed closed && closed.ending() == Ending.NOT_REACHED) {
      tell(closed);
    }
  }

  private void tell(Closed closed) {
    Patient patient = patients.byId(closed.facts().patient());
    notifications.text(
        new TextMessage.NotReached(),
        patient.phone(),
        patient.language(),
        closed.at().plus(settings.tellWithin()));
  }
}
