package io.dozvon.contactcentre;

import io.dozvon.contactcentre.LineCallState.Arrived;
import io.dozvon.contactcentre.LineCallState.Held;
import io.dozvon.contactcentre.LineCallState.Offered;
import io.dozvon.contactcentre.LineCallState.Over;
import io.dozvon.contactcentre.LineCallState.Talking;
import io.dozvon.contactcentre.LineCallState.Waiting;
import io.dozvon.presence.PageId;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// A call with what the room alone needs to know.
///
/// @param heard the time of the newest thing heard of it; what is older has been heard before
/// @param closed the line was closed when they called
/// @param callback where they asked to be called back
/// @param answered when an agent answered first
/// @param page on which its agent talks, if in a browser
/// @param heldFor while it is held
/// @param due when something is to be tried again
/// @param asked whom the agent asks while the caller hears music
/// @param version counts what is stored
public record Course(
    LineCall call,
    Instant heard,
    boolean closed,
    Optional<PhoneNumber> callback,
    Optional<Instant> answered,
    Optional<PageId> page,
    Optional<HeldFor> heldFor,
    Optional<Instant> due,
    Optional<Consulted> asked,
    int version) {

  /// Of times in the database.
  private static final Duration PRECISION = Duration.of(1, ChronoUnit.MICROS);

  /// Why a caller is held.
  public enum HeldFor {
    /// Their agent wanted it so.
    WISH,
    /// Their agent's page is gone.
    PAGE
  }

  /// As it begins.
  static Course of(LineCall arrived) {
    return new Course(
        arrived,
        arrived.arrived(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0);
  }

  LineCallId id() {
    return call.id();
  }

  LineCallState state() {
    return call.state();
  }

  boolean isOver() {
    return state() instanceof Over;
  }

  /// Who talks with them, or holds them.
  Optional<StaffId> agent() {
    return switch (state()) {
      case Talking(_, StaffId agent, _) -> Optional.of(agent);
      case Held(_, StaffId agent, _) -> Optional.of(agent);
      case Arrived _, Waiting _, Offered _, Over _ -> Optional.empty();
    };
  }

  /// Whether something that happened then has been heard before, or overtaken.
  boolean isOld(Instant at) {
    return at.isBefore(heard.minus(PRECISION));
  }

  /// Whether nothing that happened then, or later, has been heard.
  boolean isNew(Instant at) {
    return at.isAfter(heard.plus(PRECISION));
  }

  Course heard(Instant at) {
    return at.isAfter(heard) ? with(call, at, callback, answered) : this;
  }

  Course closedLine() {
    return new Course(call, heard, true, callback, answered, page, heldFor, due, asked, version);
  }

  Course wantsCallback(PhoneNumber number) {
    return with(call, heard, Optional.of(number), answered);
  }

  /// What the exchange did not tell at first.
  Course withFacts(Optional<PhoneNumber> caller, String did, Language language) {
    return with(
        new LineCall(
            call.id(),
            call.exchange(),
            caller,
            did,
            language,
            call.arrived(),
            call.waitingSince(),
            call.state()),
        heard,
        callback,
        answered);
  }

  Course waits(QueueId queue, int position, Instant since) {
    return free(call(Optional.of(since), new Waiting(queue, position, since)));
  }

  Course offered(QueueId queue, StaffId agent, Instant at) {
    return free(call(call.waitingSince(), new Offered(queue, agent, at)));
  }

  /// Somebody talks with them, from now on or again.
  Course talks(QueueId queue, StaffId agent, Instant at, Optional<PageId> on) {
    return new Course(
        call(call.waitingSince(), new Talking(queue, agent, at)),
        heard,
        closed,
        callback,
        answered.or(() -> Optional.of(at)),
        on,
        Optional.empty(),
        Optional.empty(),
        asked,
        version);
  }

  Course isHeld(QueueId queue, StaffId agent, Instant at, HeldFor why) {
    return new Course(
        call(call.waitingSince(), new Held(queue, agent, at)),
        heard,
        closed,
        callback,
        answered,
        page,
        Optional.of(why),
        Optional.empty(),
        asked,
        version);
  }

  /// Between an agent, or a queue, and whatever comes next.
  Course elsewhere() {
    return free(call(call.waitingSince(), new Arrived()));
  }

  Course over(LineOutcome outcome, Instant at) {
    return free(call(call.waitingSince(), new Over(outcome, at)));
  }

  /// Something is to be tried again then, if they are held still.
  Course due(Instant then) {
    return new Course(
        call, heard, closed, callback, answered, page, heldFor, Optional.of(then), asked, version);
  }

  Course on(PageId other) {
    return new Course(
        call, heard, closed, callback, answered, Optional.of(other), heldFor, due, asked, version);
  }

  Course asks(Optional<Consulted> whom) {
    return new Course(call, heard, closed, callback, answered, page, heldFor, due, whom, version);
  }

  private LineCall call(Optional<Instant> waitingSince, LineCallState state) {
    return new LineCall(
        call.id(),
        call.exchange(),
        call.caller(),
        call.did(),
        call.language(),
        call.arrived(),
        waitingSince,
        state);
  }

  private Course free(LineCall changed) {
    return new Course(
        changed,
        heard,
        closed,
        callback,
        answered,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        version);
  }

  private Course with(
      LineCall changed,
      Instant heardAt,
      Optional<PhoneNumber> number,
      Optional<Instant> answeredAt) {
    return new Course(
        changed, heardAt, closed, number, answeredAt, page, heldFor, due, asked, version);
  }
}
