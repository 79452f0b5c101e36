package io.dozvon.telephony;

import java.util.Optional;

/// All that an adapter knows of a leg when it is gone, in words that every engine can speak;
/// [#ending] says what it means. One reading for all adapters, so that a call ends the same way
/// whichever exchange carried it.
///
/// @param rang whether the far side rang or played early media
/// @param confirmed whether a person was there and the leg waited to be joined
/// @param unconfirmed why nobody was taken for a person, if that was decided
/// @param sipStatus the carrier's final status (RFC 3261, 21), if the carrier refused the call
/// @param q850Cause the cause that goes with the ending (ITU-T Q.850); none if it is only the
///   exchange's own guess
public record LegTrace(
    boolean rang,
    boolean answered,
    boolean confirmed,
    Optional<Unconfirmed> unconfirmed,
    EndedBy endedBy,
    Optional<Integer> sipStatus,
    Optional<Integer> q850Cause) {
  private static final int OK = 200;

  /// What a BYE stands for that gives no reason (RFC 3398, 8.2.6).
  private static final int NORMAL_CLEARING = 16;

  public enum EndedBy {
    /// The carrier refused it, or the called side hung up.
    FAR_SIDE,
    /// We hung up.
    US,
    /// It had rung, or we had waited, for as long as was ordered.
    RING_TIME
  }

  /// Why an answered call was not taken for a person's.
  public enum Unconfirmed {
    NO_KEY,
    WRONG_KEY,
    MACHINE
  }

  public Ending ending() {
    if (confirmed) {
      return answered(
          Disposition.ANSWERED,
          endedBy == EndedBy.FAR_SIDE ? Fault.CALLED : Fault.OURS,
          AnsweredBy.PERSON);
    }
    return answered ? unconfirmedEnding() : unansweredEnding();
  }

  private Ending unconfirmedEnding() {
    if (unconfirmed.isPresent()) {
      return switch (unconfirmed.get()) {
        case NO_KEY, MACHINE -> answered(Disposition.MACHINE, Fault.CALLED, AnsweredBy.MACHINE);
        case WRONG_KEY -> answered(Disposition.NOT_CONFIRMED, Fault.CALLED, AnsweredBy.NOBODY);
      };
    }
    return endedBy == EndedBy.FAR_SIDE
        ? answered(Disposition.NOT_CONFIRMED, Fault.CALLED, AnsweredBy.NOBODY)
        : Ending.cancelled(true);
  }

  private Ending unansweredEnding() {
    return switch (endedBy) {
      case US -> Ending.cancelled(rang);
      case RING_TIME ->
          rang
              ? unanswered(Disposition.NO_ANSWER, Fault.CALLED)
              : unanswered(Disposition.NO_RESPONSE, Fault.CARRIER);
      case FAR_SIDE -> refused();
    };
  }

  private Ending refused() {
    return CarrierAnswer.of(rang, sipStatus, q850Cause).ending(rang, sipStatus, q850Cause);
  }

  private static Ending unanswered(Disposition disposition, Fault fault) {
    return new Ending(
        disposition,
        fault,
        disposition == Disposition.NO_ANSWER,
        Optional.empty(),
        Optional.empty(),
        AnsweredBy.NOBODY);
  }

  private Ending answered(Disposition disposition, Fault fault, AnsweredBy by) {
    return new Ending(
        disposition,
        fault,
        true,
        Optional.of(OK),
        q850Cause.or(() -> Optional.of(NORMAL_CLEARING)),
        by);
  }
}
