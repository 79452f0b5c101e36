package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.CallRecords;
import io.dozvon.pbx.plan.ExchangePlan;
import java.util.Map;

/// Loads what is used and nothing else; what is not loaded cannot be abused.
final class ModulesConf implements ConfigurationFile {
  @Override
  public String name() {
    return "modules.conf";
  }

  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    return Map.of(
        "demo",
        plan.demo().isPresent(),
        "events",
        plan.records() == CallRecords.EVENTS,
        "line",
        plan.line().isPresent());
  }
}
