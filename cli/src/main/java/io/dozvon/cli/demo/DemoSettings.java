package io.dozvon.cli.demo;

import io.dozvon.cli.Words;
import io.dozvon.cli.stage.WorkFolder;
import java.util.Map;

/// How the demonstration's service differs from others: a PostgreSQL of its own, short times, text
/// messages that are shown and not sent, and it lets anybody sign in as anybody.
final class DemoSettings {
  private DemoSettings() {}

  static Map<String, Object> in(WorkFolder folder) {
    return Map.of(
        "spring.datasource.url", "",
        "dozvon.postgres.folder", folder.database().toString(),
        "dozvon.reach.web-ring", "20s",
        "dozvon.reach.ring", "4s",
        "dozvon.reach.pause", "1s",
        "dozvon.reach.carrier-pause", "1s",
        "dozvon.reach.confirm-within", "6s",
        "dozvon.sms.gateway", "show",
        "dozvon.development.sign-in", true);
  }

  /// The doctor on duty stays so although nobody has opened their page yet.
  static Map<String, Object> duty(Words words) {
    return Map.of(
        "dozvon.duty.speciality", words.say("demo.speciality"), "dozvon.duty.absent-after", "12h");
  }
}
