package planted.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

public final class LooksAtTheWall {
  private LooksAtTheWall() {}

  public static final class ByInstant {
    public Instant now() {
      return Instant.now();
    }
  }

  public static final class ByDate {
    public LocalDate today() {
      return LocalDate.now(ZoneOffset.UTC);
    }
  }

  public static final class ByClock {
    public Clock clock() {
      return Clock.systemUTC();
    }
  }

  public static final class ByMillis {
    public long now() {
      return System.currentTimeMillis();
    }
  }
}
