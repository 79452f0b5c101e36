package io.dozvon.dialling;

import io.dozvon.dialling.store.AttemptCountStore;
import io.dozvon.vocabulary.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The dialling room's door for reports: how attempts came out, and nobody's number.
@Component
public class AttemptCounts {
  private final AttemptCountStore store;

  AttemptCounts(AttemptCountStore store) {
    this.store = store;
  }

  /// By interval, the first first within each purpose.
  ///
  /// @param from inclusive
  /// @param until exclusive
  /// @param zone by whose clocks hours and days are meant
  @Transactional(readOnly = true)
  public List<AttemptCount> count(Instant from, Instant until, Interval by, ZoneId zone) {
    return Stream.concat(
            store.forDoctors(from, until, by, zone).stream(),
            store.forErrands(from, until, by, zone).stream())
        .toList();
  }
}
