package io.dozvon.dialling;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// One endeavour to reach one patient for one consultation.
public sealed interface Reach {
  Facts facts();

  /// Whom to reach and by what.
  ///
  /// @param timeZone the patient's
  /// @param version counts the changes; a change of an older version is refused by the store
  record Facts(
      ReachId id,
      ConsultationId consultation,
      PatientId patient,
      PhoneNumber phone,
      ExchangeName exchange,
      Language language,
      ZoneId timeZone,
      Instant startedAt,
      int version) {}

  /// Still under way.
  sealed interface Live extends Reach {
    /// When to act if nothing happens before.
    Instant dueAt();

    /// The attempt that rings in the cabinet, if one does.
    Optional<AttemptId> webAttempt();

    default Over reached(Way way, Instant at) {
      return new Reached(facts(), way, at);
    }

    default Over exhausted(Instant at) {
      return new Exhausted(facts(), at);
    }

    default Over declined(Instant at) {
      return new Declined(facts(), at);
    }

    default Over stopped(Instant at) {
      return new Stopped(facts(), at);
    }

    default Over gaveUp(GiveUpReason reason, Instant at) {
      return new GaveUp(facts(), reason, at);
    }

    /// The phone rings from now on; the window, if it rings, goes on.
    default RingingPhone ringingPhone(AttemptId phone, Instant dueAt) {
      return new RingingPhone(facts(), phone, webAttempt(), dueAt);
    }
  }

  /// Only the cabinet rings.
  record RingingWeb(Facts facts, AttemptId web, Instant dueAt) implements Live {
    @Override
    public Optional<AttemptId> webAttempt() {
      return Optional.of(web);
    }

    /// A page has shown the window: it may ring until `until`.
    RingingWeb shown(Instant until) {
      return new RingingWeb(facts, web, until);
    }
  }

  /// The phone rings, or is about to, or somebody picked up and is not yet confirmed to be a
  /// person.
  record RingingPhone(Facts facts, AttemptId phone, Optional<AttemptId> webAttempt, Instant dueAt)
      implements Live {
    RingingPhone withWindow(AttemptId web) {
      return new RingingPhone(facts, phone, Optional.of(web), dueAt);
    }

    RingingPhone due(Instant at) {
      return new RingingPhone(facts, phone, webAttempt, at);
    }

    Pausing pausing(Instant until) {
      return new Pausing(facts, webAttempt, until);
    }
  }

  /// Between two phone attempts.
  record Pausing(Facts facts, Optional<AttemptId> webAttempt, Instant dueAt) implements Live {
    Pausing withWindow(AttemptId web) {
      return new Pausing(facts, Optional.of(web), dueAt);
    }
  }

  /// Come to an end.
  sealed interface Over extends Reach {
    Instant at();
  }

  record Reached(Facts facts, Way way, Instant at) implements Over {}

  /// Every counted attempt failed: the consultation counts as rendered (R13).
  record Exhausted(Facts facts, Instant at) implements Over {}

  /// The patient declined in the call window.
  record Declined(Facts facts, Instant at) implements Over {}

  /// The doctor left or stopped it.
  record Stopped(Facts facts, Instant at) implements Over {}

  record GaveUp(Facts facts, GiveUpReason reason, Instant at) implements Over {}
}
