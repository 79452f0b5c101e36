package planted.state;

import java.time.Clock;
import java.time.Instant;

public sealed interface WithClock {
  record Ringing(Clock clock) implements WithClock {
    public Instant until() {
      return clock.instant().plusSeconds(1);
    }
  }
}
