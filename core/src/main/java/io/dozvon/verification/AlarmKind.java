package io.dozvon.verification;

/// Why a supervisor is called to look.
public enum AlarmKind {
  /// Too many callers failed for a record.
  RECORD_LOCKED,
  /// An agent wished to open a record without a call.
  WITHOUT_CALL,
  /// An agent wished to verify themselves.
  SELF,
  /// Too many patients in one call, or from one number.
  MANY_PATIENTS,
  /// Too many searches in one call or by one agent.
  MANY_SEARCHES
}
