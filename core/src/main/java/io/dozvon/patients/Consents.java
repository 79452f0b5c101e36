package io.dozvon.patients;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.patients.ConsentRecord.Decision;
import io.dozvon.patients.store.ConsentStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What patients agree to, and what they take back (R2). A patient acts for themselves only.
@Component
public class Consents {
  private final ConsentDocuments documents;
  private final ConsentStore store;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consents(
      ConsentDocuments documents,
      ConsentStore store,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.documents = documents;
    this.store = store;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// How a patient stands to each document in force, in the order of [ConsentKind].
  public List<ConsentState> of(PatientId patient, Language language) {
    Map<ConsentKind, ConsentRecord> last =
        store.latest(patient).stream()
            .collect(Collectors.toMap(ConsentRecord::kind, Function.identity()));
    return documents.current(language).stream()
        .map(document -> state(document, Optional.ofNullable(last.get(document.kind()))))
        .toList();
  }

  private ConsentState state(ConsentDocument current, Optional<ConsentRecord> last) {
    return new ConsentState(current, last, last.flatMap(this::documentOf));
  }

  private Optional<ConsentDocument> documentOf(ConsentRecord consent) {
    return documents
        .find(consent.kind(), consent.version(), consent.language())
        .filter(document -> document.hash().equals(consent.hash()));
  }

  /// Whether a patient agrees to all documents in force. Without that there is no consultation.
  public boolean areComplete(PatientId patient) {
    return of(patient, Language.RUSSIAN).stream().allMatch(ConsentState::holds);
  }

  /// As [#areComplete], for those who cannot go on without. None is taken back until the
  /// transaction ends.
  @Transactional(propagation = Propagation.MANDATORY)
  public Answer<PatientId> complete(PatientId patient) {
    store.hold(patient);
    return areComplete(patient)
        ? Answer.granted(patient)
        : Answer.refused(new PatientRefusal.ConsentsDue());
  }

  /// Which of the documents in force are not among those shown.
  ///
  /// @param shown hashes of documents
  public Set<ConsentKind> missingFrom(Set<String> shown, Language language) {
    return documents.current(language).stream()
        .filter(document -> !shown.contains(document.hash()))
        .map(ConsentDocument::kind)
        .collect(Collectors.toSet());
  }

  /// Which documents were shown, if they are all that is in force and nothing else.
  ///
  /// @param shown hashes of documents
  Answer<List<ConsentDocument>> complete(Set<String> shown, Language language) {
    return inForce(shown, language)
        .then(agreed ->
            agreed.size() < ConsentKind.values().length
                ? Answer.refused(new PatientRefusal.ConsentsDue())
                : Answer.granted(agreed));
  }

  private Answer<List<ConsentDocument>> inForce(Set<String> shown, Language language) {
    List<ConsentDocument> agreed =
        documents.current(language).stream().filter(it -> shown.contains(it.hash())).toList();
    return agreed.size() < shown.size()
        ? Answer.refused(new PatientRefusal.ConsentChanged())
        : Answer.granted(agreed);
  }

  /// Agrees to what was shown.
  ///
  /// @param shown the hash of each document that the patient saw and agreed to
  /// @return what is still missing, if anything is; refused, with nothing written, if one of the
  ///   documents shown is no longer in force
  @Transactional
  public Answer<Set<ConsentKind>> give(
      PatientId patient, Set<String> shown, Language language, Signature signature) {
    return inForce(shown, language)
        .map(agreed -> {
          give(patient, agreed, signature);
          return missing(patient, language);
        });
  }

  /// Those that hold already are not given once more.
  void give(PatientId patient, List<ConsentDocument> agreed, Signature signature) {
    Set<ConsentKind> held =
        of(patient, Language.RUSSIAN).stream()
            .filter(ConsentState::holds)
            .map(state -> state.current().kind())
            .collect(Collectors.toSet());
    List<ConsentDocument> fresh =
        agreed.stream().filter(document -> !held.contains(document.kind())).toList();
    fresh.forEach(document -> write(patient, document, signature));
    if (!fresh.isEmpty()) {
      audit.record(new Actor.Patient(patient), AuditedAction.CONSENT, Subject.of(patient));
    }
  }

  /// What an admin has on paper.
  @Transactional
  public void onPaper(PatientId patient, Language language, Actor.Admin by) {
    documents
        .current(language)
        .forEach(document -> write(patient, document, new Signature.OnPaper()));
    audit.record(by, AuditedAction.CONSENT, Subject.of(patient));
  }

  /// Takes a consent back, in whichever version it was given: from now on there is no consultation
  /// until it is given again, and what has not begun is called off. What was recorded of
  /// consultations that took place stays, as the law wants it.
  @Transactional
  public Answer<ConsentKind> withdraw(PatientId patient, ConsentKind kind, Signature signature) {
    store.hold(patient);
    return store.latest(patient).stream()
        .filter(it -> it.kind() == kind && it.decision() == Decision.GIVEN)
        .findFirst()
        .map(given -> {
          store.insert(patient, given.withdrawn(clock.instant(), signature));
          audit.record(new Actor.Patient(patient), AuditedAction.WITHDRAW, Subject.of(patient));
          events.publishEvent(new ConsentWithdrawn(patient, kind));
          return Answer.granted(kind);
        })
        .orElse(Answer.refused(new PatientRefusal.NothingToWithdraw()));
  }

  private Set<ConsentKind> missing(PatientId patient, Language language) {
    return of(patient, language).stream()
        .filter(state -> !state.holds())
        .map(state -> state.current().kind())
        .collect(Collectors.toSet());
  }

  private void write(PatientId patient, ConsentDocument document, Signature signature) {
    store.insert(
        patient,
        new ConsentRecord(
            document.kind(),
            Decision.GIVEN,
            document.version(),
            document.language(),
            document.hash(),
            clock.instant(),
            signature));
  }
}
