package io.dozvon.dialling;

/// Why a reach ended without an answer and without counting as "not reached": the doctor decides
/// what to do.
public enum GiveUpReason {
  /// The policy does not allow calls to this kind of number.
  NUMBER_NOT_ALLOWED,
  OUTSIDE_CALLING_HOURS,
  /// The carrier or our exchange failed too many times in one reach.
  CARRIER_FAULT,
  /// The phone has rung, or may have rung, as often as the policy allows, though not every ringing
  /// counts.
  RINGS_USED_UP
}
