package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.ExchangePlan;
import java.util.Map;

/// A file that only differs in whether the plan has a line.
record LineOption(String name) implements ConfigurationFile {
  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    return Map.of("line", plan.line().isPresent());
  }
}
