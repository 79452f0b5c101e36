package io.dozvon.web.staff;

import io.dozvon.access.Login;
import io.dozvon.staff.MemberStanding;
import io.dozvon.vocabulary.Wire;
import java.time.Instant;
import java.util.Locale;

/// Somebody who works here, as an admin sees them.
///
/// @param standing how far their way in has come: `disabled`, `in`, `invited`, `expired` or `out`
/// @param self whether it is the admin who looks
public record PersonView(
    String id, String name, String role, String login, String standing, boolean self) {

  static PersonView of(MemberStanding of, boolean self, Instant now) {
    return new PersonView(
        of.member().person().value().toString(),
        of.member().name().full(),
        Wire.name(of.member().role()),
        of.login().map(Login::text).orElse(""),
        standing(of, now).name().toLowerCase(Locale.ROOT),
        self);
  }

  private enum Way {
    DISABLED,
    IN,
    INVITED,
    EXPIRED,
    OUT
  }

  private static Way standing(MemberStanding of, Instant now) {
    if (of.member().disabledAt().isPresent()) {
      return Way.DISABLED;
    }
    if (of.invitation().isPresent()) {
      return now.isBefore(of.invitation().get().expiresAt()) ? Way.INVITED : Way.EXPIRED;
    }
    return of.login().isPresent() && of.secondFactor() ? Way.IN : Way.OUT;
  }

  /// Whether there is something to take away.
  public boolean hasLogin() {
    return !login.isEmpty();
  }

  public boolean isDisabled() {
    return standing.equals("disabled");
  }

  public boolean isInvited() {
    return standing.equals("invited") || standing.equals("expired");
  }

  public boolean isIn() {
    return standing.equals("in");
  }
}
