package io.dozvon.scheduling;

import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.scheduling.store.AppointmentStore;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds patients of their appointments. What is due stands in the appointments' rows; any node
/// takes some of it, and writes the texts and when to remind next in one transaction. A reminder
/// that comes too late for its time is not made up for by two at once.
@Component
class Reminders {
  private static final int AT_ONCE = 100;

  private final AppointmentStore store;
  private final AppointmentTexts texts;
  private final Patients patients;
  private final BookingSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reminders(
      AppointmentStore store,
      AppointmentTexts texts,
      Patients patients,
      BookingSettings settings,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.texts = texts;
    this.patients = patients;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  void sendAllDue() {
    int sent;
    do {
      sent = Objects.requireNonNull(transaction.execute(_ -> sendDue()));
    } while (sent == AT_ONCE);
  }

  private int sendDue() {
    Instant now = clock.instant();
    List<Appointment> due = store.takeDue(now, AT_ONCE);
    if (!due.isEmpty()) {
      send(due, now);
    }
    return due.size();
  }

  private void send(List<Appointment> due, Instant now) {
    Map<PatientId, Patient> byId =
        patients.byIds(due.stream().map(Appointment::patient).collect(Collectors.toSet()));
    toCome(due, now)
        .forEach(it -> texts.remind(it, Objects.requireNonNull(byId.get(it.patient()))));
    store.remindNext(
        due.stream()
            .collect(
                Collectors.toMap(
                    Appointment::consultation, it -> settings.nextReminder(it.slot(), now))));
  }

  private static Stream<Appointment> toCome(List<Appointment> due, Instant now) {
    return due.stream().filter(it -> it.slot().start().isAfter(now));
  }
}
