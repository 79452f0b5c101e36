package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.CallRecords;
import io.dozvon.pbx.plan.ExchangePlan;
import java.util.Map;

/// What Asterisk itself writes down of each channel, if it is to: channel event logging, and how a
/// line of it looks.
record CelConf(String name) implements ConfigurationFile {
  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    return Map.of(
        "events",
        plan.records() == CallRecords.EVENTS,
        "file",
        plan.directories().callEvents().getFileName());
  }
}
