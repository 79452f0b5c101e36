package io.dozvon.web.reports;

import io.dozvon.vocabulary.Wire;
import java.util.Arrays;
import java.util.Optional;

/// What a report counts.
public enum ReportKind {
  /// Callers, by queue.
  QUEUES,
  /// What agents did.
  AGENTS,
  /// How verifying identities came out.
  VERIFICATION,
  /// Attempts to reach people: for doctors, and to call back.
  ATTEMPTS;

  /// As addresses name it.
  public String code() {
    return Wire.name(this);
  }

  public static Optional<ReportKind> of(String code) {
    return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
