package io.dozvon.telephony;

import java.util.Optional;

/// How a leg that did not reach a person ended: what happened and whose doing it was.
///
/// @param rang whether the phone rang, or may have rung, at the called side
/// @param sipStatus final status from the carrier (RFC 3261), if one came
/// @param q850Cause cause given by the exchange (ITU-T Q.850), if one came; 0 is "none given" and
///   left out
public record Ending(
    Disposition disposition,
    Fault fault,
    boolean rang,
    Optional<Integer> sipStatus,
    Optional<Integer> q850Cause,
    AnsweredBy answeredBy) {

  /// We ended it ourselves.
  public static Ending cancelled(boolean rang) {
    return ours(Disposition.CANCELLED, rang);
  }

  /// The exchange could not or did not ring.
  public static Ending exchangeFailure() {
    return ours(Disposition.EXCHANGE_FAILURE, false);
  }

  /// The leg is not there any more and nobody saw it end; it may have rung.
  public static Ending unknown() {
    return ours(Disposition.UNKNOWN, true);
  }

  private static Ending ours(Disposition disposition, boolean rang) {
    return new Ending(
        disposition, Fault.OURS, rang, Optional.empty(), Optional.empty(), AnsweredBy.NOBODY);
  }
}
