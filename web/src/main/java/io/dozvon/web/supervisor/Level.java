package io.dozvon.web.supervisor;

import io.dozvon.vocabulary.Wire;

/// How well something does, said in colour, shape and word.
enum Level {
  GOOD,
  WARN,
  BAD,
  /// There is nothing to say yet.
  NONE;

  /// Ten per cent, and what is lost in fractions.
  private static final double A_LITTLE = 0.1 + 1e-9;

  String code() {
    return Wire.name(this);
  }

  /// @param share of callers who were answered in time
  /// @param aim what is aimed at
  static Level ofService(double share, double aim) {
    if (share >= aim) {
      return GOOD;
    }
    return share >= aim - A_LITTLE ? WARN : BAD;
  }
}
