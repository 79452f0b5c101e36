package io.dozvon.dialling;

import io.dozvon.vocabulary.Actor;
import java.time.Instant;

/// What somebody says of an attempt that was picked up, after its outcome was written: an entry
/// beside the outcome, which stays as it is. From then on the entry decides whether the attempt
/// counts (R13).
///
/// @param number 1, 2, 3 … of the attempt, without gaps; the highest holds
/// @param counted whether the attempt counts towards the policy's attempts from now on
public record Correction(int number, Said said, boolean counted, Instant at, Actor by) {

  /// Who or what had picked up.
  public enum Said {
    /// No person: counts as the policy says of machines.
    VOICEMAIL,
    /// A person, but not the patient. Whose doing that is nobody can tell from here, a lent phone
    /// or a carrier's mistake: it never counts.
    WRONG_PERSON,
    /// The correction before was a mistake: what was written at first holds.
    AS_RECORDED
  }

  /// Whether the patient was not there, whatever the outcome says.
  boolean denies() {
    return said != Said.AS_RECORDED;
  }
}
