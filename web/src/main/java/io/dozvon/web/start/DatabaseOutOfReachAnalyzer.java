package io.dozvon.web.start;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/// The database cannot be reached, or does not let us in: SQLSTATE classes 08, 28, 3D (PostgreSQL,
/// appendix A).
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseOutOfReachAnalyzer extends AbstractFailureAnalyzer<SQLException> {
  private final Environment environment;

  DatabaseOutOfReachAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    String url = environment.getProperty("spring.datasource.url", "");
    if (url.isEmpty() || !state.matches("(08|28|3D).*")) {
      return null;
    }
    return new FailureAnalysis(
        "    key:      spring.datasource.url\n    value:    '"
            + withoutPassword(url)
            + "'\n    expected: a PostgreSQL that can be reached and lets us in; it said: "
            + failure.getMessage(),
        "Start that server, or correct spring.datasource.url, .username, .password. With an empty url the service"
            + " starts a PostgreSQL of its own.",
        failure);
  }

  private static String withoutPassword(String url) {
    return url.replaceAll("password=[^&]*", "password=(not shown)");
  }
}
