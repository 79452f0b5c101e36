package io.dozvon.cli.stage;

import static java.util.Map.entry;

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
    return Map.ofEntries(
        entry("name", plan.name().value()),
        entry("kind", "asterisk"),
        entry("host", plan.manager().bind().host().value()),
        entry("ami-port", plan.manager().bind().port()),
        entry("ami-user", user.name()),
        entry("ami-secret", user.password().reveal()),
        entry("web-socket", "ws://" + plan.web().bind() + "/ws"),
        entry("sip-domain", "127.0.0.1"),
        entry("trunks", trunks(trunks)),
        entry("recordings", plan.directories().recordings().toString()),
        entry("configuration", plan.directories().configuration().toString()));
  }

  /// What the service has to know of the contact centre's seats there, by whole names.
  public static Map<String, Object> line(ExchangePlan plan) {
    return plan.line()
        .map(line ->
            Map.<String, Object>of(
                "dozvon.contact-centre.seats",
                line.seats(),
                "dozvon.contact-centre.seat-secret",
                line.seatSecret().reveal()))
        .orElse(Map.of());
  }

  /// The caller ID is from a range that no carrier gives to subscribers.
  public static List<Map<String, String>> trunks(List<String> names) {
    return names.stream().map(name -> Map.of("name", name, "caller-id", "+74950000000")).toList();
  }
}
