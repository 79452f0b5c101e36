package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.TextMessage;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells a patient by a text what came of a consultation that they were not there for (R13, R15).
/// Written in the transaction that closed it, so that there is one if and only if that was closed.
@Component
class OutcomeTexts {
  private final Patients patients;
  private final Notifications notifications;
  private final ConsultationSettings settings;

  OutcomeTexts(Patients patients, Notifications notifications, ConsultationSettings settings) {
    this.patients = patients;
    this.notifications = notifications;
    this.settings = settings;
  }

  @EventListener
  void on(ConsultationMoved moved) {
    if (moved.after() instanceof Closed closed) {
      textAbout(closed).ifPresent(text -> tell(closed, text));
    }
  }

  /// Who took part, or called it off themselves, knows.
  private static Optional<TextMessage> textAbout(Closed closed) {
    return switch (closed.ending()) {
      case NOT_REACHED -> Optional.of(new TextMessage.NotReached());
      case CANCELLED_BY_US -> Optional.of(new TextMessage.CalledOff());
      case PATIENTS_FAULT ->
          closed.conversation().isEmpty()
              ? Optional.of(new TextMessage.Missed())
              : Optional.empty();
      case FINISHED, FINISHED_BY_PATIENT, TIME_UP, ABANDONED, CANCELLED -> Optional.empty();
    };
  }

  private void tell(Closed closed, TextMessage text) {
    Patient patient = patients.byId(closed.facts().patient());
    notifications.text(
        text, patient.phone(), patient.language(), closed.at().plus(settings.tellWithin()));
  }
}
