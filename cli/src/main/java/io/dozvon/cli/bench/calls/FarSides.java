package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.ground.GroundPlan;
import io.dozvon.pbx.sipp.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// What carrier and desk phones do, and the service's settings that go with it.
final class FarSides {
  /// The carrier's one line, and our trunk to it.
  static final String LINE = "carrier";

  /// Logged by a desk phone when the exchange knows that it has been picked up.
  static final String THERE = "there";

  private static final String STAYS_NUMBER = "^[+]7917";
  private static final String STAYS_DESK = "^stays-";
  private static final Duration HANGS_UP_AFTER = Duration.ofMillis(500);

  private FarSides() {}

  static GroundPlan plan() {
    return new GroundPlan(
        "bench-calls", List.of(new GroundPlan.Line(LINE, carrier())), desk(), 1, settings(), false);
  }

  /// Most patients are busy.
  private static Scenario carrier() {
    return Scenario.called()
        .says("100 Trying")
        .forNumbers(STAYS_NUMBER, Scenario.branch().picksUp().isHungUp())
        .refuses("486 Busy Here");
  }

  /// Doctors pick up at once, and most hang up when they have heard that the patient is busy.
  private static Scenario desk() {
    return Scenario.called()
        .forNumbers(STAYS_DESK, Scenario.branch().picksUp().logs(THERE).isHungUp())
        .picksUp()
        .logs(THERE)
        .pauses(HANGS_UP_AFTER)
        .hangsUp();
  }

  /// One attempt a call, and whoever picks up is a person. All doctors sign in from this machine.
  private static Map<String, Object> settings() {
    return Map.of(
        "dozvon.reach.attempts",
        1,
        "dozvon.reach.confirm",
        "none",
        "dozvon.development.sign-in",
        true,
        "dozvon.limits.sign-ins",
        1_000);
  }
}
