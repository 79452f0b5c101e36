package io.dozvon.dialling;

import io.dozvon.telephony.AnsweredBy;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.Fault;
import java.time.Instant;
import java.util.Optional;

/// How an attempt came out (R14). Written once and never changed.
///
/// @param fault whose doing it was that nobody was reached; empty if somebody was
/// @param counted whether it counts towards the policy's attempts (R13)
/// @param rang whether the phone or the window rang, or may have rung
/// @param sipStatus final SIP status (RFC 3261), if one came
/// @param q850Cause Q.850 cause, if one came
public record Outcome(
    Instant at,
    Disposition disposition,
    Optional<Fault> fault,
    boolean counted,
    boolean rang,
    Optional<Integer> sipStatus,
    Optional<Integer> q850Cause,
    Optional<AnsweredBy> answeredBy) {
  private static final int SIP_OK = 200;

  static Outcome answered(Channel channel, Instant at) {
    return new Outcome(
        at,
        Disposition.ANSWERED,
        Optional.empty(),
        false,
        true,
        channel == Channel.PHONE ? Optional.of(SIP_OK) : Optional.empty(),
        Optional.empty(),
        Optional.of(AnsweredBy.PERSON));
  }

  /// @param rang whether it was seen to ring, whatever is known of the ending
  static Outcome of(Ending ending, boolean counted, boolean rang, Instant at) {
    return new Outcome(
        at,
        ending.disposition(),
        Optional.of(ending.fault()),
        counted,
        rang || ending.rang(),
        ending.sipStatus(),
        ending.q850Cause(),
        Optional.of(ending.answeredBy()));
  }
}
