package io.dozvon.web.agent;

import io.dozvon.contactcentre.SeatAccess;
import java.net.URI;
import java.util.List;

/// With what the page's phone registers at the exchange.
record SeatJson(String name, String password, String webSocket, String domain, List<String> ice) {
  static SeatJson of(SeatAccess access) {
    return new SeatJson(
        access.seat().value(),
        access.password().reveal(),
        access.webSocket().toString(),
        access.sipDomain(),
        access.ice().stream().map(URI::toString).toList());
  }

  @Override
  public String toString() {
    return "SeatJson[" + name + "]";
  }
}
