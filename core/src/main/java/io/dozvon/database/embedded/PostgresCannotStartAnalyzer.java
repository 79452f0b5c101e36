package io.dozvon.database.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Tells a failed start in two sentences instead of a stack trace.
final class PostgresCannotStartAnalyzer extends AbstractFailureAnalyzer<PostgresCannotStart> {
  @Override
  protected FailureAnalysis analyze(Throwable root, PostgresCannotStart cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
