package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.Assigned;
import io.dozvon.callbacks.Callback.ComingBack;
import io.dozvon.callbacks.Callback.Dialling;
import io.dozvon.callbacks.Callback.Live;
import io.dozvon.callbacks.Callback.Passed;
import io.dozvon.callbacks.Callback.RingingAgent;
import io.dozvon.callbacks.Callback.RingingCaller;
import io.dozvon.callbacks.Callback.Talking;
import io.dozvon.callbacks.store.RespiteStore;
import io.dozvon.dialling.DiallingRefusal;
import io.dozvon.dialling.PhoneCall;
import io.dozvon.dialling.PhoneCalls;
import io.dozvon.dialling.PhoneOrder;
import io.dozvon.dialling.Tally;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.Origination.Callee;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Refusal;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Rings the agent, then the caller, and lets them talk. Its callers hold the callback.
@Component
class CallbackCalls {
  /// How much longer than it may ring we wait for the exchange to tell how that came out.
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final Duration LOOK_UP_FOR = Duration.ofMinutes(1);
  private static final Duration LOOK_UP_AGAIN = Duration.ofSeconds(5);

  private final CallbackMoves moves;
  private final LineDesk desk;
  private final PhoneCalls phones;
  private final LegCommands commands;
  private final RespiteStore respites;
  private final CallbackSettings settings;

  CallbackCalls(
      CallbackMoves moves,
      LineDesk desk,
      PhoneCalls phones,
      LegCommands commands,
      RespiteStore respites,
      CallbackSettings settings) {
    this.moves = moves;
    this.desk = desk;
    this.phones = phones;
    this.commands = commands;
    this.respites = respites;
    this.settings = settings;
  }

  /// The agent's phone rings; it shows whom they are to talk with.
  void ringAgent(Assigned callback, Instant now) {
    RingingAgent ringing = callback.ringing(CallbackLegs.random(), now, agentRungUntil(now));
    moves.move(callback, ringing, "rings the agent");
    ringPhoneOfAgent(ringing);
  }

  private Instant agentRungUntil(Instant now) {
    return now.plus(settings.agentRing()).plus(GRACE);
  }

  private void ringPhoneOfAgent(Dialling callback) {
    commands.originate(
        callback.exchange(),
        callback.agentLeg(),
        new Origination.ToDeskPhone(
            desk.phoneOf(callback.agent()),
            callback.facts().number(),
            settings.agentRing(),
            callback.facts().language()));
  }

  /// Whoever talks through a page that is no more, or not the phone any longer, is rung on the one
  /// that is; the caller waits meanwhile.
  void comeBack(Dialling callback, LegId callerLeg, Instant now) {
    hangUp(callback, callback.agentLeg());
    ComingBack back =
        new ComingBack(
            callback.facts(),
            callback.agent(),
            callback.exchange(),
            CallbackLegs.random(),
            callerLeg,
            now,
            agentRungUntil(now));
    moves.move(callback, back, "agent's phone is there again");
    ringPhoneOfAgent(back);
  }

  /// The agent is back at their phone.
  void talkAgain(ComingBack callback, Instant now) {
    Talking talking = callback.talking(now);
    moves.move(callback, talking, "agent is back");
    join(talking);
  }

  /// The agent is at their phone: the caller's rings, unless that has become too late.
  void ringCaller(RingingAgent callback, Instant now) {
    LegId leg = CallbackLegs.random();
    switch (phones.ring(order(callback, leg))) {
      case Answer.Granted<PhoneCall> _ ->
          moves.move(
              callback,
              callback.ringingCaller(leg, now, phones.overdue(now)),
              "agent is there, rings the caller");
      case Answer.Refused<PhoneCall>(Refusal why) -> notRung(callback, why, now);
    }
  }

  private static PhoneOrder order(RingingAgent callback, LegId leg) {
    Callback.Facts facts = callback.facts();
    return new PhoneOrder(
        facts.id().errand(),
        leg,
        facts.number(),
        callback.exchange(),
        facts.language(),
        facts.timeZone(),
        Callee.CALLED_BACK);
  }

  private void notRung(RingingAgent callback, Refusal why, Instant now) {
    hangUp(callback, callback.agentLeg());
    Callback after =
        why instanceof DiallingRefusal.NumberNotAllowed
            ? callback.givenUp(GiveUp.NUMBER_NOT_ALLOWED, now)
            : callback.again(now, now.plus(settings.again()), Optional.empty());
    moves.move(callback, after, why.id());
    breathe(callback.agent(), now);
  }

  /// Both are there.
  void talk(RingingCaller callback, Instant now) {
    Talking talking = callback.talking(now);
    moves.move(callback, talking, "caller is there");
    join(talking);
  }

  void join(Talking talking) {
    commands.join(talking.exchange(), List.of(talking.agentLeg(), talking.callerLeg()));
  }

  /// The caller was not reached: later again, or never.
  void callerFailed(RingingCaller callback, Fault fault, Instant now) {
    hangUp(callback, callback.agentLeg());
    Callback after =
        enough(phones.tally(callback.facts().id().errand()))
            .<Callback>map(reason -> callback.givenUp(reason, now))
            .orElseGet(() -> callback.again(now, now.plus(pause(fault)), Optional.empty()));
    moves.move(callback, after, "not reached, fault " + fault);
    breathe(callback.agent(), now);
  }

  private Optional<GiveUp> enough(Tally tally) {
    if (tally.counted() >= settings.attempts()) {
      return Optional.of(GiveUp.NOT_REACHED);
    }
    if (tally.rung() >= settings.attempts()) {
      return Optional.of(GiveUp.RINGS_USED_UP);
    }
    return tally.faults() >= settings.carrierFaults()
        ? Optional.of(GiveUp.CARRIER_FAULT)
        : Optional.empty();
  }

  private Duration pause(Fault fault) {
    return fault == Fault.CALLED ? settings.again() : settings.carrierAgain();
  }

  /// Nobody saw what became of the ringing of the agent's phone, which is not their doing.
  void agentNotRung(RingingAgent callback, Instant now) {
    moves.move(callback, callback.again(now, now, Optional.empty()), "agent's leg was lost");
    breathe(callback.agent(), now);
  }

  /// The agent did not take it, or did not answer their phone: another one gets it, and they are
  /// paused, so that nobody waits for them in vain.
  void notTaken(Live callback, Instant now) {
    if (callback instanceof RingingAgent ringing) {
      hangUp(ringing, ringing.agentLeg());
    }
    moves.move(callback, passedOn(callback, now), "agent did not take it");
    desk.unanswered(callback.agent());
  }

  /// The agent does not want this one now, and gets callers again.
  void declined(Assigned callback, Instant now) {
    moves.move(callback, passedOn(callback, now), "agent declined");
    desk.release(callback.agent());
  }

  /// The agent ends what they are on, before or while they talk.
  void hungUpByAgent(Live callback, Instant now) {
    switch (callback) {
      case Assigned assigned -> declined(assigned, now);
      case RingingAgent ringing -> {
        hangUp(ringing, ringing.agentLeg());
        moves.move(ringing, passedOn(ringing, now), "agent stopped it");
        breathe(ringing.agent(), now);
      }
      case RingingCaller ringing -> {
        hangUp(ringing, ringing.agentLeg());
        agentLeft(ringing, now);
      }
      case Talking talking -> talked(talking, talking.callerLeg(), now);
      case ComingBack back -> talked(back, back.callerLeg(), now);
    }
  }

  /// The agent hung up before the caller answered. They say themselves when they are ready again.
  void agentLeft(RingingCaller callback, Instant now) {
    phones.cancel(callback.callerLeg());
    moves.move(callback, passedOn(callback, now), "agent hung up before the caller answered");
  }

  private Callback passedOn(Live callback, Instant now) {
    Passed passed = new Passed(callback.agent(), now.plus(settings.passOver()));
    return callback.again(now, now, Optional.of(passed));
  }

  /// One of the two has hung up: that was it.
  void talked(Dialling callback, LegId callerLeg, Instant now) {
    hangUp(callback, callback.agentLeg());
    hangUp(callback, callerLeg);
    moves.move(
        callback,
        callback.done(CallbackOutcome.TALKED, Optional.of(callback.agent()), now),
        "they have talked");
    respites.begin(callback.agent(), now.plus(settings.wrapUp()));
  }

  /// It is called off; whatever rings falls silent.
  void callOff(Live callback, Callback.Over after, String why) {
    switch (callback) {
      case Assigned _ -> {}
      case RingingAgent ringing -> hangUp(ringing, ringing.agentLeg());
      case RingingCaller ringing -> {
        phones.cancel(ringing.callerLeg());
        hangUp(ringing, ringing.agentLeg());
      }
      case Talking talking -> {
        hangUp(talking, talking.callerLeg());
        hangUp(talking, talking.agentLeg());
      }
      case ComingBack back -> {
        hangUp(back, back.callerLeg());
        hangUp(back, back.agentLeg());
      }
    }
    moves.move(callback, after, why);
    breathe(callback.agent(), after.since());
  }

  /// What goes on has taken longer than it can.
  void overdue(Live callback, Instant now) {
    switch (callback) {
      case Assigned assigned when settings.unanswered() == CallbackSettings.Unanswered.CALL ->
          ringAgent(assigned, now);
      case Assigned assigned -> notTaken(assigned, now);
      case RingingAgent ringing -> notTaken(ringing, now);
      case RingingCaller ringing -> lookUp(ringing, now);
      case ComingBack back -> talked(back, back.callerLeg(), now);
      case Talking _ -> {}
    }
  }

  /// The exchange has not told how the caller's phone came out: it is looked up, for as long as
  /// there is hope that the exchange answers.
  private void lookUp(RingingCaller callback, Instant now) {
    if (phones.overdue(callback.since()).plus(LOOK_UP_FOR).isAfter(now)) {
      commands.lookUp(callback.exchange(), callback.callerLeg());
      moves.move(callback, callback.until(now.plus(LOOK_UP_AGAIN)), "looked up");
    } else {
      phones.overdue(callback.callerLeg());
      callerFailed(callback, Fault.OURS, now);
    }
  }

  private void breathe(StaffId agent, Instant now) {
    respites.begin(agent, now.plus(settings.breath()));
  }

  private void hangUp(Dialling callback, LegId leg) {
    commands.hangUp(callback.exchange(), leg);
  }
}
