package io.dozvon.web.start;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// One setting with which the service cannot start.
///
/// @param key as application.yaml writes it, e.g. `dozvon.reach.web-ring`
/// @param value what is set; empty if nothing is
record BadSetting(String key, Optional<String> value, String expected) {
  private static final Pattern CONFIDENTIAL =
      Pattern.compile("(secret|token|password|key)s?(\\[\\d+])?$");

  static FailureAnalysis analysis(List<BadSetting> settings, Throwable cause) {
    String what =
        settings.stream().map(BadSetting::sentence).sorted().collect(Collectors.joining("\n\n"));
    return new FailureAnalysis(
        what,
        "Correct it in application.yaml, or in the environment as "
            + settings.getFirst().variable()
            + ".",
        cause);
  }

  private String sentence() {
    return "    key:      " + key + "\n    value:    " + shown() + "\n    expected: " + expected;
  }

  private String shown() {
    return value
        .map(some -> CONFIDENTIAL.matcher(key).find() ? "(not shown)" : "'" + some + "'")
        .orElse("(not set)");
  }

  /// See "Binding from Environment Variables" in Spring Boot's reference.
  private String variable() {
    return key.replace("-", "")
        .replace('.', '_')
        .replaceAll("\\[(\\d+)]", "_$1")
        .toUpperCase(java.util.Locale.ROOT);
  }
}
