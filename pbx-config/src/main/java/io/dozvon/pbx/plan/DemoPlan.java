package io.dozvon.pbx.plan;

import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.TrunkName;

/// A carrier played by the exchange itself, on a second port of the loopback: for demonstrations
/// and tests, never for an exchange that real people call through.
///
/// @param port UDP port of its SIP server on 127.0.0.1
/// @param trunk the trunk that leads to it
/// @param deskPhone a desk phone that answers by itself and stays
public record DemoPlan(int port, TrunkName trunk, DeskPhone deskPhone) {
  public DemoPlan {
    Check.port("demo.port", port);
  }

  /// With the names the demonstration uses.
  public static DemoPlan on(int port) {
    return new DemoPlan(port, new TrunkName("demo"), new DeskPhone("demo-desk"));
  }
}
