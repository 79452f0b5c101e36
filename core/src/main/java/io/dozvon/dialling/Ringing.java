package io.dozvon.dialling;

import io.dozvon.dialling.Attempt.Facts;
import io.dozvon.dialling.Attempt.Line;
import io.dozvon.dialling.Attempt.Progress;
import io.dozvon.dialling.Attempt.Trying;
import io.dozvon.dialling.store.AttemptStore;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.AnsweredBy;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.Exchange;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.Trunk;
import io.dozvon.vocabulary.Person;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Begins and ends single attempts: each is written down before anything rings.
@Component
class Ringing {
  private static final Logger log = LoggerFactory.getLogger(Ringing.class);

  private final AttemptStore store;
  private final ReachSettings policy;
  private final Exchanges exchanges;
  private final LegCommands commands;
  private final Presence presence;
  private final ApplicationEventPublisher events;

  Ringing(
      AttemptStore store,
      ReachSettings policy,
      Exchanges exchanges,
      LegCommands commands,
      Presence presence,
      ApplicationEventPublisher events) {
    this.store = store;
    this.policy = policy;
    this.exchanges = exchanges;
    this.commands = commands;
    this.presence = presence;
    this.events = events;
  }

  /// The call window rings in every open page of the patient's cabinet.
  Trying window(Reach.Facts reach, Instant now) {
    Trying attempt = intend(reach, Channel.WEB, Optional.empty(), now);
    Trying dialled = attempt.dialled(now);
    store.update(attempt, dialled);
    presence.tell(new Person.OfPatient(reach.patient()));
    return dialled;
  }

  /// The patient's phone rings, through the next trunk after each carrier's fault.
  Trying phone(Reach.Facts reach, int faults, Instant now) {
    List<Trunk> trunks = trunksOf(reach.exchange());
    Trunk trunk = trunks.get(faults % trunks.size());
    Trying attempt = intend(reach, Channel.PHONE, Optional.of(new Line(reach.phone(), trunk)), now);
    commands.originate(
        reach.exchange(),
        attempt.facts().leg(),
        new Origination.ToPhone(
            reach.phone(),
            trunk,
            policy.ring(),
            policy.confirm(),
            policy.confirmWithin(),
            reach.language()));
    return attempt;
  }

  private List<Trunk> trunksOf(ExchangeName exchange) {
    return exchanges.named(exchange).map(Exchange::status).orElseThrow().trunks();
  }

  private Trying intend(Reach.Facts reach, Channel channel, Optional<Line> line, Instant now) {
    Facts facts =
        new Facts(
            AttemptId.random(),
            reach.id(),
            reach.consultation(),
            store.nextSequence(reach.consultation()),
            channel,
            LegId.random(),
            reach.exchange(),
            line,
            now);
    Trying attempt = new Trying(facts, Progress.NONE);
    store.insert(attempt);
    story(attempt).log("{}: intended as leg {}", title(attempt), facts.leg());
    return attempt;
  }

  /// Stores what became of an attempt and tells its outcome, if that is new.
  void moved(Attempt before, Attempt after) {
    store.update(before, after);
    story(after).log("{}: {}", title(after), progressOf(after));
    if (before.outcomeSoFar().isEmpty()) {
      after
          .outcomeSoFar()
          .ifPresent(outcome -> events.publishEvent(new AttemptEnded(after, outcome)));
    }
  }

  private static LoggingEventBuilder story(Attempt attempt) {
    return log.atInfo()
        .addKeyValue("consultation", attempt.facts().consultation())
        .addKeyValue("attempt", attempt.facts().sequence())
        .addKeyValue("leg", attempt.facts().leg());
  }

  private static String title(Attempt attempt) {
    Facts facts = attempt.facts();
    return "consultation %s: attempt %d by %s"
        .formatted(facts.consultation(), facts.sequence(), Wire.name(facts.channel()));
  }

  /// How far an attempt has come, in a few words for the log.
  private static String progressOf(Attempt attempt) {
    return switch (attempt) {
      case Trying(_, Progress progress) when progress.answeredAt().isPresent() -> "picked up";
      case Trying(_, Progress progress) when progress.ringingAt().isPresent() -> "ringing";
      case Trying _ -> "dialled";
      case Attempt.Answered _ -> "answered by a person";
      case Attempt.Ended(_, _, Outcome outcome, _) -> "ended, " + wordsOf(outcome);
    };
  }

  private static String wordsOf(Outcome outcome) {
    return Wire.name(outcome.disposition())
        + outcome.fault().map(fault -> ", fault " + Wire.name(fault)).orElse("")
        + (outcome.counted() ? ", counted" : ", not counted");
  }

  /// Ends an attempt if it still rings; a phone stops ringing after the commit.
  void cancel(AttemptId id, Instant now) {
    trying(id).ifPresent(attempt -> cancel(attempt, now));
  }

  private void cancel(Trying attempt, Instant now) {
    boolean rang = attempt.progress().ringingAt().isPresent();
    end(attempt, Ending.cancelled(rang), now);
    hangUp(attempt);
  }

  /// Ends a window that rang to no avail.
  void unanswered(AttemptId window, Instant now) {
    trying(window).ifPresent(attempt -> end(attempt, endingOf(attempt), now));
  }

  private static Ending endingOf(Trying window) {
    boolean shown = window.progress().ringingAt().isPresent();
    return new Ending(
        shown ? Disposition.NO_ANSWER : Disposition.UNREACHABLE,
        shown ? Fault.CALLED : Fault.UNCLEAR,
        shown,
        Optional.empty(),
        Optional.empty(),
        AnsweredBy.NOBODY);
  }

  void declined(Trying window, Instant now) {
    end(
        window,
        new Ending(
            Disposition.DECLINED,
            Fault.CALLED,
            true,
            Optional.empty(),
            Optional.empty(),
            AnsweredBy.PERSON),
        now);
  }

  /// Asks the exchange how an attempt stands that it should long have told the end of.
  ///
  /// @return whether it was asked; it is not any more if the attempt began before `oldest`
  boolean lookUp(AttemptId id, Instant oldest) {
    Optional<Facts> young =
        trying(id).map(Trying::facts).filter(facts -> facts.intendedAt().isAfter(oldest));
    young.ifPresent(facts -> commands.lookUp(facts.exchange(), facts.leg()));
    return young.isPresent();
  }

  /// The exchange has not told the end of an attempt, nor can it be asked.
  void overdue(AttemptId id, Instant now) {
    trying(id)
        .ifPresent(attempt -> {
          end(attempt, Ending.unknown(), now);
          hangUp(attempt);
        });
  }

  private void end(Trying attempt, Ending ending, Instant now) {
    moved(attempt, attempt.ended(ending, policy, now));
  }

  private void hangUp(Trying attempt) {
    if (attempt.facts().channel() == Channel.PHONE) {
      commands.hangUp(attempt.facts().exchange(), attempt.facts().leg());
    }
  }

  Optional<Trying> trying(AttemptId id) {
    return store.find(id).flatMap(Ringing::trying);
  }

  private static Optional<Trying> trying(Attempt attempt) {
    return attempt instanceof Trying trying ? Optional.of(trying) : Optional.empty();
  }
}
