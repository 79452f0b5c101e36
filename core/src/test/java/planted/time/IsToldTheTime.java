package planted.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

public record IsToldTheTime(Clock clock) {
  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
