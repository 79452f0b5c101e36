package io.dozvon.quality;

/// How a line is, in words. The limits are the E-model's: a rating of 80 satisfies people, below 70
/// some are dissatisfied, below 60 many (ITU-T G.107, annex B).
public enum Grade {
  GOOD(4.03),
  FAIR(3.60),
  WEAK(3.10),
  BAD(1);

  private final double from;

  Grade(double from) {
    this.from = from;
  }

  /// @param mos 1 to 4.5
  static Grade of(double mos) {
    for (Grade grade : values()) {
      if (mos >= grade.from) {
        return grade;
      }
    }
    return BAD;
  }
}
