package io.dozvon.pbx.asterisk;

import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.ManagerPlan;
import java.util.List;
import java.util.Map;

/// The manager interface: who may command, and the few events that are worth sending.
final class ManagerConf implements ConfigurationFile {
  @Override
  public String name() {
    return "manager.conf";
  }

  @Override
  public Map<String, Object> values(ExchangePlan plan) {
    ManagerPlan manager = plan.manager();
    return Map.of(
        "bind",
        manager.bind(),
        "users",
        manager.users().stream().map(User::of).toList(),
        "line",
        plan.line().isPresent());
  }

  /// A user as the template reads it.
  public record User(String name, String password, List<String> permit) {
    static User of(ManagerPlan.User user) {
      return new User(user.name(), user.password().reveal(), user.permit());
    }
  }
}
