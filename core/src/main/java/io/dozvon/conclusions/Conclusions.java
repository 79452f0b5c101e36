package io.dozvon.conclusions;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.conclusions.store.ConclusionDraftStore;
import io.dozvon.conclusions.store.ConclusionStore;
import io.dozvon.conclusions.store.OwedStore;
import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultations;
import io.dozvon.database.ConsultationLock;
import io.dozvon.patients.Patients;
import io.dozvon.presence.Presence;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The conclusions' room's door. A consultation's doctor writes, its patient reads; for everybody
/// else neither exists. There is something to conclude from the conversation's beginning on, and
/// after a consultation was closed in any way but by cancelling: also who was not reached is told
/// what to do (R13).
@Component
public class Conclusions {
  private static final int LONGEST_REASON = 1000;

  private final ConclusionStore store;
  private final ConclusionDraftStore drafts;
  private final OwedStore owed;
  private final DiagnosisCodes codes;
  private final SigningKeys keys;
  private final ConsultationLock lock;
  private final Consultations consultations;
  private final Patients patients;
  private final Staff staff;
  private final Presence presence;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Conclusions(
      ConclusionStore store,
      ConclusionDraftStore drafts,
      OwedStore owed,
      DiagnosisCodes codes,
      SigningKeys keys,
      ConsultationLock lock,
      Consultations consultations,
      Patients patients,
      Staff staff,
      Presence presence,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.drafts = drafts;
    this.owed = owed;
    this.codes = codes;
    this.keys = keys;
    this.lock = lock;
    this.consultations = consultations;
    this.patients = patients;
    this.staff = staff;
    this.presence = presence;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// Keeps what the doctor has typed, in place of what was kept before.
  @Transactional
  public Answer<Draft> saveDraft(ConsultationId id, Typed typed, Actor.Doctor by) {
    lock.hold(id);
    Optional<Draft> before = drafts.find(id);
    return concludable(id, by)
        .then(_ -> fitting(typed.content()))
        .then(_ -> fitting(typed.reason()))
        .then(_ -> stillCurrent(id, typed.basedOn()))
        .then(_ -> unlessElsewhere(before, typed))
        .map(_ -> kept(id, before, typed, by));
  }

  private Draft kept(ConsultationId id, Optional<Draft> before, Typed typed, Actor.Doctor by) {
    Draft draft =
        new Draft(
            typed.basedOn(),
            typed.content(),
            Content.tidy(typed.reason()),
            clock.instant(),
            before.map(Draft::revision).orElse(0) + 1,
            typed.writer());
    drafts.put(id, by.id(), draft);
    if (before.isEmpty()) {
      presence.tell(new Person.OfDoctor(by.id()));
    }
    return draft;
  }

  /// Signs and sends: the first version, or another one in place of the one that the doctor has
  /// before them, for a reason that the patient reads.
  ///
  /// @param proof how it was made sure that it is them
  @Transactional
  public Answer<Conclusion> send(ConsultationId id, Typed typed, Proof proof, Actor.Doctor by) {
    lock.hold(id);
    return concludable(id, by)
        .then(facts -> reason(typed).map(_ -> facts))
        .then(facts -> saysSomething(typed.content()).map(_ -> facts))
        .then(facts -> stillCurrent(id, typed.basedOn()).map(_ -> facts))
        .then(facts -> unlessElsewhere(drafts.find(id), typed).map(_ -> facts))
        .then(facts ->
            codes
                .settled(typed.content())
                .map(content -> issued(signed(facts, typed, content, proof), by)));
  }

  private Conclusion signed(Consultation.Facts facts, Typed typed, Content content, Proof proof) {
    // A key that is made now is older than what it signs.
    Signer signer = keys.signer(facts.doctor(), proof);
    return Conclusion.of(
        facts.id(),
        typed.basedOn() + 1,
        Optional.of(Content.tidy(typed.reason())).filter(_ -> typed.basedOn() > 0),
        Parties.of(staff.byId(facts.doctor()), patients.byId(facts.patient())),
        content,
        clock.instant(),
        signer);
  }

  private static Answer<String> reason(Typed typed) {
    if (typed.basedOn() == 0) {
      return Answer.granted("");
    }
    return fitting(typed.reason())
        .then(why ->
            why.isEmpty()
                ? Answer.refused(new ConclusionRefusal.ReasonMissing())
                : Answer.granted(why));
  }

  private static Answer<Typed> unlessElsewhere(Optional<Draft> saved, Typed typed) {
    return saved.filter(draft -> draft.isNewerThan(typed)).isPresent()
        ? Answer.refused(new ConclusionRefusal.DraftElsewhere())
        : Answer.granted(typed);
  }

  private Conclusion issued(Conclusion conclusion, Actor.Doctor by) {
    store.insert(conclusion);
    drafts.delete(conclusion.consultation());
    owed.delete(conclusion.consultation());
    audit.record(
        by,
        conclusion.version() == 1 ? AuditedAction.CONCLUDE : AuditedAction.SUPERSEDE,
        subject(conclusion));
    events.publishEvent(new ConclusionSent(conclusion));
    tellBoth(conclusion.parties());
    return conclusion;
  }

  private static Answer<Content> saysSomething(Content content) {
    return content.isEmpty() ? Answer.refused(new ConclusionRefusal.Empty()) : fitting(content);
  }

  private static Answer<Content> fitting(Content content) {
    return content.tooLong().isEmpty()
        ? Answer.granted(content)
        : Answer.refused(new ConclusionRefusal.TooLong());
  }

  private static Answer<String> fitting(String reason) {
    String tidy = Content.tidy(reason);
    return tidy.length() <= LONGEST_REASON
        ? Answer.granted(tidy)
        : Answer.refused(new ConclusionRefusal.ReasonTooLong());
  }

  private Answer<Integer> stillCurrent(ConsultationId id, int version) {
    return store.version(id) == version
        ? Answer.granted(version)
        : Answer.refused(new ConclusionRefusal.SentMeanwhile());
  }

  private Answer<Consultation.Facts> concludable(ConsultationId id, Actor.Doctor by) {
    return consultations
        .concerning(id, by)
        .then(it ->
            isConcludable(it)
                ? Answer.granted(it.facts())
                : Answer.refused(new ConclusionRefusal.NothingToConclude()));
  }

  private static boolean isConcludable(Consultation consultation) {
    return switch (consultation) {
      case Due _, Connecting _, Calling _ -> false;
      case Running _ -> true;
      case Closed closed -> closed.ending().outcome().isRendered();
    };
  }

  /// What the doctor has before them; written down as a look.
  @Transactional
  public Answer<Desk> ofConsultation(ConsultationId id, Actor.Doctor by) {
    return concludable(id, by)
        .map(facts -> {
          audit.record(
              by, AuditedAction.READ, new Subject("conclusions-of-consultation", id.toString()));
          return new Desk(
              id,
              Parties.of(staff.byId(facts.doctor()), patients.byId(facts.patient())),
              drafts.find(id),
              store.versions(id));
        });
  }

  /// The patient opens the current version; the first time is recorded.
  @Transactional
  public Answer<Opened> ofConsultation(ConsultationId id, Actor.Patient by) {
    return open(id, _ -> true, by);
  }

  /// As [#ofConsultation(ConsultationId, Actor.Patient)], of a version that may be superseded.
  @Transactional
  public Answer<Opened> ofConsultation(ConsultationId id, int version, Actor.Patient by) {
    return open(id, it -> it.version() == version, by);
  }

  private Answer<Opened> open(ConsultationId id, Predicate<Conclusion> which, Actor.Patient by) {
    return consultations
        .concerning(id, by)
        .map(_ -> store.versions(id))
        .then(versions ->
            versions.stream()
                .filter(it -> which.test(it.conclusion()))
                .findFirst()
                .map(it -> Answer.granted(new Opened(it, versions)))
                .orElse(Answer.refused(new ConclusionRefusal.UnknownConclusion())))
        .map(opened -> read(opened, by));
  }

  private Opened read(Opened opened, Actor.Patient by) {
    Conclusion conclusion = opened.version().conclusion();
    audit.record(by, AuditedAction.READ, subject(conclusion));
    if (store.mark(conclusion.id(), Mark.READ, clock.instant())) {
      tellBoth(conclusion.parties());
    }
    return opened;
  }

  /// The current versions of a patient's consultations, the latest sent first; nothing of what they
  /// say.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<Heading> ofPatient(PatientId patient, int limit, Actor.Patient by) {
    if (!by.id().equals(patient)) {
      return List.of();
    }
    audit.record(by, AuditedAction.READ, new Subject("conclusions-of-patient", patient.toString()));
    return store.ofPatient(patient, limit);
  }

  /// How far the doctor is with each of these; nothing of what is written. Those that are not
  /// theirs look as if nothing was.
  public Map<ConsultationId, Standing> standings(Collection<ConsultationId> of, Actor.Doctor by) {
    Map<ConsultationId, Standing> sent = store.standings(of, by.id());
    Set<ConsultationId> drafted = drafts.drafted(of, by.id());
    Map<ConsultationId, Standing> all = new LinkedHashMap<>();
    for (ConsultationId id : of) {
      Standing standing = sent.getOrDefault(id, Standing.NOTHING);
      all.put(id, new Standing(drafted.contains(id), standing.version(), standing.readAt()));
    }
    return all;
  }

  private void tellBoth(Parties parties) {
    presence.tell(new Person.OfPatient(parties.patient()));
    presence.tell(new Person.OfDoctor(parties.doctor()));
  }

  private static Subject subject(Conclusion conclusion) {
    return new Subject("conclusion", conclusion.id().toString());
  }
}
