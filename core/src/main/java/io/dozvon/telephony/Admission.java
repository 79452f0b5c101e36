package io.dozvon.telephony;

import io.dozvon.vocabulary.Language;

/// The answer to an exchange that asks who is behind a token.
public sealed interface Admission {
  record Admitted(LegId leg, Language language) implements Admission {}

  record Rejected(Reason reason) implements Admission {}

  /// Why a token opens nothing. The caller is told none of this.
  enum Reason {
    UNKNOWN,
    EXPIRED,
    USED,
    /// Issued for another exchange.
    ELSEWHERE
  }
}
