package io.dozvon.scheduling;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.ConsultationMoved;
import io.dozvon.consultations.Consultations;
import io.dozvon.database.ConsultationLock;
import io.dozvon.presence.Presence;
import io.dozvon.programmes.Speciality;
import io.dozvon.scheduling.store.AppointmentStore;
import io.dozvon.scheduling.store.OpeningStore;
import io.dozvon.scheduling.store.TimeOffStore;
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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Patients choose a doctor and a time (R7). A patient acts for themselves only, and somebody
/// else's appointment does not exist for them; cancelling is the consultation's
/// ([Consultations#cancel]).
@Component
public class Appointments {
  private final OpeningStore openings;
  private final AppointmentStore store;
  private final TimeOffStore timesOff;
  private final Consultations consultations;
  private final ConsultationLock lock;
  private final Staff staff;
  private final BookingSettings settings;
  private final Presence presence;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Appointments(
      OpeningStore openings,
      AppointmentStore store,
      TimeOffStore timesOff,
      Consultations consultations,
      ConsultationLock lock,
      Staff staff,
      BookingSettings settings,
      Presence presence,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.openings = openings;
    this.store = store;
    this.timesOff = timesOff;
    this.consultations = consultations;
    this.lock = lock;
    this.staff = staff;
    this.settings = settings;
    this.presence = presence;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Whom patients can choose, the one who can be had soonest first.
  ///
  /// @param speciality only those who have it
  /// @param language only those who consult in it
  @Transactional(readOnly = true)
  public List<Specialist> specialists(Optional<Speciality> speciality, Optional<Locale> language) {
    Instant now = clock.instant();
    Map<DoctorId, Instant> nextFree =
        openings.nextFree(settings.firstStart(now), settings.lastStart(now));
    return staff.specialists().stream()
        .filter(doctor -> speciality.filter(it -> !has(doctor, it)).isEmpty())
        .filter(doctor -> language.filter(it -> !doctor.languages().contains(it)).isEmpty())
        .map(doctor -> new Specialist(doctor, Optional.ofNullable(nextFree.get(doctor.id()))))
        .sorted(Specialist.SOONEST)
        .toList();
  }

  private static boolean has(Doctor doctor, Speciality speciality) {
    return doctor.speciality().map(Speciality::new).filter(speciality::equals).isPresent();
  }

  /// What can be booked with a doctor now and begins within these times, in order.
  ///
  /// @param to the first moment after them
  @Transactional(readOnly = true)
  public List<Slot> freeSlots(DoctorId doctor, Instant from, Instant to) {
    Instant now = clock.instant();
    return openings.free(
        doctor, later(from, settings.firstStart(now)), earlier(to, settings.lastStart(now)));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /// Books the slot that begins then: there is a consultation for it, taken from the patient's
  /// quota of the time when it is held (R18), and a text that says so (R8).
  @Transactional
  public Answer<Appointment> book(PatientId patient, DoctorId doctor, Instant start, Actor by) {
    if (!mayActFor(patient, by)) {
      return Answer.refused(new BookingRefusal.NotAllowed());
    }
    lock.hold(doctor, patient);
    Instant now = clock.instant();
    return slot(doctor, start, now)
        .map(slot ->
            new Appointment(
                ConsultationId.random(), patient, doctor, slot, AppointmentState.BOOKED, now, 0))
        .then(appointment -> insert(appointment, now))
        .then(appointment -> schedule(appointment, by))
        .map(appointment -> {
          events.publishEvent(new AppointmentBooked(appointment));
          return appointment;
        });
  }

  /// The database decides who was first, before anything else is done for the one who was not.
  private Answer<Appointment> insert(Appointment appointment, Instant now) {
    return store
        .insert(appointment, settings.nextReminder(appointment.slot(), now))
        .<Answer<Appointment>>map(Answer::refused)
        .orElse(Answer.granted(appointment));
  }

  private Answer<Appointment> schedule(Appointment appointment, Actor by) {
    Answer<ConsultationDetails> scheduled =
        consultations.schedule(
            appointment.consultation(),
            appointment.patient(),
            appointment.doctor(),
            appointment.slot().start(),
            by);
    if (scheduled instanceof Answer.Refused<?>) {
      store.delete(appointment.consultation());
    }
    return scheduled.map(_ -> appointment);
  }

  private Answer<Slot> slot(DoctorId doctor, Instant start, Instant now) {
    if (start.isBefore(settings.firstStart(now))) {
      return Answer.refused(new BookingRefusal.SlotTooSoon());
    }
    if (!start.isBefore(settings.lastStart(now))) {
      return Answer.refused(new BookingRefusal.SlotTooFar());
    }
    return openings
        .around(doctor, start)
        .flatMap(opening -> opening.slotAt(start))
        .filter(slot -> !timesOff.during(doctor, slot))
        .map(Answer::granted)
        .orElse(Answer.refused(new BookingRefusal.SlotNotOffered()));
  }

  /// Moves an appointment to another slot of its doctor. What it takes from the quota stays of the
  /// period for which it was booked first.
  @Transactional
  public Answer<Appointment> reschedule(ConsultationId id, Instant start, Actor by) {
    lock.hold(id);
    Instant now = clock.instant();
    return find(id, by)
        .then(before -> movable(before, by))
        .then(before -> {
          lock.hold(before.doctor(), before.patient());
          return slot(before.doctor(), start, now).then(slot -> move(before, slot, now));
        })
        .map(moved -> {
          audit.record(by, AuditedAction.CHANGE, Subject.of(id));
          return moved;
        });
  }

  private Answer<Appointment> movable(Appointment appointment, Actor by) {
    if (appointment.state() != AppointmentState.BOOKED) {
      return Answer.refused(new BookingRefusal.AppointmentOver());
    }
    return consultations
        .look(appointment.consultation(), by)
        .then(details ->
            details.consultation() instanceof Due
                ? Answer.granted(appointment)
                : Answer.refused(new BookingRefusal.AppointmentUnderway()));
  }

  private Answer<Appointment> move(Appointment before, Slot slot, Instant now) {
    if (before.slot().equals(slot)) {
      return Answer.granted(before);
    }
    Appointment after = before.to(slot);
    Optional<BookingRefusal> no = store.move(after, settings.nextReminder(slot, now));
    if (no.isPresent()) {
      return Answer.refused(no.get());
    }
    events.publishEvent(new AppointmentRescheduled(before, after));
    presence.tell(new Person.OfDoctor(after.doctor()));
    presence.tell(new Person.OfPatient(after.patient()));
    return Answer.granted(after);
  }

  /// Does what a doctor wishes of an appointment, if it is still at the time that they were shown.
  ///
  /// @param start when they take it to begin
  @Transactional
  public <T> Answer<T> ifAsShown(
      ConsultationId id, Instant start, Supplier<Answer<T>> wish, Actor by) {
    lock.hold(id);
    return find(id, by).then(appointment -> asShown(appointment, start)).then(_ -> wish.get());
  }

  private static Answer<Appointment> asShown(Appointment appointment, Instant start) {
    if (appointment.state() != AppointmentState.BOOKED) {
      return Answer.refused(new BookingRefusal.AppointmentOver());
    }
    return appointment.slot().start().equals(start)
        ? Answer.granted(appointment)
        : Answer.refused(new BookingRefusal.AppointmentMoved());
  }

  /// Whose consultation is closed no longer holds its time.
  @EventListener
  void on(ConsultationMoved moved) {
    if (moved.after() instanceof Closed closed) {
      Consultation.Facts facts = closed.facts();
      store.end(
          facts.id(),
          closed.ending().isCalledOff() ? AppointmentState.CANCELLED : AppointmentState.OVER);
    }
  }

  /// A look at one appointment, written down as such.
  @Transactional
  public Answer<Appointment> look(ConsultationId id, Actor by) {
    return find(id, by)
        .map(appointment -> {
          audit.record(by, AuditedAction.READ, Subject.of(id));
          return appointment;
        });
  }

  private Answer<Appointment> find(ConsultationId id, Actor by) {
    return store
        .find(id)
        .filter(appointment -> concerns(appointment, by))
        .map(Answer::granted)
        .orElse(Answer.refused(new BookingRefusal.UnknownAppointment()));
  }

  private static boolean concerns(Appointment appointment, Actor by) {
    return switch (by) {
      case Actor.Patient _ -> mayActFor(appointment.patient(), by);
      case Actor.Doctor(DoctorId doctor) -> appointment.doctor().equals(doctor);
      case Actor.Staff _ -> false;
      case Actor.Admin _, Actor.Service _ -> true;
    };
  }

  private static boolean mayActFor(PatientId patient, Actor by) {
    return switch (by) {
      case Actor.Patient(PatientId self) -> self.equals(patient);
      case Actor.Doctor _, Actor.Staff _ -> false;
      case Actor.Admin _, Actor.Service _ -> true;
    };
  }

  /// What a patient has booked and what is not over, the next first.
  @Transactional
  public List<Appointment> coming(PatientId patient, Actor by) {
    audit.record(
        by, AuditedAction.READ, new Subject("appointments-of-patient", patient.toString()));
    return store.bookedBy(patient);
  }

  /// What a doctor has booked, whenever it is, and what was to begin within these times, however it
  /// ended; in order. For pages whose reader's look at these consultations is written down.
  ///
  /// @param to the first moment after these times
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public List<Noted> onDesk(DoctorId doctor, Instant from, Instant to) {
    return store.onDesk(doctor, from, to);
  }

  /// The appointments of consultations that have one; for who has written down the look at them.
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Map<ConsultationId, Appointment> of(Collection<ConsultationId> ids) {
    return store.findAll(ids);
  }
}
