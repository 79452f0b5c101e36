package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.ExchangePlan;
import java.util.Map;

/// The music of who waits.
final class MusicOnHoldConf implements ConfigurationFile {
  @Override
  public String name() {
    return "musiconhold.conf";
  }

  @Override
  public boolean isPartOf(ExchangePlan plan) {
    return plan.line().isPresent();
  }

  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    return Map.of("music", plan.directories().music());
  }
}
