package io.dozvon.pbx.plan;

import java.util.List;

/// The manager interface (AMI): how this service commands the exchange. It has no encryption of its
/// own, so it belongs on a private network.
///
/// @param bind address and port that are listened on
/// @param users who may log in
public record ManagerPlan(Endpoint bind, List<User> users) {
  public ManagerPlan {
    Check.notEmpty("manager.users", users);
    Check.distinct("manager.users.name", users.stream().map(User::name).toList());
  }

  /// Somebody who may command the exchange.
  ///
  /// @param permit from where, IPv4 networks like `10.0.0.0/8`; from nowhere else
  public record User(String name, Password password, List<String> permit) {
    public User {
      Check.matches(
          "manager.users.name",
          name,
          "(?!general$)[a-z][a-z0-9-]{0,30}",
          "lower-case letters, digits and hyphens, not 'general'");
      Check.notEmpty("manager.users.permit", permit);
      for (String network : permit) {
        Check.matches(
            "manager.users.permit",
            network,
            "[0-9]{1,3}(\\.[0-9]{1,3}){3}/[0-9]{1,2}",
            "an IPv4 network like 10.0.0.0/8");
      }
    }
  }
}
