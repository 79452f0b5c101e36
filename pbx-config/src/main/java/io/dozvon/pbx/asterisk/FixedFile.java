package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.ExchangePlan;
import java.util.Map;

/// A file that is the same for every plan.
record FixedFile(String name) implements ConfigurationFile {
  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    return Map.of();
  }
}
