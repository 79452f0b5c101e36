package io.dozvon.scheduling;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.database.ConsultationLock;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.presence.Presence;
import io.dozvon.scheduling.HoursOutcome.Changed;
import io.dozvon.scheduling.HoursOutcome.Undecided;
import io.dozvon.scheduling.store.AppointmentStore;
import io.dozvon.scheduling.store.OpeningStore;
import io.dozvon.scheduling.store.TimeOffStore;
import io.dozvon.scheduling.store.WorkingWeekStore;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The hours that a doctor works, as the doctor sees to them. A change that takes hours in which
/// patients are booked is made only when it is decided what becomes of each of them: they keep
/// their time, or are moved to another free slot.
@Component
public class WorkingHours {
  private static final int OFFERED = 200;
  private static final int ALL = 10_000;

  private final HoursChanges changes;
  private final WorkingWeekStore weeks;
  private final TimeOffStore timesOff;
  private final OpeningStore openings;
  private final AppointmentStore store;
  private final Appointments appointments;
  private final Patients patients;
  private final Staff staff;
  private final ConsultationLock lock;
  private final BookingSettings settings;
  private final Presence presence;
  private final Audit audit;
  private final TransactionTemplate attempt;
  private final Clock clock;

  WorkingHours(
      HoursChanges changes,
      WorkingWeekStore weeks,
      TimeOffStore timesOff,
      OpeningStore openings,
      AppointmentStore store,
      Appointments appointments,
      Patients patients,
      Staff staff,
      ConsultationLock lock,
      BookingSettings settings,
      Presence presence,
      Audit audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.changes = changes;
    this.weeks = weeks;
    this.timesOff = timesOff;
    this.openings = openings;
    this.store = store;
    this.appointments = appointments;
    this.patients = patients;
    this.staff = staff;
    this.lock = lock;
    this.settings = settings;
    this.presence = presence;
    this.audit = audit;
    this.attempt = new TransactionTemplate(transactions);
    this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  /// A doctor's hours and what is booked in them, with the patients' names; written down as a look.
  ///
  /// @param from the first moment of openings and bookings
  /// @param to the first moment after them
  @Transactional
  public Answer<DoctorsHours> look(DoctorId doctor, Instant from, Instant to, Actor by) {
    return DutyShifts.ofTheirOwn(doctor, by)
        .then(_ -> staff.look(doctor, by))
        .map(it -> {
          audit.record(by, AuditedAction.READ, bookings(doctor));
          Instant now = clock.instant();
          return new DoctorsHours(
              weeks.of(doctor, LocalDate.ofInstant(now, it.timeZone())),
              timesOff.of(doctor, now.isBefore(from) ? now : from),
              openings.of(doctor, from, ALL).stream()
                  .filter(open -> open.start().isBefore(to))
                  .toList(),
              booked(store.bookedWith(doctor, from, to)));
        });
  }

  private static Subject bookings(DoctorId doctor) {
    return new Subject("appointments-of-doctor", doctor.toString());
  }

  private List<Booked> booked(List<Noted> noted) {
    Map<PatientId, Patient> byId =
        patients.byIds(noted.stream().map(it -> it.appointment().patient()).toList());
    return noted.stream()
        .map(it ->
            new Booked(
                it.appointment(),
                Objects.requireNonNull(byId.get(it.appointment().patient())),
                it.outside()))
        .toList();
  }

  /// @param decisions what is to become of appointments whose time would not be offered any more
  @Transactional
  public Answer<HoursOutcome> change(
      DoctorId doctor, HoursChange change, Map<ConsultationId, Decision> decisions, Actor by) {
    return DutyShifts.ofTheirOwn(doctor, by)
        .then(_ -> staff.look(doctor, by))
        .then(it -> {
          decisions.keySet().stream()
              .sorted(Comparator.comparing(ConsultationId::value))
              .forEach(lock::hold);
          lock.hold(doctor);
          return attempt(it, change, decisions, by);
        })
        .map(outcome -> {
          tell(doctor, outcome, by);
          return outcome;
        });
  }

  /// The change is made, looked at, and taken back if something is undecided: what it would do is
  /// seen in what it does.
  private Answer<HoursOutcome> attempt(
      Doctor doctor, HoursChange change, Map<ConsultationId, Decision> decisions, Actor by) {
    return Objects.requireNonNull(
        attempt.execute(status -> {
          Set<ConsultationId> before = idsOf(outside(doctor.id()));
          Answer<HoursOutcome> outcome =
              changes
                  .make(change, doctor, by)
                  .then(_ -> settle(doctor.id(), before, decisions, by));
          if (!(outcome instanceof Answer.Granted<HoursOutcome>(Changed _))) {
            status.setRollbackOnly();
          }
          return outcome;
        }));
  }

  private Answer<HoursOutcome> settle(
      DoctorId doctor,
      Set<ConsultationId> before,
      Map<ConsultationId, Decision> decisions,
      Actor by) {
    List<Noted> concerned =
        outside(doctor).stream()
            .filter(it -> !before.contains(it.appointment().consultation()))
            .toList();
    if (concerned.stream().allMatch(it -> isDecided(it.appointment(), decisions))) {
      return move(concerned, decisions, by);
    }
    Instant now = clock.instant();
    List<Slot> free = appointments.freeSlots(doctor, now, now.plus(settings.furthest()));
    return Answer.granted(new Undecided(booked(concerned), free.stream().limit(OFFERED).toList()));
  }

  private static boolean isDecided(
      Appointment appointment, Map<ConsultationId, Decision> decisions) {
    Decision decision = decisions.get(appointment.consultation());
    return decision != null && decision.isOf(appointment);
  }

  /// One patient after another in an order that is always the same, so that two doctors who move
  /// the same patients do not lock each other out.
  private Answer<HoursOutcome> move(
      List<Noted> concerned, Map<ConsultationId, Decision> decisions, Actor by) {
    Answer<HoursOutcome> outcome = Answer.granted(new Changed());
    List<Appointment> inOrder =
        concerned.stream()
            .map(Noted::appointment)
            .sorted(Comparator.comparing(it -> it.patient().value()))
            .toList();
    for (Appointment appointment : inOrder) {
      ConsultationId id = appointment.consultation();
      outcome = outcome.then(so -> follow(id, Objects.requireNonNull(decisions.get(id)), so, by));
    }
    return outcome;
  }

  private Answer<HoursOutcome> follow(
      ConsultationId id, Decision decision, HoursOutcome soFar, Actor by) {
    return decision
        .to()
        .map(to -> appointments.reschedule(id, to, by).map(_ -> soFar))
        .orElse(Answer.granted(soFar));
  }

  private List<Noted> outside(DoctorId doctor) {
    return store.bookedAfter(doctor, clock.instant()).stream().filter(Noted::outside).toList();
  }

  private static Set<ConsultationId> idsOf(List<Noted> noted) {
    return noted.stream().map(it -> it.appointment().consultation()).collect(Collectors.toSet());
  }

  private void tell(DoctorId doctor, HoursOutcome outcome, Actor by) {
    switch (outcome) {
      case Changed _ -> {
        audit.record(by, AuditedAction.CHANGE, new Subject("hours-of-doctor", doctor.toString()));
        presence.tell(new Person.OfDoctor(doctor));
      }
      case Undecided _ -> audit.record(by, AuditedAction.READ, bookings(doctor));
    }
  }
}
