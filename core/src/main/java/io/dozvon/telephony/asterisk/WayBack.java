package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.BadTelephonySetting;
import io.dozvon.telephony.TelephonySettings.AgiSettings;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/// How an Asterisk reaches our [AgiServer]: from another host it cannot if that listens on this
/// machine only, and then no browser is let in.
final class WayBack {
  private WayBack() {}

  /// @throws BadTelephonySetting if the exchange could not ask us
  static void check(ExchangeSettings exchange, AgiSettings agi) {
    if (isForThisMachineOnly(agi.bind()) && !isThisMachine(exchange.host())) {
      throw new BadTelephonySetting(
          "dozvon.agi.bind",
          agi.bind(),
          "an address that the exchange %s at %s can reach, such as 0.0.0.0 behind a firewall"
              .formatted(exchange.name().value(), exchange.host()));
    }
  }

  private static boolean isForThisMachineOnly(String bind) {
    try {
      return InetAddress.getByName(bind).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  /// A name that is not known just now is another machine's: ours are always known.
  private static boolean isThisMachine(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException | SocketException _) {
      return false;
    }
  }
}
