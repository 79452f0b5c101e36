package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.ExchangePlan;
import java.util.Map;

/// Sound and pictures.
final class RtpConf implements ConfigurationFile {
  @Override
  public String name() {
    return "rtp.conf";
  }

  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    return Map.of("media", plan.media());
  }
}
