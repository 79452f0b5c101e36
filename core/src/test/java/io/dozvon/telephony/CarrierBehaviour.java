package io.dozvon.telephony;

/// What the far side of a trunk does with a call, as a carrier or a phone behind it may (RFC 3261,
/// 21).
public enum CarrierBehaviour {
  /// 486.
  BUSY,
  /// 600.
  BUSY_EVERYWHERE,
  /// 603.
  DECLINES,
  /// 403.
  FORBIDS,
  /// 404.
  KNOWS_NO_SUCH_NUMBER,
  /// 480.
  FINDS_PHONE_SWITCHED_OFF,
  /// 408, without having rung.
  TIMES_OUT,
  /// 180, then 408.
  RINGS_THEN_TIMES_OUT,
  /// 484.
  WANTS_MORE_DIGITS,
  /// 500.
  FAILS,
  /// 503.
  OUT_OF_SERVICE,
  /// 503 with `Reason: Q.850;cause=34` (RFC 3326).
  NO_CIRCUIT,
  /// 180, then nothing.
  RINGS,
  /// 100, then nothing.
  TRIES,
  /// Receives, never says anything.
  SILENT,
  /// Nobody listens at the carrier's address.
  ABSENT,
  /// 183 with early media, then a person answers and presses 1.
  EARLY_MEDIA_THEN_PERSON,
  /// 183 with early media ("the subscriber is talking"), then 486.
  EARLY_MEDIA_THEN_BUSY,
  /// 180, 200, then BYE at once.
  PICKS_UP_AND_HANGS_UP,
  /// 180, 200, talks, presses nothing and never hangs up.
  VOICEMAIL,
  /// 180, 200, says hello, presses 1 and stays.
  PERSON,
  /// 180, 200, presses 1, stays a moment and hangs up.
  PERSON_WHO_HANGS_UP,
  /// 180, 200, presses 1, and 1 once more some seconds later; stays.
  PERSON_WHO_PRESSES_AGAIN,
  /// 180, 200, presses 1 when the time to confirm is over.
  SLOW_PERSON,
  /// 180, 200, presses other keys only.
  WRONG_KEYS,
  /// 180; answers 200 to the INVITE just as our CANCEL arrives.
  ANSWERS_INTO_CANCEL
}
