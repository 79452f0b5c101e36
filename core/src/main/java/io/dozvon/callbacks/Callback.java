package io.dozvon.callbacks;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Somebody who is to be called back, and how far that has come.
public sealed interface Callback {
  Facts facts();

  /// Since when it stands as it does.
  Instant since();

  /// Who, why, and since when they have waited.
  ///
  /// @param call the one it came of, if it came of one
  /// @param waitingSince decides the place among those who wait; what they asked for later does not
  ///   change it
  /// @param timeZone where their phone is, as far as that is known
  /// @param note what an agent wrote for the one who calls, at most 500 characters
  /// @param version counts the changes; a change of an older version is refused by the store
  record Facts(
      CallbackId id,
      QueueId queue,
      PhoneNumber number,
      Language language,
      Why why,
      Optional<LineCallId> call,
      Instant waitingSince,
      Instant requestedAt,
      ZoneId timeZone,
      Optional<String> note,
      int version) {
    /// @param newer than what is known so far; as it is if empty
    Facts in(Optional<ZoneId> newer) {
      return new Facts(
          id,
          queue,
          number,
          language,
          why,
          call,
          waitingSince,
          requestedAt,
          newer.orElse(timeZone),
          note,
          version);
    }

    Facts noted(Optional<String> newer) {
      return new Facts(
          id,
          queue,
          number,
          language,
          why,
          call,
          waitingSince,
          requestedAt,
          timeZone,
          newer.or(() -> note),
          version);
    }

    /// They turned to us once more. Whoever asks for it weighs more than who only hung up.
    Facts askedAgain(Why again, Optional<LineCallId> later, Instant waiting) {
      return new Facts(
          id,
          queue,
          number,
          language,
          again.isAskedFor() ? again : why,
          call.or(() -> later),
          waiting.isBefore(waitingSince) ? waiting : waitingSince,
          requestedAt,
          timeZone,
          note,
          version);
    }
  }

  /// An agent who did not take it, and until when they do not get it again.
  record Passed(StaffId agent, Instant until) {}

  /// Not over.
  sealed interface Open extends Callback {
    default Cancelled cancelled(CancelReason reason, Optional<StaffId> by, Instant at) {
      return new Cancelled(facts(), reason, by, at);
    }

    default Done done(CallbackOutcome outcome, Optional<StaffId> agent, Instant at) {
      return new Done(facts(), outcome, agent, at);
    }

    default GivenUp givenUp(GiveUp reason, Instant at) {
      return new GivenUp(facts(), reason, at);
    }
  }

  /// Nobody is on it.
  sealed interface Waiting extends Open {
    /// Not before.
    Instant dueAt();

    Optional<Passed> passed();

    /// As it is, but not before then.
    Waiting notBefore(Instant at);

    Waiting with(Facts facts);

    default Assigned assigned(StaffId agent, ExchangeName exchange, Instant now, Instant until) {
      return new Assigned(facts(), agent, exchange, now, until);
    }

    default Scheduled scheduled(Instant at, Optional<String> note, Instant now) {
      return new Scheduled(facts().noted(note), now, at, Optional.empty());
    }
  }

  /// Waits for its turn.
  record Wanted(Facts facts, Instant since, Instant dueAt, Optional<Passed> passed)
      implements Waiting {
    @Override
    public Wanted notBefore(Instant at) {
      return new Wanted(facts, since, at, passed);
    }

    @Override
    public Wanted with(Facts later) {
      return new Wanted(later, since, dueAt, passed);
    }
  }

  /// Waits for a time that was agreed; then for its turn, before those who came later.
  record Scheduled(Facts facts, Instant since, Instant dueAt, Optional<Passed> passed)
      implements Waiting {
    @Override
    public Scheduled notBefore(Instant at) {
      return new Scheduled(facts, since, at, passed);
    }

    @Override
    public Scheduled with(Facts later) {
      return new Scheduled(later, since, dueAt, passed);
    }

    /// They want it as soon as can be.
    Wanted wanted(Facts later, Instant now) {
      return new Wanted(later, now, now, Optional.empty());
    }
  }

  /// One agent is on it, who gets no callers meanwhile.
  sealed interface Live extends Open {
    StaffId agent();

    ExchangeName exchange();

    /// It waits for its turn again.
    default Wanted again(Instant now, Instant notBefore, Optional<Passed> passed) {
      return new Wanted(facts(), now, notBefore, passed);
    }
  }

  /// One agent sees whom to call and why.
  ///
  /// @param until when they have not said anything by then, the settings say what happens
  record Assigned(Facts facts, StaffId agent, ExchangeName exchange, Instant since, Instant until)
      implements Live {
    RingingAgent ringing(LegId leg, Instant now, Instant until) {
      return new RingingAgent(facts, agent, exchange, leg, now, until);
    }
  }

  /// Phones are rung.
  sealed interface Dialling extends Live {
    LegId agentLeg();

    /// The legs that are theirs.
    boolean isOn(LegId leg);
  }

  /// The agent's phone rings.
  ///
  /// @param until the exchange must have told by then how that came out
  record RingingAgent(
      Facts facts,
      StaffId agent,
      ExchangeName exchange,
      LegId agentLeg,
      Instant since,
      Instant until)
      implements Dialling {
    @Override
    public boolean isOn(LegId leg) {
      return leg.equals(agentLeg);
    }

    RingingCaller ringingCaller(LegId callerLeg, Instant now, Instant late) {
      return new RingingCaller(facts, agent, exchange, agentLeg, callerLeg, now, late);
    }
  }

  /// The agent waits at their phone, and the caller's rings.
  ///
  /// @param until the exchange must have told by then how that came out
  record RingingCaller(
      Facts facts,
      StaffId agent,
      ExchangeName exchange,
      LegId agentLeg,
      LegId callerLeg,
      Instant since,
      Instant until)
      implements Dialling {
    @Override
    public boolean isOn(LegId leg) {
      return leg.equals(agentLeg) || leg.equals(callerLeg);
    }

    RingingCaller until(Instant later) {
      return new RingingCaller(facts, agent, exchange, agentLeg, callerLeg, since, later);
    }

    Talking talking(Instant now) {
      return new Talking(facts, agent, exchange, agentLeg, callerLeg, now);
    }
  }

  /// The two hear each other.
  record Talking(
      Facts facts,
      StaffId agent,
      ExchangeName exchange,
      LegId agentLeg,
      LegId callerLeg,
      Instant since)
      implements Dialling {
    @Override
    public boolean isOn(LegId leg) {
      return leg.equals(agentLeg) || leg.equals(callerLeg);
    }
  }

  /// They have talked, the agent's page was loaded anew: the phone on it rings, and the caller
  /// waits.
  ///
  /// @param until the exchange must have told by then how that came out
  record ComingBack(
      Facts facts,
      StaffId agent,
      ExchangeName exchange,
      LegId agentLeg,
      LegId callerLeg,
      Instant since,
      Instant until)
      implements Dialling {
    @Override
    public boolean isOn(LegId leg) {
      return leg.equals(agentLeg) || leg.equals(callerLeg);
    }

    Talking talking(Instant now) {
      return new Talking(facts, agent, exchange, agentLeg, callerLeg, now);
    }
  }

  sealed interface Over extends Callback {}

  /// @param agent who talked with them
  record Done(Facts facts, CallbackOutcome outcome, Optional<StaffId> agent, Instant since)
      implements Over {}

  record GivenUp(Facts facts, GiveUp reason, Instant since) implements Over {}

  /// @param by the agent who said so; empty if it was nobody of the line
  record Cancelled(Facts facts, CancelReason reason, Optional<StaffId> by, Instant since)
      implements Over {
    /// It was not meant.
    Wanted undone(Instant now) {
      return new Wanted(facts, now, now, Optional.empty());
    }
  }
}
