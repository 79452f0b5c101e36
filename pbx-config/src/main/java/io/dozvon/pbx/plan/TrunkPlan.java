package io.dozvon.pbx.plan;

import io.dozvon.telephony.TrunkName;
import io.dozvon.telephony.dialplan.Dialplan;
import java.util.List;
import java.util.Optional;

/// A carrier's line. Calls go out through it; calls that come in on it reach the contact centre's
/// line, if there is one, and nothing else.
///
/// @param name also the name of its SIP endpoint
/// @param carrier where its SIP server listens
/// @param codecs offered to it, the best first
/// @param login for carriers that ask for one
public record TrunkPlan(
    TrunkName name, Endpoint carrier, List<Codec> codecs, Optional<Login> login) {
  /// Names of the files' own sections, which a trunk or desk phone must not take.
  static final List<String> RESERVED =
      List.of(Dialplan.WEB_ENDPOINT, Dialplan.DESK_ENDPOINT, "demo-carrier", "global", "system");

  public TrunkPlan {
    Check.notEmpty("trunks.codecs", codecs);
    if (RESERVED.contains(name.value()) || name.value().startsWith("transport-")) {
      throw new BadPlan("trunks.name", name, "a name that the exchange does not use itself");
    }
  }

  /// What the carrier asks for when we call (RFC 8760 digest).
  public record Login(String user, Password password) {
    public Login {
      Check.matches(
          "trunks.login.user", user, "[A-Za-z0-9_.+@-]{1,64}", "1 to 64 letters, digits and _.+@-");
    }
  }
}
