package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.ExchangePlan;
import java.util.Map;

/// Folders and options of the server itself.
final class AsteriskConf implements ConfigurationFile {
  @Override
  public String name() {
    return "asterisk.conf";
  }

  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    return Map.of(
        "name", plan.name(), "in", plan.directories(), "language", plan.language().code());
  }
}
