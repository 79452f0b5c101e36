package io.dozvon.programmes;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Which day it is for programmes.
@Component
final class Today {
  private final ProgrammeSettings settings;
  private final Clock clock;

  Today(ProgrammeSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  LocalDate now() {
    return on(clock.instant());
  }

  LocalDate on(Instant at) {
    return LocalDate.ofInstant(at, settings.timeZone());
  }
}
