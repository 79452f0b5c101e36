package io.dozvon.web.problems;

import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Refusal;

/// Carries a room's refusal out of a request handler to the one place that words it.
public final class RefusedWish extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  public RefusedWish(Refusal refusal) {
    super(refusal.id(), null, false, false);
    this.refusal = refusal;
  }

  /// @throws RefusedWish if the answer is no
  public static <T> T unlessRefused(Answer<T> answer) {
    return switch (answer) {
      case Answer.Granted<T>(T value) -> value;
      case Answer.Refused<T>(Refusal refusal) -> throw new RefusedWish(refusal);
    };
  }

  public Refusal refusal() {
    return refusal;
  }
}
