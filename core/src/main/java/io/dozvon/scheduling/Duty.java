package io.dozvon.scheduling;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.consultations.CallStarted;
import io.dozvon.consultations.ConsultationRequest;
import io.dozvon.consultations.Consultations;
import io.dozvon.dialling.Channel;
import io.dozvon.patients.Patients;
import io.dozvon.presence.DeviceCheck;
import io.dozvon.presence.DeviceChecks;
import io.dozvon.programmes.Programme;
import io.dozvon.programmes.Programmes;
import io.dozvon.scheduling.store.DutyStore;
import io.dozvon.scheduling.store.PlaceStore;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// What doctors on duty do with the line. A patient goes to exactly one of them, whoever presses
/// when.
@Component
public class Duty {
  private static final int SHOWN = 50;

  /// How long it is said that a shift was ended because its doctor was gone.
  private static final Duration SAID_FOR = Duration.ofHours(12);

  private final PlaceStore places;
  private final DutyStore store;
  private final DutyShifts shifts;
  private final LineNews news;
  private final Consultations consultations;
  private final Patients patients;
  private final DeviceChecks checks;
  private final Programmes programmes;
  private final Staff staff;
  private final Audit audit;
  private final Clock clock;

  Duty(
      PlaceStore places,
      DutyStore store,
      DutyShifts shifts,
      LineNews news,
      Consultations consultations,
      Patients patients,
      DeviceChecks checks,
      Programmes programmes,
      Staff staff,
      Audit audit,
      Clock clock) {
    this.places = places;
    this.store = store;
    this.shifts = shifts;
    this.news = news;
    this.consultations = consultations;
    this.patients = patients;
    this.checks = checks;
    this.programmes = programmes;
    this.staff = staff;
    this.audit = audit;
    this.clock = clock;
  }

  /// The line as a doctor may see it: who is not on duty sees only how long it is. Nobody's name is
  /// told before they are taken.
  @Transactional
  public Line line(Actor.Doctor by) {
    Doctor doctor = staff.byId(by.id());
    boolean mayServe = shifts.mayServe(doctor);
    Optional<Instant> since = store.since(by.id());
    if (!mayServe && since.isEmpty()) {
      return new Line(false, since, Optional.empty(), 0, Optional.empty(), List.of());
    }
    PlaceStore.Length length = places.length();
    return new Line(
        mayServe,
        since,
        since.isPresent() ? Optional.empty() : endedInAbsence(by.id()),
        length.count(),
        length.longestSince(),
        since.isPresent() ? first(doctor, by) : List.of());
  }

  private Optional<Instant> endedInAbsence(DoctorId doctor) {
    Instant from = clock.instant().minus(SAID_FOR);
    return store.endedInAbsence(doctor).filter(from::isBefore);
  }

  private List<Line.Waiting> first(Doctor doctor, Actor by) {
    audit.record(by, AuditedAction.READ, Subject.all("waiting-place"));
    List<Place.Facts> first = places.first(SHOWN).stream().map(Place::facts).toList();
    List<PatientId> ids = first.stream().map(Place.Facts::patient).toList();
    var people = patients.byIds(ids);
    Map<PatientId, DeviceCheck> checked = checks.ofAll(ids);
    Map<PatientId, Programme> programme = programmes.ofAll(ids);
    LocalDate today = LocalDate.ofInstant(clock.instant(), doctor.timeZone());
    return first.stream()
        .map(place -> {
          LocalDate born = Objects.requireNonNull(people.get(place.patient())).birthDate();
          return new Line.Waiting(
              place,
              Period.between(born, today).getYears(),
              Optional.ofNullable(checked.get(place.patient())),
              Optional.ofNullable(programme.get(place.patient())).map(it -> it.name()));
        })
        .toList();
  }

  /// What is the matter with those who came from the line, in their own words, by consultation. For
  /// pages whose reader's look at these consultations has been written down.
  public Map<ConsultationId, String> reasons(Collection<ConsultationId> consultations) {
    return places.reasons(consultations);
  }

  /// Takes who has waited longest. A doctor who has taken somebody and not called them is given the
  /// same one again.
  @Transactional
  public Answer<ConsultationId> takeNext(DoctorId doctor, Actor by) {
    return held(doctor, by)
        .then(_ ->
            places.notCalled(doctor).stream()
                .findFirst()
                .map(Answer::granted)
                .orElseGet(() -> first(doctor, by)));
  }

  private Answer<ConsultationId> first(DoctorId doctor, Actor by) {
    return places
        .holdFirst()
        .map(place -> give(place.facts(), doctor, by))
        .orElse(Answer.refused(new WaitingRefusal.NobodyWaits()));
  }

  /// Takes one who waits, whatever their place.
  @Transactional
  public Answer<ConsultationId> take(ConsultationId id, DoctorId doctor, Actor by) {
    return held(doctor, by)
        .then(_ ->
            places
                .hold(id)
                .map(place -> give(place.facts(), doctor, by))
                .orElseGet(() -> taken(id, doctor)));
  }

  private Answer<ConsultationId> taken(ConsultationId id, DoctorId doctor) {
    return places
        .find(id)
        .map(place ->
            place instanceof Place.Taken(_, DoctorId other, _, _) && other.equals(doctor)
                ? Answer.granted(id)
                : Answer.<ConsultationId>refused(new WaitingRefusal.TakenByAnother()))
        .orElse(Answer.refused(new WaitingRefusal.NotInLine()));
  }

  private Answer<ConsultationId> give(Place.Facts place, DoctorId doctor, Actor by) {
    return consultations
        .assign(new ConsultationRequest(place.id(), place.patient(), place.joinedAt()), doctor, by)
        .map(id -> {
          places.take(id, doctor, clock.instant());
          news.moved(place);
          return id;
        });
  }

  /// Takes who is next and calls them at once. If the call is refused they stay in the line.
  @Transactional
  public Answer<CallStarted> callNext(Actor.Doctor by) {
    return called(takeNext(by.id(), by), by);
  }

  /// As [#callNext], one of the doctor's choice.
  @Transactional
  public Answer<CallStarted> call(ConsultationId id, Actor.Doctor by) {
    return called(take(id, by.id(), by), by);
  }

  private Answer<CallStarted> called(Answer<ConsultationId> taken, Actor by) {
    Answer<CallStarted> called = taken.then(id -> consultations.call(id, Channel.WEB, by));
    if (called instanceof Answer.Refused<?>) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return called;
  }

  /// One wish of a doctor at a time: who presses twice takes one patient.
  private Answer<DoctorId> held(DoctorId doctor, Actor by) {
    return DutyShifts.ofTheirOwn(doctor, by)
        .then(_ ->
            store.hold(doctor)
                ? Answer.granted(doctor)
                : Answer.refused(new WaitingRefusal.NotOnDuty()));
  }
}
