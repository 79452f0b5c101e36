package io.dozvon.callbacks.store;

import io.dozvon.callbacks.Callback;
import io.dozvon.callbacks.Callback.Assigned;
import io.dozvon.callbacks.Callback.Cancelled;
import io.dozvon.callbacks.Callback.ComingBack;
import io.dozvon.callbacks.Callback.Dialling;
import io.dozvon.callbacks.Callback.Done;
import io.dozvon.callbacks.Callback.GivenUp;
import io.dozvon.callbacks.Callback.Live;
import io.dozvon.callbacks.Callback.Over;
import io.dozvon.callbacks.Callback.Passed;
import io.dozvon.callbacks.Callback.RingingAgent;
import io.dozvon.callbacks.Callback.RingingCaller;
import io.dozvon.callbacks.Callback.Scheduled;
import io.dozvon.callbacks.Callback.Talking;
import io.dozvon.callbacks.Callback.Waiting;
import io.dozvon.callbacks.Callback.Wanted;
import io.dozvon.callbacks.CallbackId;
import io.dozvon.callbacks.CallbackOutcome;
import io.dozvon.callbacks.CallbackState;
import io.dozvon.callbacks.CancelReason;
import io.dozvon.callbacks.GiveUp;
import io.dozvon.callbacks.Why;
import io.dozvon.database.callbacks.tables.records.CallbackRecord;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Turns a [Callback] into a row and back.
final class CallbackRows {
  private CallbackRows() {}

  static CallbackRecord row(Callback callback) {
    Callback.Facts facts = callback.facts();
    CallbackRecord row = new CallbackRecord();
    row.setWhy(Wire.name(facts.why()));
    row.setCallId(facts.call().map(LineCallId::value).orElse(null));
    row.setWaitingSince(facts.waitingSince());
    row.setTimeZone(facts.timeZone().getId());
    row.setNote(facts.note().orElse(null));
    row.setState(Wire.name(CallbackState.of(callback)));
    row.setSince(callback.since());
    row.setDueAt(due(callback).orElse(null));
    Optional<Passed> passed =
        callback instanceof Waiting waiting ? waiting.passed() : Optional.empty();
    row.setPassedBy(passed.map(it -> it.agent().value()).orElse(null));
    row.setPassedUntil(passed.map(Passed::until).orElse(null));
    row.setExchange(callback instanceof Live live ? live.exchange().value() : null);
    row.setAgentId(agent(callback).map(StaffId::value).orElse(null));
    row.setAgentLeg(callback instanceof Dialling dialling ? dialling.agentLeg().value() : null);
    row.setCallerLeg(callerLeg(callback).map(LegId::value).orElse(null));
    row.setOutcome(callback instanceof Done done ? Wire.name(done.outcome()) : null);
    row.setReason(reason(callback).orElse(null));
    row.setEndedAt(callback instanceof Over ? callback.since() : null);
    return row;
  }

  static CallbackRecord newRow(Callback callback) {
    Callback.Facts facts = callback.facts();
    CallbackRecord row = row(callback);
    row.setId(facts.id().value());
    row.setQueueId(facts.queue().value());
    row.setNumber(facts.number().e164());
    row.setLanguage(facts.language().code());
    row.setRequestedAt(facts.requestedAt());
    row.setVersion(facts.version());
    return row;
  }

  private static Optional<Instant> due(Callback callback) {
    return switch (callback) {
      case Waiting waiting -> Optional.of(waiting.dueAt());
      case Assigned assigned -> Optional.of(assigned.until());
      case RingingAgent ringing -> Optional.of(ringing.until());
      case RingingCaller ringing -> Optional.of(ringing.until());
      case ComingBack back -> Optional.of(back.until());
      case Talking _, Over _ -> Optional.empty();
    };
  }

  private static Optional<StaffId> agent(Callback callback) {
    return switch (callback) {
      case Live live -> Optional.of(live.agent());
      case Done done -> done.agent();
      case Cancelled cancelled -> cancelled.by();
      case Waiting _, GivenUp _ -> Optional.empty();
    };
  }

  private static Optional<LegId> callerLeg(Callback callback) {
    return switch (callback) {
      case RingingCaller ringing -> Optional.of(ringing.callerLeg());
      case Talking talking -> Optional.of(talking.callerLeg());
      case ComingBack back -> Optional.of(back.callerLeg());
      case Waiting _, Assigned _, RingingAgent _, Over _ -> Optional.empty();
    };
  }

  private static Optional<String> reason(Callback callback) {
    return switch (callback) {
      case GivenUp givenUp -> Optional.of(Wire.name(givenUp.reason()));
      case Cancelled cancelled -> Optional.of(Wire.name(cancelled.reason()));
      case Callback _ -> Optional.empty();
    };
  }

  static Callback callback(CallbackRecord row) {
    Callback.Facts facts = facts(row);
    Instant since = row.getSince();
    return switch (Wire.read(CallbackState.class, row.getState())) {
      case WANTED -> new Wanted(facts, since, due(row), passed(row));
      case SCHEDULED -> new Scheduled(facts, since, due(row), passed(row));
      case ASSIGNED -> new Assigned(facts, agent(row), exchange(row), since, due(row));
      case RINGING_AGENT ->
          new RingingAgent(
              facts, agent(row), exchange(row), leg(row.getAgentLeg()), since, due(row));
      case RINGING_CALLER ->
          new RingingCaller(
              facts,
              agent(row),
              exchange(row),
              leg(row.getAgentLeg()),
              leg(row.getCallerLeg()),
              since,
              due(row));
      case TALKING ->
          new Talking(
              facts,
              agent(row),
              exchange(row),
              leg(row.getAgentLeg()),
              leg(row.getCallerLeg()),
              since);
      case COMING_BACK ->
          new ComingBack(
              facts,
              agent(row),
              exchange(row),
              leg(row.getAgentLeg()),
              leg(row.getCallerLeg()),
              since,
              due(row));
      case DONE ->
          new Done(facts, Wire.read(CallbackOutcome.class, row.getOutcome()), anAgent(row), since);
      case GIVEN_UP -> new GivenUp(facts, Wire.read(GiveUp.class, row.getReason()), since);
      case CANCELLED ->
          new Cancelled(facts, Wire.read(CancelReason.class, row.getReason()), anAgent(row), since);
    };
  }

  private static Callback.Facts facts(CallbackRecord row) {
    return new Callback.Facts(
        new CallbackId(row.getId()),
        new QueueId(row.getQueueId()),
        new PhoneNumber(row.getNumber()),
        Language.of(row.getLanguage()).orElseThrow(),
        Wire.read(Why.class, row.getWhy()),
        Optional.ofNullable(row.getCallId()).map(LineCallId::new),
        row.getWaitingSince(),
        row.getRequestedAt(),
        ZoneId.of(row.getTimeZone()),
        Optional.ofNullable(row.getNote()),
        row.getVersion());
  }

  private static Instant due(CallbackRecord row) {
    return Objects.requireNonNull(row.getDueAt());
  }

  private static Optional<Passed> passed(CallbackRecord row) {
    return Optional.ofNullable(row.getPassedBy())
        .map(agent -> new Passed(new StaffId(agent), Objects.requireNonNull(row.getPassedUntil())));
  }

  private static Optional<StaffId> anAgent(CallbackRecord row) {
    return Optional.ofNullable(row.getAgentId()).map(StaffId::new);
  }

  private static StaffId agent(CallbackRecord row) {
    return anAgent(row).orElseThrow();
  }

  private static ExchangeName exchange(CallbackRecord row) {
    return new ExchangeName(Objects.requireNonNull(row.getExchange()));
  }

  private static LegId leg(UUID leg) {
    return new LegId(Objects.requireNonNull(leg));
  }
}
