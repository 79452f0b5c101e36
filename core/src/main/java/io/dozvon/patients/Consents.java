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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What patients agree to, and what they take back (R2). A patient acts for themselves only.
@Component
public class Consents {
  private final ConsentDocuments documents;
  private final ConsentStore store;
  private final Audit audit;
  private final Clock clock;

  Consents(ConsentDocuments documents, ConsentStore store, Audit audit, Clock clock) {
    this.documents = documents;
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// How a patient stands to each document in force, in the order of [ConsentKind].
  public List<ConsentState> of(PatientId patient, Language language) {
    Map<ConsentKind, ConsentRecord> last =
        store.latest(patient).stream()
            .collect(Collectors.toMap(ConsentRecord::kind, Function.identity()));
    return documents.current(language).stream()
        .map(document -> new ConsentState(document, Optional.ofNullable(last.get(document.kind()))))
        .toList();
  }

  /// Whether a patient agrees to all documents in force. Without that there is no consultation.
  public boolean areComplete(PatientId patient) {
    return of(patient, Language.RUSSIAN).stream().allMatch(ConsentState::holds);
  }

  /// As [#areComplete], for those who cannot go on without.
  public Answer<PatientId> complete(PatientId patient) {
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

  /// Whether what was shown is all that is in force and nothing else.
  ///
  /// @param shown hashes of documents
  Answer<Set<String>> complete(Set<String> shown, Language language) {
    if (!missingFrom(shown, language).isEmpty()) {
      return Answer.refused(new PatientRefusal.ConsentsDue());
    }
    return shown.size() > ConsentKind.values().length
        ? Answer.refused(new PatientRefusal.ConsentChanged())
        : Answer.granted(shown);
  }

  /// Agrees to what was shown.
  ///
  /// @param shown the hash of each document that the patient saw and agreed to
  /// @return what is still missing, if anything is; refused, with nothing written, if one of the
  ///   documents shown is no longer in force
  @Transactional
  public Answer<Set<ConsentKind>> give(
      PatientId patient, Set<String> shown, Language language, Signature signature) {
    List<ConsentDocument> agreed =
        documents.current(language).stream().filter(it -> shown.contains(it.hash())).toList();
    if (agreed.size() < shown.size()) {
      return Answer.refused(new PatientRefusal.ConsentChanged());
    }
    agreed.forEach(document -> write(patient, document, Decision.GIVEN, signature));
    audit.record(new Actor.Patient(patient), AuditedAction.CONSENT, Subject.of(patient));
    return Answer.granted(missing(patient, language));
  }

  /// What an admin has on paper.
  @Transactional
  public void onPaper(PatientId patient, Language language, Actor.Admin by) {
    documents
        .current(language)
        .forEach(it -> write(patient, it, Decision.GIVEN, new Signature.OnPaper()));
    audit.record(by, AuditedAction.CONSENT, Subject.of(patient));
  }

  /// Takes a consent back: from now on there is no consultation until it is given again. What was
  /// recorded of consultations that took place stays, as the law wants it.
  @Transactional
  public Answer<ConsentKind> withdraw(
      PatientId patient, ConsentKind kind, Language language, Signature signature) {
    ConsentState state =
        of(patient, language).stream()
            .filter(it -> it.current().kind() == kind)
            .findFirst()
            .orElseThrow();
    if (state.last().filter(it -> it.decision() == Decision.GIVEN).isEmpty()) {
      return Answer.refused(new PatientRefusal.NothingToWithdraw());
    }
    write(patient, state.current(), Decision.WITHDRAWN, signature);
    audit.record(new Actor.Patient(patient), AuditedAction.WITHDRAW, Subject.of(patient));
    return Answer.granted(kind);
  }

  private Set<ConsentKind> missing(PatientId patient, Language language) {
    return of(patient, language).stream()
        .filter(state -> !state.holds())
        .map(state -> state.current().kind())
        .collect(Collectors.toSet());
  }

  private void write(
      PatientId patient, ConsentDocument document, Decision decision, Signature signature) {
    store.insert(
        patient,
        new ConsentRecord(
            document.kind(),
            decision,
            document.version(),
            document.language(),
            document.hash(),
            clock.instant(),
            signature));
  }
}
