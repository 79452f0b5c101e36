package io.dozvon.assistance;

/// Which of a queue's two lists a line stands in.
public enum GuidePart {
  /// The wrap-up codes that its agents choose from.
  CODES,
  /// The steps that they go through with a caller.
  SCRIPT
}
