package io.dozvon.dialling;

import io.dozvon.telephony.AnsweredBy;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.Fault;
import java.time.Instant;
import java.util.Optional;

/// How an attempt came out (R14). Written once and never changed; what was said of it later stands
/// beside it.
///
/// @param fault whose doing it was that nobody was reached; empty if somebody was
/// @param counted whether it counts towards the policy's attempts (R13), as corrected if it was
/// @param rang whether the phone or the window rang, or may have rung
/// @param sipStatus final SIP status (RFC 3261), if one came
/// @param q850Cause Q.850 cause, if one came
/// @param correction the one that holds, if somebody has corrected it
public record Outcome(
    Instant at,
    Disposition disposition,
    Optional<Fault> fault,
    boolean counted,
    boolean rang,
    Optional<Integer> sipStatus,
    Optional<Integer> q850Cause,
    Optional<AnsweredBy> answeredBy,
    Optional<Correction> correction) {
  private static final int SIP_OK = 200;

  /// A person answered.
  public static Outcome answered(Channel channel, Instant at) {
    return new Outcome(
        at,
        Disposition.ANSWERED,
        Optional.empty(),
        false,
        true,
        channel == Channel.PHONE ? Optional.of(SIP_OK) : Optional.empty(),
        Optional.empty(),
        Optional.of(AnsweredBy.PERSON),
        Optional.empty());
  }

  /// Nobody was reached.
  ///
  /// @param rang whether it was seen to ring, whatever is known of the ending
  public static Outcome of(Ending ending, boolean counted, boolean rang, Instant at) {
    return new Outcome(
        at,
        ending.disposition(),
        Optional.of(ending.fault()),
        counted,
        rang || ending.rang(),
        ending.sipStatus(),
        ending.q850Cause(),
        Optional.of(ending.answeredBy()),
        Optional.empty());
  }

  /// With what somebody said of it later.
  public Outcome corrected(Correction later) {
    return new Outcome(
        at,
        disposition,
        fault,
        later.counted(),
        rang,
        sipStatus,
        q850Cause,
        answeredBy,
        Optional.of(later));
  }

  /// Whether it was the patient who answered, as far as anybody has said.
  boolean isAnswered() {
    return disposition == Disposition.ANSWERED && correction.filter(Correction::denies).isEmpty();
  }
}
