package io.dozvon.consultations;

import io.dozvon.consultations.Consultation.Closed;
import io.dozvon.consultations.store.ConsultationStore;
import io.dozvon.presence.Presence;
import io.dozvon.programmes.Quotas;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.DoctorId;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stores a consultation's move, settles it with the quota, and tells those it concerns. One line
/// in the log a transition.
@Component
class Moves {
  private static final Logger log = LoggerFactory.getLogger(Moves.class);

  private final ConsultationStore store;
  private final Deadlines deadlines;
  private final Quotas quotas;
  private final OutcomeBook outcomes;
  private final Presence presence;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Moves(
      ConsultationStore store,
      Deadlines deadlines,
      Quotas quotas,
      OutcomeBook outcomes,
      Presence presence,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.deadlines = deadlines;
    this.quotas = quotas;
    this.outcomes = outcomes;
    this.presence = presence;
    this.events = events;
    this.clock = clock;
  }

  /// It has been requested and stored.
  void created(Consultation.Due due) {
    story(due).log("consultation {}: --requested--> {}", due.facts().id(), nameOf(due));
    events.publishEvent(new ConsultationRequested(due.facts()));
    tell(due);
  }

  /// As if it had never been its doctor's.
  void withdrawn(Consultation.Due due) {
    store.delete(due);
    story(due).log("consultation {}: {} --withdrawn-->", due.facts().id(), nameOf(due));
    events.publishEvent(new ConsultationWithdrawn(due.facts()));
    tell(due);
  }

  void move(Consultation before, Consultation after, String why) {
    store(after);
    if (after instanceof Closed closed) {
      settle(closed);
      outcomes.closed(closed);
    }
    moved(before, after, why);
  }

  /// Closed because a person decided so.
  void decide(Consultation before, Closed after, String why, Grounds grounds) {
    store(after);
    settle(after);
    outcomes.closed(after, grounds);
    moved(before, after, why);
  }

  /// What came of it is seen differently from now on; the quota follows, if it has room.
  Answer<Closed> correct(Closed before, Closed after, Grounds grounds) {
    return quotas
        .correct(after.facts().id(), after.outcome().isTakenFromQuota())
        .map(_ -> {
          store(after);
          outcomes.corrected(after, grounds, clock.instant());
          story(after)
              .log(
                  "consultation {}: {} --corrected--> {}",
                  after.facts().id(),
                  before.outcome(),
                  after.outcome());
          tell(after);
          return after;
        });
  }

  private void moved(Consultation before, Consultation after, String why) {
    story(after)
        .log(
            "consultation {}: {} --{}--> {}",
            after.facts().id(),
            nameOf(before),
            why,
            nameOf(after));
    events.publishEvent(new ConsultationMoved(before, after));
    tell(after);
  }

  /// What was reserved for it is taken from the patient's quota, or given back (R18).
  private void settle(Closed closed) {
    if (closed.outcome().isTakenFromQuota()) {
      quotas.consume(closed.facts().id());
    } else {
      quotas.release(closed.facts().id());
    }
  }

  /// It stays as it is until time has a say in it again.
  void stay(Consultation consultation) {
    store(consultation);
  }

  private void store(Consultation consultation) {
    store.update(consultation, deadlines.next(consultation, clock.instant()));
  }

  private static LoggingEventBuilder story(Consultation consultation) {
    return log.atInfo().addKeyValue("consultation", consultation.facts().id());
  }

  /// Both sides' pages look again after the commit.
  void tell(Consultation consultation) {
    tell(consultation.facts().doctor(), consultation.facts().patient());
  }

  /// As [#tell(Consultation)], of one that need not be read for it.
  void tell(ConsultationId id) {
    store.participants(id).ifPresent(they -> tell(they.doctor(), they.patient()));
  }

  private void tell(DoctorId doctor, PatientId patient) {
    presence.tell(new Person.OfDoctor(doctor));
    presence.tell(new Person.OfPatient(patient));
  }

  private static String nameOf(Consultation consultation) {
    return consultation.getClass().getSimpleName();
  }
}
