package io.dozvon.verification;

import io.dozvon.access.CodeSent;
import io.dozvon.access.Codes;
import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.notifications.CodeFor;
import io.dozvon.programmes.InsuredId;
import io.dozvon.verification.CallerCheck.Facts;
import io.dozvon.verification.CallerCheck.Result;
import io.dozvon.verification.store.CheckStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An agent finds out who a caller is (R5).
@Component
public class Verification {
  private final CheckStore store;
  private final Claims claims;
  private final Checklists checklists;
  private final Comparison comparison;
  private final Admission admission;
  private final CallNeeded calls;
  private final Codes codes;
  private final CheckEnds ends;
  private final VerificationSettings settings;
  private final Audit audit;
  private final Clock clock;

  Verification(
      CheckStore store,
      Claims claims,
      Checklists checklists,
      Comparison comparison,
      Admission admission,
      CallNeeded calls,
      Codes codes,
      CheckEnds ends,
      VerificationSettings settings,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.claims = claims;
    this.checklists = checklists;
    this.comparison = comparison;
    this.admission = admission;
    this.calls = calls;
    this.codes = codes;
    this.ends = ends;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /// The caller says that they are this patient and this insured person. Nothing of either is
  /// shown.
  @Transactional
  public Answer<CallerCheck> begin(PatientId patient, InsuredId insured, Actor.Staff agent) {
    return admission.admit(patient, insured, agent).then(admitted -> open(admitted, agent));
  }

  private Answer<CallerCheck> open(Admission.Admitted admitted, Actor.Staff agent) {
    CallerCheck check = fresh(admitted.claim(), admitted.call(), agent);
    if (!store.open(check)) {
      return Answer.refused(new VerificationRefusal.CheckedElsewhere());
    }
    audit.record(
        agent,
        AuditedAction.READ,
        Subject.of(check.facts().patient()),
        "verification " + check.id() + ", " + admitted.call());
    return Answer.granted(check);
  }

  private CallerCheck fresh(Claim claim, AgentCall call, Actor.Staff agent) {
    Checklist checklist = checklists.of(claim.programme().id());
    Facts facts =
        new Facts(
            CheckId.random(),
            claim.patient().id(),
            claim.insured().id(),
            claim.programme().id(),
            agent.id(),
            call.kind(),
            call.id(),
            call.caller(),
            checklist.required(),
            checklist.ofList(),
            clock.instant());
    return new CallerCheck(
        facts,
        checklist.items().stream().map(item -> untried(item, claim)).toList(),
        new CallerCheck.State.Open());
  }

  private ItemState untried(ChecklistItem item, Claim claim) {
    return new ItemState(
        item,
        comparison.isPossible(item.item(), claim),
        Comparison.isOfList(item.item(), claim),
        false,
        0);
  }

  /// How far an agent's own check has come.
  public Answer<CallerCheck> look(CheckId id, Actor.Staff agent) {
    return store
        .find(id)
        .filter(check -> check.facts().agent().equals(agent.id()))
        .map(Answer::granted)
        .orElse(Answer.refused(new VerificationRefusal.UnknownCheck()));
  }

  /// The check that goes on in the agent's call.
  public Optional<CallerCheck> current(StaffId agent) {
    return calls.of(agent).flatMap(call -> store.open(agent, call.id())).flatMap(store::find);
  }

  /// How often an answer to one item is compared.
  public int tries() {
    return settings.triesPerItem();
  }

  /// The caller answers. A wrong answer counts; one that can be no answer does not.
  ///
  /// @param said as the agent types it; kept nowhere
  @Transactional
  public Answer<CallerCheck> answer(CheckId id, Item item, String said, Actor.Staff agent) {
    return going(id, agent)
        .then(check -> open(item, check))
        .then(check -> claims.find(check.facts().patient(), check.facts().insured()))
        .then(claim -> comparison.compare(item, said, claim))
        .then(match -> {
          store.answer(id, item, match, clock.instant());
          return look(id, agent);
        });
  }

  private Answer<CallerCheck> open(Item item, CallerCheck check) {
    return check.item(item).filter(it -> it.isOpen(settings.triesPerItem())).isPresent()
        ? Answer.granted(check)
        : Answer.refused(new VerificationRefusal.ItemNotOpen());
  }

  /// Sends a code to the registered number, wherever the call comes from.
  @Transactional
  public Answer<CodeSent> sendCode(CheckId id, Actor.Staff agent) {
    return going(id, agent)
        .then(check -> open(Item.CODE, check))
        .then(check -> claims.find(check.facts().patient(), check.facts().insured()))
        .then(claim ->
            codes.sendForStaff(
                CodeFor.VERIFICATION, claim.patient().phone(), claim.patient().language()));
  }

  /// The caller is who they say: the patient is identified from now on.
  @Transactional
  public Answer<CallerCheck> pass(CheckId id, Actor.Staff agent) {
    return going(id, agent)
        .then(check ->
            check.isEnough()
                ? Answer.granted(check)
                : Answer.refused(new VerificationRefusal.NotEnough()))
        .then(check ->
            claims
                .find(check.facts().patient(), check.facts().insured())
                .then(claim -> ends.pass(check, claim, agent)))
        .then(_ -> look(id, agent));
  }

  /// The caller could not show who they are, or does not go on. What was wrong counts.
  @Transactional
  public Answer<CallerCheck> stop(CheckId id, Actor.Staff agent) {
    return look(id, agent)
        .then(_ -> {
          if (!store.holdOpen(id)) {
            return Answer.refused(new VerificationRefusal.CheckOver());
          }
          ends.stop(store.find(id).orElseThrow());
          return look(id, agent);
        });
  }

  /// Held until the transaction ends: the agent's own, in the call that it began in.
  private Answer<CallerCheck> going(CheckId id, Actor.Staff agent) {
    return look(id, agent)
        .then(_ ->
            store.holdOpen(id)
                ? look(id, agent)
                : Answer.refused(new VerificationRefusal.CheckOver()))
        .then(check ->
            calls.of(agent.id()).filter(call -> call.id().equals(check.facts().call())).isPresent()
                ? Answer.granted(check)
                : Answer.refused(new VerificationRefusal.NoLiveCall()));
  }

  /// What came of the checks that began within a time, by agent; for reports.
  ///
  /// @param until exclusively
  public Map<StaffId, Map<Result, Integer>> results(Instant from, Instant until) {
    return store.results(from, until);
  }

  /// Ends checks whose call is over.
  @Transactional
  public void endAbandoned() {
    List<CheckId> all = store.allOpen();
    all.stream()
        .filter(store::holdOpen)
        .flatMap(id -> store.find(id).stream())
        .filter(ends::isAbandoned)
        .forEach(ends::stop);
  }
}
