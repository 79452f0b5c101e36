package io.dozvon.programmes;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.programmes.store.EntitlementStore;
import io.dozvon.programmes.store.InsuredStore;
import io.dozvon.programmes.store.ProgrammeStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PolicyNumber;
import io.dozvon.vocabulary.ProgrammeId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps the programmes and who is insured by them: the admins' door.
@Component
public class ProgrammeLists {
  private final ProgrammeStore programmes;
  private final InsuredStore insured;
  private final EntitlementStore entitlements;
  private final Audit audit;
  private final Clock clock;

  ProgrammeLists(
      ProgrammeStore programmes,
      InsuredStore insured,
      EntitlementStore entitlements,
      Audit audit,
      Clock clock) {
    this.programmes = programmes;
    this.insured = insured;
    this.entitlements = entitlements;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public Answer<Programme> create(ProgrammeTerms terms, Actor by) {
    if (terms.namesASpecialityTwice()) {
      return Answer.refused(new ProgrammeRefusal.SpecialityTwice());
    }
    Programme programme = programme(ProgrammeId.random(), terms, clock.instant());
    programmes.insert(programme);
    audit.record(by, AuditedAction.CREATE, Subject.of(programme.id()));
    return Answer.granted(programme);
  }

  /// What was consumed and reserved stays so. A quota that is cut below that has nothing left.
  @Transactional
  public Answer<Programme> change(ProgrammeId id, ProgrammeTerms terms, Actor by) {
    if (terms.namesASpecialityTwice()) {
      return Answer.refused(new ProgrammeRefusal.SpecialityTwice());
    }
    programmes.hold(id);
    return find(id)
        .map(before -> {
          Programme programme = programme(id, terms, before.createdAt());
          programmes.change(programme);
          audit.record(by, AuditedAction.CHANGE, Subject.of(id));
          return programme;
        });
  }

  private static Programme programme(ProgrammeId id, ProgrammeTerms terms, Instant createdAt) {
    return new Programme(
        id, terms.name(), terms.sponsor(), terms.term(), terms.coverage(), createdAt);
  }

  @Transactional
  public Answer<Programme> look(ProgrammeId id, Actor by) {
    return find(id)
        .map(programme -> {
          audit.record(by, AuditedAction.READ, Subject.of(id));
          return programme;
        });
  }

  /// The newest first.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<Programme> list(int limit, Actor by) {
    audit.record(by, AuditedAction.READ, Subject.all("programme"));
    return programmes.newest(limit);
  }

  /// Puts people on a programme's list, or changes what it says of them: one entry a policy number.
  /// Who leaves the list is put with an end of validity. A policy number that is given to somebody
  /// else is a new person's, with nothing of the one before; whoever was found by it is not any
  /// more, at once.
  ///
  /// @return how many were put
  @Transactional
  public Answer<Integer> put(ProgrammeId id, List<Listed> people, Actor by) {
    if (people.stream().map(Listed::policy).distinct().count() < people.size()) {
      return Answer.refused(new ProgrammeRefusal.PolicyNumberTwice());
    }
    programmes.hold(id);
    return find(id)
        .map(_ -> {
          audit.record(by, AuditedAction.CHANGE, insuredOf(id));
          return people.isEmpty() ? 0 : put(id, people, clock.instant(), by);
        });
  }

  private int put(ProgrammeId id, List<Listed> people, Instant now, Actor by) {
    List<InsuredId> replaced = replacedBy(people, id);
    if (!replaced.isEmpty()) {
      insured.replace(replaced, now);
      entitlements
          .endOf(replaced, now)
          .forEach(patient -> audit.record(by, AuditedAction.END_ENTITLEMENT, Subject.of(patient)));
    }
    return insured.put(id, people, now);
  }

  /// Those whose policy numbers are somebody else's now.
  private List<InsuredId> replacedBy(List<Listed> people, ProgrammeId id) {
    Map<PolicyNumber, Listed> byPolicy =
        people.stream().collect(Collectors.toMap(Listed::policy, Function.identity()));
    return insured.under(id, byPolicy.keySet()).stream()
        .filter(before ->
            !Matching.isCorrection(
                before.listed(), Objects.requireNonNull(byPolicy.get(before.listed().policy()))))
        .map(Insured::id)
        .toList();
  }

  /// A part of a programme's list, by policy number.
  ///
  /// @param after the policy number to go on behind
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public Answer<List<Insured>> insured(
      ProgrammeId id, Optional<PolicyNumber> after, int limit, Actor by) {
    return find(id)
        .map(_ -> {
          audit.record(by, AuditedAction.READ, insuredOf(id));
          return insured.list(id, after, limit);
        });
  }

  private Answer<Programme> find(ProgrammeId id) {
    return programmes
        .find(id)
        .map(Answer::granted)
        .orElse(Answer.refused(new ProgrammeRefusal.UnknownProgramme()));
  }

  private static Subject insuredOf(ProgrammeId id) {
    return new Subject("insured-of-programme", id.toString());
  }
}
