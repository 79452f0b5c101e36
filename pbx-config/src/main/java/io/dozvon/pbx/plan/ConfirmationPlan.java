package io.dozvon.pbx.plan;

import java.time.Duration;

/// How a person is asked to press a key. How long in all is said with each call.
///
/// @param pause between one asking and the next, in whole seconds; 1 to 30
public record ConfirmationPlan(Duration pause) {
  public static final ConfirmationPlan USUAL = new ConfirmationPlan(Duration.ofSeconds(3));

  public ConfirmationPlan {
    if (pause.toSeconds() < 1 || pause.toSeconds() > 30) {
      throw new BadPlan("confirmation.pause", pause, "1 to 30 seconds");
    }
  }
}
