package io.dozvon.dialling;

import io.dozvon.dialling.Attempt.Trying;
import io.dozvon.dialling.Reach.Live;
import io.dozvon.dialling.Reach.Over;
import io.dozvon.dialling.store.AttemptStore;
import io.dozvon.dialling.store.ReachStore;
import io.dozvon.presence.Presence;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.LegId;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Moves a reach from one state to the next. Its callers hold the consultation's lock.
@Component
class Reaching {
  private static final Logger log = LoggerFactory.getLogger(Reaching.class);

  /// How much longer than ringing and confirming may take we wait for the exchange to tell the end.
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final Duration LOOK_UP_FOR = Duration.ofMinutes(1);
  private static final Duration LOOK_UP_AGAIN = Duration.ofSeconds(5);

  private final ReachStore reaches;
  private final AttemptStore attempts;
  private final Ringing ringing;
  private final ReachSettings policy;
  private final Presence presence;
  private final ApplicationEventPublisher events;

  Reaching(
      ReachStore reaches,
      AttemptStore attempts,
      Ringing ringing,
      ReachSettings policy,
      Presence presence,
      ApplicationEventPublisher events) {
    this.reaches = reaches;
    this.attempts = attempts;
    this.ringing = ringing;
    this.policy = policy;
    this.presence = presence;
    this.events = events;
  }

  void begin(ReachOrder order, Instant now) {
    Reach.Facts facts = factsOf(order, now);
    Live start = new Reach.Pausing(facts, Optional.empty(), now);
    reaches.insert(start);
    story("begins", facts.consultation());
    if (order.first() == Channel.WEB && presence.isPresent(patientOf(start))) {
      Trying window = ringing.window(facts, now);
      wait(start, new Reach.RingingWeb(facts, window.facts().id(), now.plus(policy.webShown())));
    } else {
      toPhone(start, now);
    }
  }

  private static Reach.Facts factsOf(ReachOrder order, Instant now) {
    return new Reach.Facts(
        ReachId.random(),
        order.consultation(),
        order.patient(),
        order.phone(),
        order.exchange(),
        order.language(),
        order.timeZone(),
        now,
        0);
  }

  /// A page has shown the window; the first one to do so gives it its ring time.
  void windowShown(Live reach, Trying window, Instant now) {
    ringing.moved(window, window.ringing(now));
    if (reach instanceof Reach.RingingWeb ringingWeb) {
      wait(reach, ringingWeb.shown(now.plus(policy.webRing())));
    }
    events.publishEvent(new ReachEvent.Progressed(reach.facts().consultation()));
  }

  /// The patient opened a page while only the phone was tried: the window rings there too.
  void cabinetOpened(Live reach, Instant now) {
    if (reach.webAttempt().isPresent()) {
      return;
    }
    AttemptId window = ringing.window(reach.facts(), now).facts().id();
    switch (reach) {
      case Reach.RingingPhone phone -> wait(reach, phone.withWindow(window));
      case Reach.Pausing pausing -> wait(reach, pausing.withWindow(window));
      case Reach.RingingWeb _ -> throw new IllegalStateException("a ringing window has an attempt");
    }
  }

  /// The time set for this state is over.
  void due(Live reach, Instant now) {
    switch (reach) {
      case Reach.RingingWeb web -> {
        ringing.unanswered(web.web(), now);
        toPhone(web, new Reach.Pausing(reach.facts(), Optional.empty(), now), now);
      }
      case Reach.Pausing _ -> toPhone(reach, now);
      case Reach.RingingPhone phone -> overdue(phone, now);
    }
  }

  /// The exchange has not told the end of an attempt that must long be over: it is looked up, for
  /// as long as there is hope that the exchange answers.
  private void overdue(Reach.RingingPhone phone, Instant now) {
    if (ringing.lookUp(phone.phone(), now.minus(phoneLimit()).minus(LOOK_UP_FOR))) {
      wait(phone, phone.due(now.plus(LOOK_UP_AGAIN)));
    } else {
      ringing.overdue(phone.phone(), now);
      phoneFailed(phone, Fault.OURS, now);
    }
  }

  /// The phone is the next thing to try, if the policy lets us.
  void toPhone(Live reach, Instant now) {
    toPhone(reach, reach, now);
  }

  /// @param was where it stood until now, for the record
  private void toPhone(Live was, Live reach, Instant now) {
    Tally tally = tally(reach);
    switch (Step.toPhone(reach.facts().phone(), reach.facts().timeZone(), tally, policy, now)) {
      case Step.Dial _, Step.Wait _ -> {
        Trying attempt = ringing.phone(reach.facts(), tally.faults(), now);
        wait(was, reach.ringingPhone(attempt.facts().id(), now.plus(phoneLimit())));
      }
      case Step.Exhaust _ -> finish(was, reach.exhausted(now));
      case Step.GiveUp(GiveUpReason reason) -> finish(was, reach.gaveUp(reason, now));
    }
  }

  private Duration phoneLimit() {
    return policy.ring().plus(policy.confirmWithin()).plus(GRACE);
  }

  /// The phone attempt reached nobody: pause and try again, or come to an end.
  void phoneFailed(Reach.RingingPhone reach, Fault fault, Instant now) {
    switch (Step.afterFailure(tally(reach), policy)) {
      case Step.Dial _, Step.Wait _ -> {
        Duration pause = fault == Fault.CALLED ? policy.pause() : policy.carrierPause();
        wait(reach, reach.pausing(now.plus(pause)));
      }
      case Step.Exhaust _ -> finish(reach, reach.exhausted(now));
      case Step.GiveUp(GiveUpReason reason) -> finish(reach, reach.gaveUp(reason, now));
    }
  }

  void reached(Live reach, Way way, LegId leg, Instant now) {
    finish(reach, reach.reached(way, now));
    events.publishEvent(new ReachEvent.PatientReached(reach.facts().consultation(), way, leg, now));
  }

  /// Whatever still rings stops, and the neighbours are told; that somebody was reached is told by
  /// [#reached].
  void finish(Live reach, Over over) {
    Instant now = over.at();
    store(reach, over);
    silence(reach, over, now);
    switch (over) {
      case Reach.Exhausted _ -> tell(new ReachEvent.PatientNotReached(consultationOf(over), now));
      case Reach.Declined _ -> tell(new ReachEvent.PatientDeclined(consultationOf(over), now));
      case Reach.GaveUp(_, GiveUpReason reason, _) ->
          tell(new ReachEvent.GaveUp(consultationOf(over), reason, now));
      case Reach.Stopped _ -> tell(new ReachEvent.Progressed(consultationOf(over)));
      case Reach.Reached _ -> {}
    }
    presence.tell(patientOf(over));
  }

  private void silence(Live reach, Over over, Instant now) {
    if (reach instanceof Reach.RingingPhone phone && !isByPhone(over)) {
      ringing.cancel(phone.phone(), now);
    }
    reach
        .webAttempt()
        .ifPresent(window -> {
          switch (over) {
            case Reach.Exhausted _, Reach.GaveUp _ -> ringing.unanswered(window, now);
            case Reach.Reached _, Reach.Declined _, Reach.Stopped _ -> ringing.cancel(window, now);
          }
        });
  }

  private static boolean isByPhone(Over over) {
    return over instanceof Reach.Reached(_, Way way, _) && way == Way.PHONE;
  }

  private void wait(Live before, Live after) {
    store(before, after);
    events.publishEvent(new ReachEvent.Progressed(consultationOf(after)));
  }

  private void store(Live before, Reach after) {
    reaches.update(after);
    story(nameOf(before) + " -> " + nameOf(after), consultationOf(after));
  }

  private static void story(String what, ConsultationId consultation) {
    log.atInfo()
        .addKeyValue("consultation", consultation)
        .log("consultation {}: reach {}", consultation, what);
  }

  private static String nameOf(Reach reach) {
    return reach.getClass().getSimpleName();
  }

  private void tell(ReachEvent event) {
    events.publishEvent(event);
  }

  private Tally tally(Live reach) {
    return attempts.tally(reach.facts().consultation(), reach.facts().id());
  }

  private static ConsultationId consultationOf(Reach reach) {
    return reach.facts().consultation();
  }

  private static Person patientOf(Reach reach) {
    return new Person.OfPatient(reach.facts().patient());
  }
}
