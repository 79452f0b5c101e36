package io.dozvon.records;

import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Wire;

/// Why a doctor opens a record.
///
/// @param words in their own words; may be empty where the purpose says enough
public record Reason(Purpose purpose, String words) {
  /// In characters.
  public static final int LONGEST = 500;

  Answer<Reason> checked() {
    String fine = words.replace("\0", "").strip();
    if (purpose == Purpose.OTHER && fine.isEmpty()) {
      return Answer.refused(new RecordRefusal.ReasonMissing());
    }
    return fine.codePointCount(0, fine.length()) > LONGEST
        ? Answer.refused(new RecordRefusal.ReasonTooLong(LONGEST))
        : Answer.granted(new Reason(purpose, fine));
  }

  /// For the audit trail.
  String written() {
    return words.isEmpty() ? Wire.name(purpose) : Wire.name(purpose) + ": " + words;
  }

  /// The words may speak of the patient.
  @Override
  public String toString() {
    return "Reason[" + purpose + "]";
  }
}
