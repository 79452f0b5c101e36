package io.dozvon.consultations;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Talking;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.AttemptId;
import io.dozvon.dialling.Channel;
import io.dozvon.dialling.Correction;
import io.dozvon.dialling.Dialling;
import io.dozvon.dialling.DiallingRefusal;
import io.dozvon.dialling.ReachStanding;
import io.dozvon.patients.Consents;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.programmes.Quotas;
import io.dozvon.programmes.Reservation;
import io.dozvon.programmes.Speciality;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Handset;
import io.dozvon.staff.Staff;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The consultations' room's door. A patient or doctor may act on their own consultations only;
/// somebody else's does not exist for them.
@Component
public class Consultations {
  private final ConsultationStore store;
  private final ConsultationLock lock;
  private final Calls calls;
  private final Moves moves;
  private final Dialling dialling;
  private final Quotas quotas;
  private final Patients patients;
  private final Consents consents;
  private final Staff staff;
  private final Exchanges exchanges;
  private final KeptChecks checks;
  private final Audit audit;
  private final Clock clock;

  Consultations(
      ConsultationStore store,
      ConsultationLock lock,
      Calls calls,
      Moves moves,
      Dialling dialling,
      Quotas quotas,
      Patients patients,
      Consents consents,
      Staff staff,
      Exchanges exchanges,
      KeptChecks checks,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.lock = lock;
    this.calls = calls;
    this.moves = moves;
    this.dialling = dialling;
    this.quotas = quotas;
    this.patients = patients;
    this.consents = consents;
    this.staff = staff;
    this.exchanges = exchanges;
    this.checks = checks;
    this.audit = audit;
    this.clock = clock;
  }

  /// Takes one consultation of the doctor's speciality from the patient's quota, if a programme
  /// covers them (R18). They are looked up in the lists first: perhaps they have not been here
  /// since somebody put them there.
  ///
  /// @param exchange to use if it is up; otherwise the healthiest at the first call
  @Transactional
  public Answer<ConsultationDetails> create(
      PatientId patient, DoctorId doctor, Optional<ExchangeName> exchange, Actor by) {
    if (exchange.filter(name -> exchanges.named(name).isEmpty()).isPresent()) {
      return Answer.refused(new ConsultationRefusal.UnknownExchange());
    }
    Instant now = clock.instant();
    return create(
        new Consultation.Facts(ConsultationId.random(), patient, doctor, exchange, now, 0),
        now,
        by);
  }

  /// As [#create], of a consultation that is to be held at a set time.
  ///
  /// @param id chosen by who keeps that time
  /// @param at when it is to be held; decides of which period's quota it is taken
  @Transactional
  public Answer<ConsultationDetails> schedule(
      ConsultationId id, PatientId patient, DoctorId doctor, Instant at, Actor by) {
    return create(
        new Consultation.Facts(id, patient, doctor, Optional.empty(), clock.instant(), 0), at, by);
  }

  private Answer<ConsultationDetails> create(Consultation.Facts facts, Instant at, Actor by) {
    return staff
        .look(facts.doctor(), by)
        .then(of ->
            patients
                .look(facts.patient(), by)
                .then(who -> consents.complete(who.id()).map(patients::identify))
                .then(_ -> reserve(facts, of, at)))
        .map(_ -> {
          begin(new Due(facts), by);
          return details(store.find(facts.id()).orElseThrow());
        });
  }

  /// Gives a doctor what was requested before it had one. Doctors give to themselves only.
  @Transactional
  public Answer<ConsultationId> assign(ConsultationRequest request, DoctorId doctor, Actor by) {
    if (!mayAssign(doctor, by)) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    Consultation.Facts facts =
        new Consultation.Facts(
            request.id(), request.patient(), doctor, Optional.empty(), request.requestedAt(), 0);
    return staff
        .look(doctor, by)
        .then(_ -> patients.look(request.patient(), by))
        .map(_ -> {
          begin(new Due(facts), by);
          return facts.id();
        });
  }

  private static boolean mayAssign(DoctorId doctor, Actor by) {
    return switch (by) {
      case Actor.Doctor(DoctorId id) -> id.equals(doctor);
      case Actor.Patient _, Actor.Staff _ -> false;
      case Actor.Admin _, Actor.Service _ -> true;
    };
  }

  private void begin(Due due, Actor by) {
    store.insert(due);
    audit.record(by, AuditedAction.CREATE, Subject.of(due.facts().id()));
    moves.created(due);
  }

  /// Takes it from its doctor, who has not called yet: what was requested stays so, with what is
  /// reserved for it, and can be [assigned][#assign] anew.
  @Transactional
  public Answer<ConsultationId> withdraw(ConsultationId id, Actor by) {
    if (by instanceof Actor.Patient) {
      return Answer.refused(new ConsultationRefusal.NotAllowed());
    }
    return acting(
        id,
        by,
        AuditedAction.WITHDRAW,
        consultation ->
            switch (consultation) {
              case Due due when due.facts().exchange().isEmpty() -> {
                moves.withdrawn(due);
                yield Answer.granted(id);
              }
              case Closed _ -> Answer.refused(new ConsultationRefusal.AlreadyClosed());
              case Due _, Connecting _, Calling _, Running _ ->
                  Answer.refused(new ConsultationRefusal.CallAlreadyLive());
            });
  }

  private Answer<Reservation> reserve(Consultation.Facts facts, Doctor doctor, Instant at) {
    return doctor
        .speciality()
        .map(Speciality::new)
        .map(it -> quotas.reserve(facts.id(), facts.patient(), it, at))
        .orElse(Answer.granted(new Reservation.NotNeeded()));
  }

  /// The doctor calls the patient: their own leg comes first (desk phone, or browser with the
  /// ticket), then the patient is reached. In a running consultation whose patient was lost,
  /// reaches them again; a doctor who was lost too rejoins first.
  ///
  /// @param first `WEB` to ring the cabinet if it is open, `PHONE` to go straight to the phone
  @Transactional
  public Answer<CallStarted> call(ConsultationId id, Channel first, Actor by) {
    return call(id, first, Optional.empty(), by);
  }

  /// As [#call(ConsultationId, Channel, Actor)], of a doctor's own choice for this call.
  ///
  /// @param through what they talk through; empty for what they usually do
  @Transactional
  public Answer<CallStarted> call(
      ConsultationId id, Channel first, Optional<Handset> through, Actor by) {
    return acting(
        id, by, AuditedAction.CALL, consultation -> calls.call(consultation, first, through, by));
  }

  /// Comes back to a running consultation after a reload or a loss. A leg of theirs that is still
  /// there is ended.
  @Transactional
  public Answer<CallStarted> rejoin(ConsultationId id, Actor by) {
    return rejoin(id, Optional.empty(), by);
  }

  /// As [#rejoin(ConsultationId, Actor)], of a doctor's own choice.
  ///
  /// @param through what they talk through from now on; empty for what they did before
  @Transactional
  public Answer<CallStarted> rejoin(ConsultationId id, Optional<Handset> through, Actor by) {
    return acting(
        id,
        by,
        AuditedAction.REJOIN,
        consultation ->
            consultation instanceof Talking talking
                ? calls.rejoin(talking, through, by)
                : Answer.refused(new ConsultationRefusal.NotRunning()));
  }

  /// Hangs up. While the patient is being reached that stops it; in a conversation the other side
  /// waits.
  @Transactional
  public Answer<ConsultationId> stop(ConsultationId id, Actor by) {
    return acting(id, by, AuditedAction.STOP, consultation -> calls.stop(consultation, by));
  }

  /// The patient calls it off before it has started: nothing is taken from their quota (R15).
  @Transactional
  public Answer<ConsultationId> cancel(ConsultationId id, Actor by) {
    return acting(id, by, AuditedAction.CANCEL, consultation -> calls.cancel(consultation, by));
  }

  /// Stops what is being tried and reminds the doctor to call again; it stays due meanwhile.
  ///
  /// @param pause one of the settings'
  @Transactional
  public Answer<ConsultationId> later(ConsultationId id, Duration pause, Actor by) {
    return acting(
        id, by, AuditedAction.CALL_LATER, consultation -> calls.later(consultation, pause, by));
  }

  /// No reminder is wanted any more. Says nothing if there was none.
  @Transactional
  public Answer<ConsultationId> notLater(ConsultationId id, Actor by) {
    return acting(
        id, by, AuditedAction.CALL_LATER, consultation -> calls.notLater(consultation, by));
  }

  /// The doctor puts the patient on hold, or takes them back. Asked again, nothing changes.
  @Transactional
  public Answer<ConsultationId> hold(ConsultationId id, boolean hold, Actor by) {
    return acting(id, by, AuditedAction.HOLD, consultation -> calls.hold(consultation, hold, by));
  }

  /// Says who or what answered an attempt in truth, beside what is written of it; what counts
  /// follows (R13, R14), and a conversation that was with nobody has not begun. Doctors correct
  /// attempts of their own consultations.
  @Transactional
  public Answer<Corrected> correct(AttemptId attempt, Correction.Said said, Actor by) {
    return dialling
        .consultationOf(attempt)
        .map(id -> correct(id, attempt, said, by))
        .orElse(Answer.refused(new DiallingRefusal.UnknownAttempt()));
  }

  private Answer<Corrected> correct(
      ConsultationId id, AttemptId attempt, Correction.Said said, Actor by) {
    lock.hold(id);
    Optional<Consultation> theirs =
        store.find(id).filter(consultation -> mayCorrect(consultation.facts(), by));
    return theirs.isEmpty()
        ? Answer.refused(new DiallingRefusal.UnknownAttempt())
        : dialling
            .correct(attempt, said, by)
            .map(corrected -> calls.corrected(theirs.get(), corrected));
  }

  private static boolean mayCorrect(Consultation.Facts facts, Actor by) {
    return by instanceof Actor.Admin
        || (by instanceof Actor.Doctor(DoctorId doctor) && facts.doctor().equals(doctor));
  }

  /// The patient's phone rings now, whatever was being tried. Before a call it takes a desk phone
  /// to begin with; a doctor who joins by browser [#call]s and gets a ticket.
  @Transactional
  public Answer<ConsultationId> phoneNow(ConsultationId id, Actor by) {
    return acting(id, by, AuditedAction.CALL, consultation -> calls.phoneNow(consultation, by));
  }

  /// The doctor or the patient ends a running consultation for good.
  @Transactional
  public Answer<ConsultationId> finish(ConsultationId id, Actor by) {
    return acting(
        id,
        by,
        AuditedAction.FINISH,
        consultation ->
            switch (consultation) {
              case Running running -> calls.finish(running, by);
              case Closed _ -> Answer.refused(new ConsultationRefusal.AlreadyClosed());
              case Due _, Connecting _, Calling _ ->
                  Answer.refused(new ConsultationRefusal.NotRunning());
            });
  }

  /// Does what they wish and answers how the consultation stands after it. Who acts on one sees
  /// what became of it; that is written down as the wish is.
  @Transactional
  public Answer<ConsultationDetails> after(
      Supplier<? extends Answer<?>> wish, ConsultationId id, Actor by) {
    return wish.get().then(_ -> find(id, by)).map(this::details);
  }

  private <T> Answer<T> acting(
      ConsultationId id, Actor by, AuditedAction action, Function<Consultation, Answer<T>> act) {
    lock.hold(id);
    return find(id, by)
        .then(act)
        .map(value -> {
          audit.record(by, action, Subject.of(id));
          return value;
        });
  }

  /// A look at one consultation, written down as such.
  @Transactional
  public Answer<ConsultationDetails> look(ConsultationId id, Actor by) {
    return find(id, by)
        .map(consultation -> {
          audit.record(by, AuditedAction.READ, Subject.of(id));
          return details(consultation);
        });
  }

  /// For rooms whose records hang on it: how it stands, if it is theirs; shows nothing to anybody.
  public Answer<Consultation> concerning(ConsultationId id, Actor by) {
    return find(id, by);
  }

  /// The consultation in which a leg is a side, or was a moment ago. Shows nothing to anybody.
  @Transactional(readOnly = true)
  public Optional<ConsultationId> ofLeg(LegId leg) {
    return store.everByLeg(leg);
  }

  private Answer<Consultation> find(ConsultationId id, Actor by) {
    return store
        .find(id)
        .filter(consultation -> concerns(consultation.facts(), by))
        .map(Answer::granted)
        .orElse(Answer.refused(new ConsultationRefusal.UnknownConsultation()));
  }

  private static boolean concerns(Consultation.Facts facts, Actor by) {
    return switch (by) {
      case Actor.Patient(PatientId patient) -> facts.patient().equals(patient);
      case Actor.Doctor(DoctorId doctor) -> facts.doctor().equals(doctor);
      case Actor.Staff _ -> false;
      case Actor.Admin _, Actor.Service _ -> true;
    };
  }

  /// What a doctor has before them, what ended last, and what is asked for besides; the newest
  /// first.
  ///
  /// @param besides shown however they ended
  /// @param later not shown as long as they are open
  /// @param closed how many that have ended at most, 1 to 1000
  @Transactional
  public List<ConsultationDetails> onDeskOf(
      DoctorId doctor,
      Collection<ConsultationId> besides,
      Collection<ConsultationId> later,
      int closed,
      Actor by) {
    audit.record(by, AuditedAction.READ, new Subject("consultations-of-doctor", doctor.toString()));
    return details(concerning(store.onDeskOf(doctor, besides, later, closed), by));
  }

  /// The newest first.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<ConsultationDetails> ofPatient(PatientId patient, int limit, Actor by) {
    audit.record(
        by, AuditedAction.READ, new Subject("consultations-of-patient", patient.toString()));
    return details(concerning(store.ofPatient(patient, limit), by));
  }

  /// What a patient has before them, the newest first, and the one that ended last.
  @Transactional
  public List<ConsultationDetails> currentOf(PatientId patient, Actor by) {
    audit.record(
        by, AuditedAction.READ, new Subject("consultations-of-patient", patient.toString()));
    return details(concerning(store.currentOf(patient), by));
  }

  /// A patient's closed ones with whichever doctor, the last requested first; for rooms that answer
  /// for who sees them. Shows nothing to anybody.
  ///
  /// @param before only what was requested before this one
  /// @param limit how many at most, 1 to 1000
  public List<Consultation> closedOf(
      PatientId patient, Optional<ConsultationId> before, int limit) {
    return store.closedOf(patient, before, limit);
  }

  /// Whether a doctor calls somebody, talks or writes right now. For rooms that must not disturb
  /// them.
  public boolean isInConversation(DoctorId doctor) {
    return store.isInConversation(doctor);
  }

  /// Another's do not exist for a patient or a doctor.
  private static List<Consultation> concerning(List<Consultation> all, Actor by) {
    return all.stream().filter(it -> concerns(it.facts(), by)).toList();
  }

  /// Everybody's, the newest first.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<ConsultationDetails> newest(int limit, Actor by) {
    audit.record(by, AuditedAction.READ, Subject.all("consultation"));
    return details(store.newest(limit));
  }

  private ConsultationDetails details(Consultation consultation) {
    return details(List.of(consultation)).getFirst();
  }

  private List<ConsultationDetails> details(List<Consultation> consultations) {
    List<Consultation.Facts> facts = consultations.stream().map(Consultation::facts).toList();
    Map<PatientId, Patient> byPatient =
        patients.byIds(facts.stream().map(Consultation.Facts::patient).toList());
    Map<DoctorId, Doctor> byDoctor =
        staff.byIds(facts.stream().map(Consultation.Facts::doctor).toList());
    var attempts = dialling.attemptsOf(facts.stream().map(Consultation.Facts::id).toList());
    var standings = dialling.standings(facts.stream().map(Consultation.Facts::id).toList());
    var kept = checks.of(facts.stream().map(Consultation.Facts::id).toList());
    return consultations.stream()
        .map(it ->
            new ConsultationDetails(
                it,
                Objects.requireNonNull(byPatient.get(it.facts().patient())),
                Objects.requireNonNull(byDoctor.get(it.facts().doctor())),
                attempts.getOrDefault(it.facts().id(), List.of()),
                standings.getOrDefault(it.facts().id(), ReachStanding.NOTHING_MORE),
                Optional.ofNullable(kept.get(it.facts().id()))))
        .toList();
  }
}
