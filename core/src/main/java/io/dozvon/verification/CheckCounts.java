package io.dozvon.verification;

import io.dozvon.verification.store.CheckCountStore;
import io.dozvon.vocabulary.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The verification room's door for reports: how checks came out, and nobody's name.
@Component
public class CheckCounts {
  private final CheckCountStore store;

  CheckCounts(CheckCountStore store) {
    this.store = store;
  }

  /// By interval and agent, the first first.
  ///
  /// @param from inclusive
  /// @param until exclusive
  /// @param zone by whose clocks hours and days are meant
  @Transactional(readOnly = true)
  public List<CheckCount> count(Instant from, Instant until, Interval by, ZoneId zone) {
    return store.counts(from, until, by, zone);
  }
}
