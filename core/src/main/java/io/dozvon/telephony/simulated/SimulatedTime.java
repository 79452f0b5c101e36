package io.dozvon.telephony.simulated;

import java.time.Duration;
import java.time.Instant;

/// Now and later, as the simulated switch knows them.
public interface SimulatedTime {
  Instant now();

  /// Runs something when a while has passed. What is due at the same moment runs in the order it
  /// was asked for, and nothing runs before this returns.
  void after(Duration delay, Runnable step);
}
