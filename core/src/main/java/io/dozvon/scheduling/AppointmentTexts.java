package io.dozvon.scheduling;

import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.TextMessage;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import java.time.ZonedDateTime;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells patients by a text what is booked (R8), in their own time. Written in the transaction that
/// booked or moved it, so that there is one if and only if that was done.
@Component
class AppointmentTexts {
  private final Patients patients;
  private final Notifications notifications;

  AppointmentTexts(Patients patients, Notifications notifications) {
    this.patients = patients;
    this.notifications = notifications;
  }

  @EventListener
  void on(AppointmentBooked booked) {
    tell(booked.appointment(), TextMessage.Booked::new);
  }

  @EventListener
  void on(AppointmentRescheduled rescheduled) {
    tell(rescheduled.after(), TextMessage.Rescheduled::new);
  }

  private void tell(Appointment appointment, Function<ZonedDateTime, TextMessage> what) {
    tell(appointment, patients.byId(appointment.patient()), what);
  }

  void remind(Appointment appointment, Patient patient) {
    tell(appointment, patient, TextMessage.Reminder::new);
  }

  private void tell(
      Appointment appointment, Patient patient, Function<ZonedDateTime, TextMessage> what) {
    notifications.text(
        what.apply(appointment.slot().start().atZone(patient.timeZone())),
        patient.phone(),
        patient.language(),
        appointment.slot().start());
  }
}
