package io.dozvon.scheduling;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.consultations.Consultations;
import io.dozvon.messages.Messages;
import io.dozvon.patients.ConsentWithdrawn;
import io.dozvon.patients.Consents;
import io.dozvon.patients.PatientRefusal;
import io.dozvon.patients.Patients;
import io.dozvon.programmes.Quotas;
import io.dozvon.programmes.Speciality;
import io.dozvon.scheduling.store.DutyStore;
import io.dozvon.scheduling.store.PlaceStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where patients wait for the duty doctor (R6). A patient joins and leaves for themselves only;
/// somebody else's place does not exist for them. Doctors take patients by [Duty].
@Component
public class WaitingRoom {
  private static final int LONGEST_REASON = 1000;

  private final PlaceStore places;
  private final DutyStore duty;
  private final LineNews news;
  private final Consultations consultations;
  private final Patients patients;
  private final Consents consents;
  private final Quotas quotas;
  private final Messages messages;
  private final DutySettings settings;
  private final Audit audit;
  private final Clock clock;

  WaitingRoom(
      PlaceStore places,
      DutyStore duty,
      LineNews news,
      Consultations consultations,
      Patients patients,
      Consents consents,
      Quotas quotas,
      Messages messages,
      DutySettings settings,
      Audit audit,
      Clock clock) {
    this.places = places;
    this.duty = duty;
    this.news = news;
    this.consultations = consultations;
    this.patients = patients;
    this.consents = consents;
    this.quotas = quotas;
    this.messages = messages;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// What the duty doctor is to programmes.
  public Speciality speciality() {
    return new Speciality(settings.speciality());
  }

  /// Asks for the duty doctor. What the consultation takes from the quota is reserved at once
  /// (R18). The place stays, whether or not a page is open, until a doctor calls or the patient
  /// leaves. Whom a doctor had taken, and then could not see, goes back to where they were.
  ///
  /// @param reason what is the matter, in the patient's own words, at most 1000 characters
  /// @return the id of the consultation it will be
  @Transactional
  public Answer<ConsultationId> join(PatientId patient, Optional<String> reason, Actor by) {
    // PostgreSQL's text knows no NUL.
    Optional<String> said =
        reason.map(it -> it.replace("\0", "").strip()).filter(it -> !it.isEmpty());
    if (said.filter(it -> it.length() > LONGEST_REASON).isPresent()) {
      return Answer.refused(new WaitingRefusal.ReasonTooLong());
    }
    Instant now = clock.instant();
    Optional<Instant> before = places.mayGoBack(patient, now.minus(settings.placeKeptFor()));
    Place.Waiting place =
        new Place.Waiting(
            new Place.Facts(ConsultationId.random(), patient, said, before.orElse(now)));
    return ofTheirOwn(patient, by)
        .then(_ -> patients.look(patient, by))
        .then(_ -> consents.complete(patient).map(patients::identify))
        .then(_ -> put(place))
        .map(id -> {
          before.ifPresent(_ -> places.hasGoneBack(patient));
          audit.record(by, AuditedAction.CREATE, subject(id));
          news.joined(place.facts());
          return id;
        });
  }

  private Answer<ConsultationId> put(Place.Waiting place) {
    Place.Facts facts = place.facts();
    if (!places.insert(place, speciality().name())) {
      return Answer.refused(new WaitingRefusal.AlreadyInLine());
    }
    return switch (quotas.reserve(facts.id(), facts.patient(), speciality(), facts.joinedAt())) {
      case Answer.Granted<?> _ -> {
        messages.open(facts.id(), facts.patient());
        yield Answer.granted(facts.id());
      }
      case Answer.Refused<?>(var why) -> {
        places.delete(facts.id());
        yield Answer.refused(why);
      }
    };
  }

  /// Does not wait any more: nothing is taken from the quota (R15). If a doctor has taken them
  /// meanwhile, their consultation is cancelled, as long as that is possible.
  @Transactional
  public Answer<ConsultationId> leave(PatientId patient, Actor by) {
    return ofTheirOwn(patient, by)
        .then(_ ->
            places
                .of(patient)
                .map(place -> leave(place, by))
                .orElse(Answer.refused(new WaitingRefusal.NotInLine())));
  }

  /// As [#leave], for staff.
  @Transactional
  public Answer<ConsultationId> cancel(ConsultationId id, Actor.Admin by) {
    return places
        .find(id)
        .map(place -> leave(place, by))
        .orElse(Answer.refused(new WaitingRefusal.NotInLine()));
  }

  /// Who takes a consent back does not wait any more (R2). Before the consultations are called off,
  /// so that a doctor who takes them in this moment is seen there.
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(ConsentWithdrawn withdrawn) {
    places
        .of(withdrawn.patient())
        .filter(place -> places.leave(place.facts().id(), clock.instant()))
        .ifPresent(place -> left(place, new Actor.Patient(withdrawn.patient())));
  }

  private Answer<ConsultationId> leave(Place place, Actor by) {
    ConsultationId id = place.facts().id();
    if (!places.leave(id, clock.instant())) {
      return consultations.cancel(id, by);
    }
    left(place, by);
    return Answer.granted(id);
  }

  private void left(Place place, Actor by) {
    ConsultationId id = place.facts().id();
    quotas.release(id);
    messages.close(id);
    audit.record(by, AuditedAction.CANCEL, subject(id));
    news.moved(place.facts());
  }

  /// Where a patient stands, while no doctor has taken them. For pages that act for the patient.
  @Transactional(readOnly = true)
  public Optional<Position> place(PatientId patient) {
    return places
        .of(patient)
        .filter(Place.Waiting.class::isInstance)
        .map(Place::facts)
        .map(it -> {
          int number = places.before(it.joinedAt(), it.id()) + 1;
          return new Position(it.id(), number, it.joinedAt(), forecast().at(number));
        });
  }

  /// What somebody meets who would join now.
  @Transactional(readOnly = true)
  public Outlook outlook() {
    int waiting = places.length().count();
    return new Outlook(waiting, forecast().at(waiting + 1));
  }

  private Forecast forecast() {
    Instant now = clock.instant();
    List<DoctorId> doctors = duty.onDuty();
    Map<DoctorId, List<Instant>> taken = places.takenBy(doctors);
    return Forecast.of(
        places.handlings(now.minus(settings.recentWithin()), settings.recent()),
        settings.assumed(),
        doctors.stream().map(doctor -> taken.getOrDefault(doctor, List.of())).toList(),
        now);
  }

  /// Everybody who waits, those in front first.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<Place.Waiting> list(int limit, Actor.Admin by) {
    audit.record(by, AuditedAction.READ, Subject.all("waiting-place"));
    return places.first(limit);
  }

  private static Answer<PatientId> ofTheirOwn(PatientId patient, Actor by) {
    return switch (by) {
      case Actor.Patient(PatientId id) when id.equals(patient) -> Answer.granted(patient);
      case Actor.Admin _ -> Answer.granted(patient);
      case Actor.Patient _, Actor.Doctor _, Actor.Staff _, Actor.Service _ ->
          Answer.refused(new PatientRefusal.UnknownPatient());
    };
  }

  static Subject subject(ConsultationId id) {
    return new Subject("waiting-place", id.toString());
  }
}
