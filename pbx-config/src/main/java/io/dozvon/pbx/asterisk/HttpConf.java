package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.ExchangePlan;
import java.util.HashMap;
import java.util.Map;

/// The HTTP server that carries SIP over web sockets.
final class HttpConf implements ConfigurationFile {
  @Override
  public String name() {
    return "http.conf";
  }

  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    Map<String, Object> values = new HashMap<>();
    values.put("bind", plan.web().bind());
    values.put("encrypted", plan.web().tls().isPresent());
    plan.web().tls().ifPresent(tls -> values.put("tls", tls));
    return values;
  }
}
