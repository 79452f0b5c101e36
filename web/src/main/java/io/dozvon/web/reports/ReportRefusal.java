package io.dozvon.web.reports;

import io.dozvon.vocabulary.Refusal;

/// Why a report is not made.
public enum ReportRefusal implements Refusal {
  PERIOD_EMPTY("report-period-empty"),
  /// Divided so finely, so much time has too many rows.
  PERIOD_TOO_LONG("report-period-too-long");

  private final String id;

  ReportRefusal(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
