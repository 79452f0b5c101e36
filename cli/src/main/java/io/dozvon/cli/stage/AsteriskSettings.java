package io.dozvon.cli.stage;

import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.ManagerPlan;
import java.util.List;
import java.util.Map;

/// What a service has to know of an Asterisk on this machine.
public final class AsteriskSettings {
  private AsteriskSettings() {}

  /// @param trunks names of the trunks it may use, the first is tried first
  /// @return an element of `dozvon.exchanges`
  public static Map<String, Object> of(ExchangePlan plan, List<String> trunks) {
    ManagerPlan.User user = plan.manager().users().getFirst();
    return Map.of(
        "name", plan.name().value(),
        "kind", "asterisk",
        "host", plan.manager().bind().host().value(),
        "ami-port", plan.manager().bind().port(),
        "ami-user", user.name(),
        "ami-secret", user.password().reveal(),
        "web-socket", "ws://" + plan.web().bind() + "/ws",
        "sip-domain", "127.0.0.1",
        "trunks", trunks(trunks));
  }

  /// The caller ID is from a range that no carrier gives to subscribers.
  public static List<Map<String, String>> trunks(List<String> names) {
    return names.stream().map(name -> Map.of("name", name, "caller-id", "+74950000000")).toList();
  }
}
