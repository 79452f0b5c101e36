package io.dozvon.telephony;

import java.util.Optional;

/// What a carrier's refusal means and whose doing it is. The SIP status decides (RFC 3261, 21);
/// where it says little or is missing, the Q.850 cause does.
///
/// A carrier that lets a phone ring and then gives up says 408, 480 or 487: nobody answered.
enum CarrierAnswer {
  BUSY(Disposition.BUSY, Fault.CALLED),
  DECLINED(Disposition.DECLINED, Fault.CALLED),
  REFUSED(Disposition.REFUSED_BY_CARRIER, Fault.CARRIER),
  NO_SUCH_NUMBER(Disposition.INVALID_NUMBER, Fault.CALLED),
  /// We sent a number that the carrier's plan does not take.
  INCOMPLETE_NUMBER(Disposition.INVALID_NUMBER, Fault.OURS),
  SWITCHED_OFF(Disposition.UNREACHABLE, Fault.CALLED),
  NOBODY_ANSWERED(Disposition.NO_ANSWER, Fault.CALLED),
  GAVE_UP_UNRUNG(Disposition.UNREACHABLE, Fault.UNCLEAR),
  OVERLOADED(Disposition.CONGESTION, Fault.CARRIER),
  UNEXPLAINED(Disposition.UNREACHABLE, Fault.UNCLEAR);

  private final Disposition disposition;
  private final Fault fault;

  CarrierAnswer(Disposition disposition, Fault fault) {
    this.disposition = disposition;
    this.fault = fault;
  }

  static CarrierAnswer of(boolean rang, Optional<Integer> sipStatus, Optional<Integer> q850Cause) {
    return sipStatus
        .flatMap(status -> bySip(status, rang))
        .or(() -> q850Cause.flatMap(cause -> byCause(cause, rang)))
        .or(() -> sipStatus.filter(status -> status >= 500 && status < 600).map(any -> OVERLOADED))
        .orElse(UNEXPLAINED);
  }

  private static Optional<CarrierAnswer> bySip(int status, boolean rang) {
    return switch (status) {
      case 486, 600 -> Optional.of(BUSY);
      case 603, 607 -> Optional.of(DECLINED);
      case 401, 402, 403, 407, 608 -> Optional.of(REFUSED);
      case 404, 410, 604 -> Optional.of(NO_SUCH_NUMBER);
      case 484 -> Optional.of(INCOMPLETE_NUMBER);
      case 480 -> Optional.of(rang ? NOBODY_ANSWERED : SWITCHED_OFF);
      case 408, 487 -> Optional.of(rang ? NOBODY_ANSWERED : GAVE_UP_UNRUNG);
      case 415, 488, 500, 502, 503, 504, 606 -> Optional.of(OVERLOADED);
      default -> Optional.empty();
    };
  }

  private static Optional<CarrierAnswer> byCause(int cause, boolean rang) {
    return switch (cause) {
      case 17 -> Optional.of(BUSY);
      case 21 -> Optional.of(DECLINED);
      case 1, 22 -> Optional.of(NO_SUCH_NUMBER);
      case 28 -> Optional.of(INCOMPLETE_NUMBER);
      case 20, 27 -> Optional.of(SWITCHED_OFF);
      case 18, 19 -> Optional.of(rang ? NOBODY_ANSWERED : SWITCHED_OFF);
      case 2, 3, 34, 38, 41, 42, 44, 47, 58 -> Optional.of(OVERLOADED);
      default -> Optional.empty();
    };
  }

  Ending ending(boolean rang, Optional<Integer> sipStatus, Optional<Integer> q850Cause) {
    return new Ending(disposition, fault, rang, sipStatus, q850Cause, AnsweredBy.NOBODY);
  }
}
