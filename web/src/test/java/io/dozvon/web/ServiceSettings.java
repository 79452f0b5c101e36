package io.dozvon.web;

import io.dozvon.database.TestDatabase;
import java.util.Map;
import org.springframework.test.context.DynamicPropertyRegistry;

/// The settings every test of the service shares.
final class ServiceSettings {
  static final String TOKEN = "a-token-that-only-tests-know";

  private ServiceSettings() {}

  static void describe(TestDatabase database, DynamicPropertyRegistry settings) {
    database.describeTo(settings);
    set(
        settings,
        Map.of(
            "dozvon.admin.tokens[0].name", "test",
            "dozvon.admin.tokens[0].token", TOKEN,
            "dozvon.session.secret", "a-secret-that-signs-the-sessions-of-tests",
            "dozvon.development.sign-in", "true",
            "dozvon.limits.sign-ins", "10000",
            "dozvon.limits.strangers", "10000",
            "dozvon.limits.admin-failures", "10000"));
  }

  static void set(DynamicPropertyRegistry settings, Map<String, String> values) {
    values.forEach((key, value) -> settings.add(key, () -> value));
  }
}
