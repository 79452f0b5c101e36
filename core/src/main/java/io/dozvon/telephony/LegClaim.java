package io.dozvon.telephony;

/// A room that has legs of its own at exchanges. Legs that no room claims are ended, so each room
/// claims its own before an exchange hears of them.
public interface LegClaim {
  /// Whether this leg is one of theirs and is to stay.
  boolean claims(LegId leg);
}
