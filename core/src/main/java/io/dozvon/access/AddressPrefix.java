package io.dozvon.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// The part of an IP address that one customer has to themselves: all of IPv4, the first 64 bits of
/// IPv6 (RFC 6177).
record AddressPrefix(String text) {
  private static final int NETWORK_BYTES = 8;

  /// @param address as written; what is no address stands for itself
  static AddressPrefix of(String address) {
    try {
      return of(InetAddress.ofLiteral(address.replaceAll("[\\[\\]]|%.*", "")));
    } catch (IllegalArgumentException e) {
      return new AddressPrefix(address);
    }
  }

  private static AddressPrefix of(InetAddress address) {
    return new AddressPrefix(
        address instanceof Inet6Address
            ? HexFormat.ofDelimiter(":")
                    .formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                + "/64"
            : address.getHostAddress());
  }
}
