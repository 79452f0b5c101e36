package io.dozvon.contactcentre;

/// Of whom the service level is a share.
public enum ServiceLevelFormula {
  /// Answered in time ÷ (offered − abandoned within the short time): who hangs up at once did not
  /// want to wait, or had the wrong number.
  WITHOUT_SHORT_ABANDONS,
  /// Answered in time ÷ offered.
  OF_ALL_OFFERED
}
