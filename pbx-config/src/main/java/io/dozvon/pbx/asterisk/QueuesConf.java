package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.util.Map;

/// What holds for every queue of the contact centre's line.
final class QueuesConf implements ConfigurationFile {
  @Override
  public String name() {
    return "queues.conf";
  }

  @Override
  public boolean isPartOf(ExchangePlan plan) {
    return plan.line().isPresent();
  }

  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    return Map.of("file", LineDialplan.QUEUES_FILE);
  }
}
