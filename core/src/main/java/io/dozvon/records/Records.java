package io.dozvon.records;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.conclusions.IssuedConclusions;
import io.dozvon.consultations.Consultation;
import io.dozvon.consultations.ConsultationDetails;
import io.dozvon.consultations.Consultations;
import io.dozvon.messages.ImageFile;
import io.dozvon.messages.ImageSize;
import io.dozvon.messages.MessageId;
import io.dozvon.messages.Transcripts;
import io.dozvon.patients.Consents;
import io.dozvon.patients.Patients;
import io.dozvon.programmes.Programmes;
import io.dozvon.programmes.Quotas;
import io.dozvon.records.PatientRecord.Colleagues;
import io.dozvon.records.RecordKeeper.Standing;
import io.dozvon.records.store.GivenReasonStore;
import io.dozvon.staff.Doctor;
import io.dozvon.staff.Staff;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Answer.Granted;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The records' room's door. A doctor opens a patient's record beside a consultation of their own;
/// every look is written down with its reason. Another doctor's consultation does not exist for
/// them, nor does a patient of nobody's.
@Component
public class Records {
  /// How many past consultations are listed at once.
  private static final int PAGE = 10;

  private final RecordKeeper keeper;
  private final GivenReasonStore openings;
  private final Consultations consultations;
  private final IssuedConclusions conclusions;
  private final Transcripts transcripts;
  private final Patients patients;
  private final Consents consents;
  private final Programmes programmes;
  private final Quotas quotas;
  private final Staff staff;
  private final RecordSettings settings;
  private final Audit audit;
  private final Clock clock;

  Records(
      RecordKeeper keeper,
      GivenReasonStore openings,
      Consultations consultations,
      IssuedConclusions conclusions,
      Transcripts transcripts,
      Patients patients,
      Consents consents,
      Programmes programmes,
      Quotas quotas,
      Staff staff,
      RecordSettings settings,
      Audit audit,
      Clock clock) {
    this.keeper = keeper;
    this.openings = openings;
    this.consultations = consultations;
    this.conclusions = conclusions;
    this.transcripts = transcripts;
    this.patients = patients;
    this.consents = consents;
    this.programmes = programmes;
    this.quotas = quotas;
    this.staff = staff;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// The doctor says why they open the record; shows nothing yet.
  ///
  /// @param beside a consultation of theirs
  @Transactional
  public Answer<Opening> open(ConsultationId beside, Scope scope, Reason reason, Actor.Doctor by) {
    if (scope == Scope.COLLEAGUES && settings.colleagues() == RecordSettings.Colleagues.NEVER) {
      return Answer.refused(new RecordRefusal.ColleaguesNotShown());
    }
    return consultations
        .concerning(beside, by)
        .then(_ -> reason.checked())
        .map(why -> {
          Instant now = clock.instant();
          Opening opening =
              new Opening(by.id(), beside, scope, why, now, now.plus(settings.openFor()));
          openings.insert(opening);
          return opening;
        });
  }

  /// A look at the record.
  ///
  /// @param beside a consultation of the doctor's
  /// @param before only past consultations that were requested before this one
  /// @param language of the documents that the patient agreed to
  @Transactional
  public Answer<PatientRecord> look(
      ConsultationId beside, Optional<ConsultationId> before, Language language, Actor.Doctor by) {
    return keeper
        .standing(beside, by)
        .then(standing ->
            keeper
                .access(standing, Scope.OWN)
                .then(access ->
                    consultations
                        .look(beside, by)
                        .map(details -> record(details, standing, access, before, language, by))));
  }

  private PatientRecord record(
      ConsultationDetails beside,
      Standing standing,
      Access access,
      Optional<ConsultationId> before,
      Language language,
      Actor.Doctor by) {
    PatientId patient = beside.patient().id();
    audit.record(by, AuditedAction.READ, Subject.of(patient), access.reason());
    List<Consultation> found =
        consultations.closedOf(patient, before, PAGE + 2).stream()
            .filter(it -> !it.facts().id().equals(standing.beside().facts().id()))
            .toList();
    return new PatientRecord(
        beside,
        programmes.entitlement(patient),
        quotas.balance(patient),
        consents.of(patient, language),
        past(found.subList(0, Math.min(PAGE, found.size())), by.id()),
        found.size() > PAGE,
        access,
        colleagues(standing));
  }

  private Colleagues colleagues(Standing standing) {
    if (settings.colleagues() == RecordSettings.Colleagues.NEVER) {
      return Colleagues.NEVER;
    }
    return keeper.access(standing, Scope.COLLEAGUES) instanceof Granted<Access>
        ? Colleagues.OPEN
        : Colleagues.WITH_REASON;
  }

  private List<PastConsultation> past(List<Consultation> of, DoctorId reader) {
    List<ConsultationId> ids = of.stream().map(it -> it.facts().id()).toList();
    Map<DoctorId, Doctor> doctors =
        staff.byIds(of.stream().map(it -> it.facts().doctor()).toList());
    Set<ConsultationId> concluded = conclusions.among(ids);
    Map<ConsultationId, Integer> written = transcripts.lengths(ids);
    return of.stream()
        .map(it ->
            new PastConsultation(
                it,
                Objects.requireNonNull(doctors.get(it.facts().doctor())),
                it.facts().doctor().equals(reader),
                concluded.contains(it.facts().id()),
                written.getOrDefault(it.facts().id(), 0)))
        .toList();
  }

  /// A look at what was concluded and written in a consultation of the same patient; the one beside
  /// which the record is opened is one of them.
  ///
  /// @param after the last message's number that the reader has, 0 for none
  @Transactional
  public Answer<ConsultationRecord> look(
      ConsultationId beside, ConsultationId which, int after, Actor.Doctor by) {
    return through(
        beside,
        which,
        by,
        (found, access) -> {
          audit.record(by, AuditedAction.READ, Subject.of(which), access.reason());
          return Answer.granted(
              new ConsultationRecord(
                  past(List.of(found), by.id()).getFirst(),
                  patients.byId(found.facts().patient()),
                  conclusions.of(which),
                  transcripts.after(which, after),
                  access));
        });
  }

  /// An image of such a consultation.
  @Transactional
  public Answer<ImageFile> image(
      ConsultationId beside,
      ConsultationId which,
      MessageId message,
      ImageSize size,
      Actor.Doctor by) {
    return through(
        beside,
        which,
        by,
        (_, access) ->
            transcripts
                .image(which, message, size)
                .map(file -> {
                  Subject subject = new Subject("message", message.toString());
                  audit.record(by, AuditedAction.READ, subject, access.reason());
                  return Answer.granted(file);
                })
                .orElse(Answer.refused(new RecordRefusal.UnknownRecord())));
  }

  private <T> Answer<T> through(
      ConsultationId beside,
      ConsultationId which,
      Actor.Doctor by,
      BiFunction<Consultation, Access, Answer<T>> look) {
    return keeper
        .standing(beside, by)
        .then(standing ->
            ofSamePatient(standing, which)
                .then(found ->
                    keeper
                        .access(standing, scopeOf(found, by))
                        .then(access -> look.apply(found, access))));
  }

  private Answer<Consultation> ofSamePatient(Standing standing, ConsultationId which) {
    PatientId patient = standing.beside().facts().patient();
    return switch (consultations.concerning(which, new Actor.Service())) {
      case Granted<Consultation>(var found) when found.facts().patient().equals(patient) ->
          Answer.granted(found);
      case Granted<Consultation> _, Answer.Refused<Consultation> _ ->
          Answer.refused(new RecordRefusal.UnknownRecord());
    };
  }

  private static Scope scopeOf(Consultation consultation, Actor.Doctor by) {
    return consultation.facts().doctor().equals(by.id()) ? Scope.OWN : Scope.COLLEAGUES;
  }
}
