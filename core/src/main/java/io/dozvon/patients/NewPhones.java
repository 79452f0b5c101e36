package io.dozvon.patients;

import io.dozvon.access.Asker;
import io.dozvon.access.Codes;
import io.dozvon.access.SessionId;
import io.dozvon.access.Sessions;
import io.dozvon.notifications.CodeFor;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.TextMessage;
import io.dozvon.patients.store.PatientStore;
import io.dozvon.patients.store.ProfileStore;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts one number in the place of another.
@Component
class NewPhones {
  /// A text about it that comes later than this is of no use.
  private static final Duration TOLD_WITHIN = Duration.ofDays(1);

  private final PatientStore patients;
  private final ProfileStore store;
  private final Patients rules;
  private final Codes codes;
  private final Sessions sessions;
  private final Notifications notifications;
  private final Clock clock;

  NewPhones(
      PatientStore patients,
      ProfileStore store,
      Patients rules,
      Codes codes,
      Sessions sessions,
      Notifications notifications,
      Clock clock) {
    this.patients = patients;
    this.store = store;
    this.rules = rules;
    this.codes = codes;
    this.sessions = sessions;
    this.notifications = notifications;
    this.clock = clock;
  }

  @Transactional
  public Answer<PhoneNumber> send(PatientId id, PhoneNumber phone, String address) {
    return patients
        .lock(id)
        .map(Answer::granted)
        .orElse(Answer.refused(new PatientRefusal.UnknownPatient()))
        .then(patient ->
            codes.send(CodeFor.PHONE_CHANGE, phone, patient.language(), Asker.at(address)))
        .map(_ -> {
          store.await(id, phone);
          return phone;
        });
  }

  /// The code came back.
  ///
  /// @param before the patient with the old number
  /// @param kept the session this is done in
  void settle(Patient before, PhoneNumber phone, SessionId kept) {
    store.settle(before.id());
    rules.phoneConfirmed(before.id());
    if (!before.phone().equals(phone)) {
      replaced(before, kept);
    }
  }

  private void replaced(Patient before, SessionId kept) {
    sessions.endAll(new Person.OfPatient(before.id()), Optional.of(kept));
    if (before.phone().isMobile()) {
      notifications.text(
          new TextMessage.PhoneChanged(),
          before.phone(),
          before.language(),
          clock.instant().plus(TOLD_WITHIN));
    }
  }
}
