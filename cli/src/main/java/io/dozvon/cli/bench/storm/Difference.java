package io.dozvon.cli.bench.storm;

/// Something that two records do not say alike and that nothing explains: a defect.
///
/// @param id of what differs: an attempt, a consultation, a leg, a call at the carrier
/// @param what was found, with the numbers
record Difference(Kind kind, String id, String what) {

  /// In what they differ.
  enum Kind {
    ATTEMPT_WITHOUT_END,
    ATTEMPT_WITHOUT_OUTCOME,
    SEQUENCE_WITH_GAP,
    CALL_WITHOUT_ATTEMPT,
    RUNG_TOO_OFTEN,
    ATTEMPT_NEVER_SEEN,
    CARRIER_SAYS_OTHERWISE,
    RANG_UNKNOWN_TO_US,
    COUNTED_WRONGLY,
    UNEXPLAINED_END,
    CONSULTATION_STUCK,
    REACH_STUCK,
    LEG_LEFT,
    LEG_WITHOUT_ATTEMPT,
    ATTEMPT_WITHOUT_LEG,
    TIMES_DIFFER,
    CONVERSATION_CUT,
    EVENT_PARKED,
    DOCTOR_NOT_ANSWERED
  }
}
