package io.dozvon.dialling;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.Attempt.Answered;
import io.dozvon.dialling.Attempt.Ended;
import io.dozvon.dialling.Attempt.Trying;
import io.dozvon.dialling.Correction.Said;
import io.dozvon.dialling.Reach.Live;
import io.dozvon.dialling.store.AttemptStore;
import io.dozvon.dialling.store.ReachStore;
import io.dozvon.presence.PageOpened;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.JoinTicket;
import io.dozvon.telephony.JoinTokens;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The dialling room's door: reach a patient, answer the window, hear how the phone did.
@Component
public class Dialling {
  private final ReachStore reaches;
  private final AttemptStore attempts;
  private final Reaching reaching;
  private final Ringing ringing;
  private final Audit audit;
  private final ConsultationLock lock;
  private final JoinTokens tokens;
  private final ReachSettings policy;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Dialling(
      ReachStore reaches,
      AttemptStore attempts,
      Reaching reaching,
      Ringing ringing,
      Audit audit,
      ConsultationLock lock,
      JoinTokens tokens,
      ReachSettings policy,
      ApplicationEventPublisher events,
      Clock clock) {
    this.reaches = reaches;
    this.attempts = attempts;
    this.reaching = reaching;
    this.ringing = ringing;
    this.audit = audit;
    this.lock = lock;
    this.tokens = tokens;
    this.policy = policy;
    this.events = events;
    this.clock = clock;
  }

  /// Begins to reach a patient; how it goes is told by [ReachEvent]s.
  @Transactional
  public Answer<ConsultationId> reach(ReachOrder order) {
    lock.hold(order.consultation());
    if (reaches.live(order.consultation()).isPresent()) {
      return Answer.refused(new DiallingRefusal.CallAlreadyLive());
    }
    reaching.begin(order, clock.instant());
    return Answer.granted(order.consultation());
  }

  /// Stops reaching: whatever rings falls silent, and nothing of it counts.
  @Transactional
  public Answer<ConsultationId> stop(ConsultationId consultation) {
    return withLive(
        consultation,
        reach -> {
          reaching.finish(reach, reach.stopped(clock.instant()));
          return Answer.granted(consultation);
        });
  }

  /// Does not wait for the window or the pause: the phone rings now.
  @Transactional
  public Answer<ConsultationId> phoneNow(ConsultationId consultation) {
    return withLive(
        consultation,
        reach -> {
          if (reach instanceof Reach.RingingPhone) {
            return Answer.refused(new DiallingRefusal.PhoneAlreadyRinging());
          }
          reaching.toPhone(reach, clock.instant());
          return Answer.granted(consultation);
        });
  }

  private Answer<ConsultationId> withLive(
      ConsultationId consultation, Function<Live, Answer<ConsultationId>> act) {
    lock.hold(consultation);
    return reaches
        .live(consultation)
        .map(act)
        .orElse(Answer.refused(new DiallingRefusal.NothingToStop()));
  }

  /// What rings in the patient's cabinet now.
  @Transactional(readOnly = true)
  public Optional<CallWindow> window(PatientId patient) {
    return reaches.liveOf(patient).stream()
        .flatMap(reach -> reach.webAttempt().stream())
        .flatMap(id -> ringing.trying(id).stream())
        .map(Trying::facts)
        .map(facts -> new CallWindow(facts.id(), facts.consultation(), facts.intendedAt()))
        .findFirst();
  }

  /// A page of the patient's cabinet shows the window. Saying it again changes nothing.
  @Transactional
  public Answer<ConsultationId> windowShown(AttemptId id, PatientId patient) {
    return withWindow(
        id,
        patient,
        (reach, window) -> {
          if (window.progress().ringingAt().isEmpty()) {
            reaching.windowShown(reach, window, clock.instant());
          }
          return Answer.granted(reach.facts().consultation());
        });
  }

  /// The patient chose how to talk, or declined (R11). Of several pages the first one is heard.
  @Transactional
  public Answer<WindowAnswer> answer(AttemptId id, WindowChoice choice, PatientId patient) {
    return withWindow(
        id,
        patient,
        (reach, window) -> {
          ConsultationId consultation = reach.facts().consultation();
          audit.record(new Actor.Patient(patient), AuditedAction.ANSWER, Subject.of(consultation));
          return Answer.granted(
              switch (choice) {
                case VIDEO -> join(reach, window, Way.VIDEO);
                case AUDIO -> join(reach, window, Way.AUDIO);
                case CHAT -> accept(reach, window, Way.CHAT);
                case DECLINE -> decline(reach, window);
              });
        });
  }

  private WindowAnswer join(Live reach, Trying window, Way way) {
    JoinTicket ticket =
        tokens.issue(window.facts().leg(), reach.facts().exchange(), reach.facts().language());
    return new WindowAnswer(accept(reach, window, way).consultation(), Optional.of(ticket));
  }

  private WindowAnswer accept(Live reach, Trying window, Way way) {
    Instant now = clock.instant();
    Answered answered = window.ringing(now).answered(now);
    ringing.moved(window, way == Way.CHAT ? answered.over(now) : answered);
    reaching.reached(reach, way, window.facts().leg(), now);
    return new WindowAnswer(reach.facts().consultation(), Optional.empty());
  }

  private WindowAnswer decline(Live reach, Trying window) {
    Instant now = clock.instant();
    ringing.declined(window, now);
    reaching.finish(reach, reach.declined(now));
    return new WindowAnswer(reach.facts().consultation(), Optional.empty());
  }

  private <T> Answer<T> withWindow(
      AttemptId id, PatientId patient, BiFunction<Live, Trying, Answer<T>> act) {
    Optional<Attempt> found =
        attempts.find(id).filter(attempt -> attempt.facts().channel() == Channel.WEB);
    Optional<Reach> reach = found.flatMap(attempt -> reaches.find(attempt.facts().reach()));
    if (reach.filter(it -> it.facts().patient().equals(patient)).isEmpty()) {
      return Answer.refused(new DiallingRefusal.UnknownWindow());
    }
    lock.hold(reach.get().facts().consultation());
    Optional<Trying> window = ringing.trying(id);
    Optional<Live> live = reaches.live(reach.get().facts().consultation());
    if (window.isEmpty() || live.isEmpty()) {
      return Answer.refused(new DiallingRefusal.WindowClosed());
    }
    return act.apply(live.get(), window.get());
  }

  @EventListener
  @Transactional
  public void on(PageOpened opened) {
    if (opened.person() instanceof Person.OfPatient(PatientId patient)) {
      for (Live found : reaches.liveOf(patient)) {
        lock.hold(found.facts().consultation());
        reaches
            .live(found.facts().consultation())
            .ifPresent(reach -> reaching.cabinetOpened(reach, clock.instant()));
      }
    }
  }

  /// What an exchange tells of a leg; legs that are no attempt's are none of this room's business.
  /// Before the consultations hear of it, which rest on the attempts.
  @EventListener
  @Order(10)
  @Transactional
  public void on(LegEvent event) {
    switch (event) {
      case LegEvent.Dialled _,
          LegEvent.Ringing _,
          LegEvent.Answered _,
          LegEvent.Confirmed _,
          LegEvent.Gone _ ->
          attempts.consultationByLeg(event.leg()).ifPresent(id -> apply(event, id));
      case LegEvent.Joined _, LegEvent.Parted _, LegEvent.Measured _, LegEvent.KeyPressed _ -> {}
    }
  }

  private void apply(LegEvent event, ConsultationId consultation) {
    lock.hold(consultation);
    attempts.byLeg(event.leg()).ifPresent(attempt -> apply(event, attempt));
  }

  private void apply(LegEvent event, Attempt before) {
    Attempt after = before.after(event, policy);
    if (after.equals(before)) {
      return;
    }
    ringing.moved(before, after);
    events.publishEvent(new ReachEvent.Progressed(before.facts().consultation()));
    if (before instanceof Trying && !(after instanceof Trying)) {
      reaches
          .live(before.facts().consultation())
          .ifPresent(reach -> carryOn(reach, after, event.at()));
    }
  }

  private void carryOn(Live reach, Attempt attempt, Instant at) {
    if (!(reach instanceof Reach.RingingPhone phone)
        || !phone.phone().equals(attempt.facts().id())) {
      return;
    }
    switch (attempt) {
      case Trying _ -> {}
      case Answered answered -> reaching.reached(reach, Way.PHONE, answered.facts().leg(), at);
      case Ended ended when ended.outcome().disposition() == Disposition.ANSWERED ->
          reaching.reached(reach, Way.PHONE, ended.facts().leg(), at);
      case Ended ended ->
          reaching.phoneFailed(
              phone, ended.outcome().fault().orElse(Fault.UNCLEAR), clock.instant());
    }
  }

  /// Whether a leg belongs to an attempt that has no outcome yet; once somebody answered, the leg
  /// is the consultation's.
  @Transactional(readOnly = true)
  public boolean holds(LegId leg) {
    return attempts.isTrying(leg);
  }

  /// The consultation for which a leg was dialled or rang in a window, if it was. Shows nothing to
  /// anybody.
  @Transactional(readOnly = true)
  public Optional<ConsultationId> consultationOf(LegId leg) {
    return attempts.consultationByLeg(leg);
  }

  /// Whether somebody is being reached for a consultation now.
  @Transactional(readOnly = true)
  public boolean isReaching(ConsultationId consultation) {
    return reaches.live(consultation).isPresent();
  }

  /// A look at attempts, the newest first, written down as such.
  @Transactional
  public List<Attempt> attempts(AttemptFilter filter, Actor by) {
    audit.record(
        by,
        AuditedAction.READ,
        filter.consultation().map(Subject::of).orElse(Subject.all("attempt")));
    return attempts.list(filter);
  }

  /// A look at one attempt, written down as one at its consultation.
  @Transactional
  public Answer<Attempt> attempt(AttemptId id, Actor by) {
    return attempts
        .find(id)
        .map(attempt -> {
          audit.record(by, AuditedAction.READ, Subject.of(attempt.facts().consultation()));
          return Answer.granted(attempt);
        })
        .orElse(Answer.refused(new DiallingRefusal.UnknownAttempt()));
  }

  /// The consultation for which an attempt was made. Shows nothing to anybody.
  @Transactional(readOnly = true)
  public Optional<ConsultationId> consultationOf(AttemptId id) {
    return attempts.find(id).map(attempt -> attempt.facts().consultation());
  }

  /// All that was said of one attempt, the first first; for whom has been shown it.
  @Transactional(readOnly = true)
  public List<Correction> corrections(AttemptId id) {
    return attempts.corrections(id);
  }

  /// Writes down beside an attempt's outcome who or what had picked up in truth; what counts
  /// follows from then on. Saying the same again writes nothing. For the room whose consultation it
  /// is, which has asked who may.
  ///
  /// @return the attempt as it stands now
  @Transactional
  public Answer<Attempt> correct(AttemptId id, Said said, Actor by) {
    consultationOf(id).ifPresent(lock::hold);
    return attempts
        .find(id)
        .map(attempt ->
            attempt.isCorrectable()
                ? Answer.granted(correct(attempt, said, by))
                : Answer.<Attempt>refused(new DiallingRefusal.NotCorrectable()))
        .orElse(Answer.refused(new DiallingRefusal.UnknownAttempt()));
  }

  private Attempt correct(Attempt attempt, Said said, Actor by) {
    Optional<Correction> before = attempt.outcomeSoFar().flatMap(Outcome::correction);
    if (before.map(Correction::said).orElse(Said.AS_RECORDED) == said) {
      return attempt;
    }
    AttemptId id = attempt.facts().id();
    Correction correction =
        new Correction(
            before.map(Correction::number).orElse(0) + 1,
            said,
            policy.counts(said, attempts.countedByOutcome(id)),
            clock.instant(),
            by);
    attempts.correct(id, correction);
    audit.record(by, AuditedAction.CORRECT, new Subject("attempt", id.toString()));
    Attempt after = attempts.find(id).orElseThrow();
    events.publishEvent(new AttemptCorrected(after, correction));
    events.publishEvent(new ReachEvent.Progressed(after.facts().consultation()));
    return after;
  }

  /// The attempts of many consultations, each in the order they were made; for rooms that have
  /// written down who looks.
  @Transactional(readOnly = true)
  public Map<ConsultationId, List<Attempt>> attemptsOf(Collection<ConsultationId> consultations) {
    return attempts.ofAll(consultations);
  }

  /// Of these consultations those of whose newest reach there is more to say than its attempts
  /// tell. For rooms that have written down who looks.
  @Transactional(readOnly = true)
  public Map<ConsultationId, ReachStanding> standings(Collection<ConsultationId> consultations) {
    return reaches.standings(consultations);
  }
}
