package io.dozvon.consultations;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.consultations.Consultation.Calling;
import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.Consultation.Connecting;
import io.dozvon.consultations.Consultation.Due;
import io.dozvon.consultations.Consultation.Running;
import io.dozvon.consultations.Consultation.Waiting;
import io.dozvon.consultations.store.OutcomeStore;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.Attempt;
import io.dozvon.dialling.ReachSettings;
import io.dozvon.programmes.Quotas;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What came of consultations, and what a person may decide about it. A doctor decides on their own
/// consultations, an admin on all; a patient on none ([Consultations#cancel] is theirs). Of two who
/// decide at the same time the first one has decided, and the other is told so.
@Component
public class Outcomes {
  private static final int LONGEST_REASON = 1000;

  private final Consultations consultations;
  private final OutcomeBook book;
  private final OutcomeStore store;
  private final OutcomeSettings settings;
  private final ReachSettings policy;
  private final ConsultationLock lock;
  private final Calls calls;
  private final Moves moves;
  private final Quotas quotas;
  private final Audit audit;
  private final Clock clock;

  Outcomes(
      Consultations consultations,
      OutcomeBook book,
      OutcomeStore store,
      OutcomeSettings settings,
      ReachSettings policy,
      ConsultationLock lock,
      Calls calls,
      Moves moves,
      Quotas quotas,
      Audit audit,
      Clock clock) {
    this.consultations = consultations;
    this.book = book;
    this.store = store;
    this.settings = settings;
    this.policy = policy;
    this.lock = lock;
    this.calls = calls;
    this.moves = moves;
    this.quotas = quotas;
    this.audit = audit;
    this.clock = clock;
  }

  /// We cannot hold it: nothing is taken from the patient's quota, and a text tells them. Whatever
  /// rings for it falls silent.
  ///
  /// @param reason for the record, 1 to 1000 characters; the patient is not told
  @Transactional
  public Answer<ConsultationId> cancelByUs(ConsultationId id, String reason, Actor by) {
    return deciding(
        id,
        Optional.of(reason),
        AuditedAction.CANCEL,
        by,
        it -> cancelByUs(it, reason.strip(), by));
  }

  private Answer<ConsultationId> cancelByUs(Consultation consultation, String reason, Actor by) {
    return switch (consultation) {
      case Waiting waiting -> {
        List<Evidence> evidence = evidence(waiting, book.attempts(waiting.facts().id()));
        calls.callOffByUs(waiting, Grounds.decided(by, Optional.of(reason), evidence));
        yield Answer.granted(waiting.facts().id());
      }
      case Running _ -> Answer.refused(new ConsultationRefusal.AlreadyStarted());
      case Closed _ -> Answer.refused(new ConsultationRefusal.AlreadyClosed());
    };
  }

  /// Not rendered by the patient's fault (R15): they did not come to their time, declined again and
  /// again, or are there and will not talk. It is taken from their quota. What was tried must show
  /// it; where only we or the carrier failed it is refused.
  ///
  /// @param reason for the record, at most 1000 characters; needed once the conversation has begun
  @Transactional
  public Answer<ConsultationId> patientsFault(
      ConsultationId id, Optional<String> reason, Actor by) {
    Optional<String> said = reason.map(String::strip).filter(it -> !it.isEmpty());
    return deciding(id, said, AuditedAction.FINISH, by, it -> patientsFault(it, said, by));
  }

  private Answer<ConsultationId> patientsFault(
      Consultation consultation, Optional<String> reason, Actor by) {
    ConsultationId id = consultation.facts().id();
    return switch (consultation) {
      case Due due -> {
        Seen seen = seen(due);
        yield seen.missing()
            .<Answer<ConsultationId>>map(Answer::refused)
            .orElseGet(() -> {
              calls.missed(due, Grounds.decided(by, reason, seen.evidence()));
              return Answer.granted(id);
            });
      }
      case Running _ when reason.isEmpty() ->
          Answer.refused(new ConsultationRefusal.OutcomeReasonMissing());
      case Running running -> {
        List<Evidence> evidence = evidence(running, book.attempts(id));
        calls.unwilling(running, Grounds.decided(by, reason, evidence));
        yield Answer.granted(id);
      }
      case Connecting _, Calling _ -> Answer.refused(new ConsultationRefusal.CallAlreadyLive());
      case Closed _ -> Answer.refused(new ConsultationRefusal.AlreadyClosed());
    };
  }

  /// What is on record of one that waits, and why it does not show the patient's fault.
  private record Seen(List<Evidence> evidence, Optional<ConsultationRefusal> missing) {}

  private Seen seen(Consultation consultation) {
    List<Attempt> attempts = book.attempts(consultation.facts().id());
    List<Evidence> evidence = evidence(consultation, attempts);
    Optional<Instant> bookedFor =
        evidence.stream()
            .filter(it -> it.kind() == Evidence.Kind.BOOKED_TIME)
            .map(Evidence::at)
            .findFirst();
    return new Seen(
        evidence, new PatientsFault(settings, bookedFor).missing(attempts, clock.instant()));
  }

  private List<Evidence> evidence(Consultation consultation, List<Attempt> attempts) {
    return book.of(consultation, attempts, clock.instant());
  }

  /// Something a person may decide, and what keeps them from it now.
  ///
  /// @param no empty if it can be decided
  public record Choice(ConsultationOutcome outcome, Optional<? extends Refusal> no) {}

  /// Before somebody decides: what they may, and what there is to rest it on.
  ///
  /// @param paid whether a programme pays for it, so that there is something to take or give back
  public record Choices(
      Consultation consultation, List<Choice> all, List<Evidence> evidence, boolean paid) {}

  /// A look at what can be decided, written down as such; the decision itself asks once more.
  @Transactional
  public Answer<Choices> choices(ConsultationId id, Actor by) {
    return concerning(id, by)
        .map(consultation -> {
          audit.record(by, AuditedAction.READ, Subject.of(id));
          Seen seen = seen(consultation);
          return new Choices(
              consultation,
              List.of(
                  new Choice(
                      ConsultationOutcome.NOT_RENDERED_PATIENTS_FAULT,
                      patientsFaultNow(consultation, seen)),
                  new Choice(ConsultationOutcome.CANCELLED_BY_US, cancelByUsNow(consultation))),
              seen.evidence(),
              quotas.isReserved(id));
        });
  }

  private static Optional<ConsultationRefusal> patientsFaultNow(
      Consultation consultation, Seen seen) {
    return switch (consultation) {
      case Due _ -> seen.missing();
      case Running _ -> Optional.empty();
      case Connecting _, Calling _ -> Optional.of(new ConsultationRefusal.CallAlreadyLive());
      case Closed _ -> Optional.of(new ConsultationRefusal.AlreadyClosed());
    };
  }

  private static Optional<ConsultationRefusal> cancelByUsNow(Consultation consultation) {
    return switch (consultation) {
      case Waiting _ -> Optional.empty();
      case Running _ -> Optional.of(new ConsultationRefusal.AlreadyStarted());
      case Closed _ -> Optional.of(new ConsultationRefusal.AlreadyClosed());
    };
  }

  /// An admin sees differently what came of it: a new entry, after which the quota follows by
  /// entries of its own; nothing is rewritten. Refused if the quota has no room for it any more.
  ///
  /// @param reason 1 to 1000 characters
  @Transactional
  public Answer<ConsultationId> correct(
      ConsultationId id, ConsultationOutcome outcome, String reason, Actor.Admin by) {
    return deciding(
        id,
        Optional.of(reason),
        AuditedAction.CHANGE,
        by,
        consultation ->
            consultation instanceof Closed closed
                ? correct(closed, outcome, reason.strip(), by)
                : Answer.refused(new ConsultationRefusal.NotClosedYet()));
  }

  private Answer<ConsultationId> correct(
      Closed closed, ConsultationOutcome outcome, String reason, Actor by) {
    List<Attempt> attempts = book.attempts(closed.facts().id());
    if (closed.outcome() == outcome) {
      return Answer.refused(new ConsultationRefusal.OutcomeIsSo());
    }
    boolean begun = closed.conversation().isPresent();
    if (!outcome.fits(begun)) {
      return Answer.refused(new ConsultationRefusal.OutcomeDoesNotFit());
    }
    if (!begun && attempts.stream().filter(Outcomes::isTheirs).count() < proof(outcome)) {
      return Answer.refused(new ConsultationRefusal.NothingShowsPatientsFault());
    }
    Grounds grounds = Grounds.decided(by, Optional.of(reason), evidence(closed, attempts));
    return moves.correct(closed, closed.corrected(outcome), grounds).map(it -> it.facts().id());
  }

  /// How many attempts must have failed by the patient's doing.
  private int proof(ConsultationOutcome outcome) {
    return switch (outcome) {
      case RENDERED_NOT_REACHED -> policy.attempts();
      case NOT_RENDERED_PATIENTS_FAULT -> 1;
      case RENDERED, CANCELLED_BY_PATIENT, CANCELLED_BY_US -> 0;
    };
  }

  private static boolean isTheirs(Attempt attempt) {
    return attempt.outcomeSoFar().filter(PatientsFault::isTheirs).isPresent();
  }

  private Answer<ConsultationId> deciding(
      ConsultationId id,
      Optional<String> reason,
      AuditedAction action,
      Actor by,
      Function<Consultation, Answer<ConsultationId>> decide) {
    Optional<ConsultationRefusal> unfit = reason.flatMap(Outcomes::unfit);
    if (unfit.isPresent()) {
      return Answer.refused(unfit.get());
    }
    lock.hold(id);
    return concerning(id, by)
        .then(decide)
        .map(decided -> {
          audit.record(by, action, Subject.of(id));
          return decided;
        });
  }

  private static Optional<ConsultationRefusal> unfit(String reason) {
    if (reason.isBlank()) {
      return Optional.of(new ConsultationRefusal.OutcomeReasonMissing());
    }
    return reason.strip().length() > LONGEST_REASON
        ? Optional.of(new ConsultationRefusal.OutcomeReasonTooLong())
        : Optional.empty();
  }

  private Answer<Consultation> concerning(ConsultationId id, Actor by) {
    return by instanceof Actor.Patient
        ? Answer.refused(new ConsultationRefusal.NotAllowed())
        : consultations.concerning(id, by);
  }

  /// The outcome books of these; for who has written down the look at them.
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Map<ConsultationId, List<OutcomeEntry>> of(Collection<ConsultationId> ids) {
    return store.of(ids);
  }

  /// How many of a doctor's consultations were closed from then on, by what came of them. Names
  /// nobody.
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Map<ConsultationOutcome, Integer> counts(DoctorId doctor, Instant since) {
    return store.counts(doctor, since);
  }
}
