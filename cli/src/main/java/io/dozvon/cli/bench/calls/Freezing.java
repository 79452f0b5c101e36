package io.dozvon.cli.bench.calls;

import io.dozvon.cli.bench.figures.Aim;
import io.dozvon.cli.bench.figures.Row;
import io.dozvon.cli.bench.figures.Section;
import io.dozvon.cli.bench.figures.Unit;
import io.dozvon.cli.bench.ground.Ground;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The exchange stands still: until `exchange status` says so, and until it is used again.
record Freezing(Ground ground, Clock clock) {
  private static final double AIM_SECONDS = 10;
  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  Section section() {
    Instant frozen = clock.instant();
    ground.exchange().freeze();
    Duration noticed = until(frozen, false);
    Instant thawed = clock.instant();
    ground.exchange().thaw();
    Duration back = until(thawed, true);
    return new Section(
        "frozen",
        List.of(),
        List.of(
            Row.of("noticed", Unit.SECONDS, Unit.seconds(noticed)).aiming(Aim.atMost(AIM_SECONDS)),
            Row.of("back", Unit.SECONDS, Unit.seconds(back))),
        0);
  }

  private Duration until(Instant since, boolean ready) {
    Instant deadline = since.plus(PATIENCE);
    while (ground.node().isReady() != ready && clock.instant().isBefore(deadline)) {
      ground.begun().pass(LOOK);
    }
    return Duration.between(since, clock.instant());
  }
}
