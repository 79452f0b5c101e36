package io.dozvon.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The part of an IP address that one customer has to themselves: all of IPv4; of IPv6 the first 64
/// bits, and with them perhaps everything that has the same first 48 (RFC 6177).
///
/// @param network an IPv4 address or an IPv6 /64
/// @param site an IPv6 /48
public record AddressPrefix(String network, Optional<String> site) {
  /// As many networks of one site may do what they may do so often. A carrier has many phones in
  /// one /48, a customer with a line may have 65,536 networks.
  public static final int NETWORKS_OF_A_SITE = 8;

  private static final int NETWORK_BITS = 64;
  private static final int SITE_BITS = 48;

  /// @param address as written; what is no address stands for itself
  public static AddressPrefix of(String address) {
    try {
      return of(InetAddress.ofLiteral(address.replaceAll("[\\[\\]]|%.*", "")));
    } catch (IllegalArgumentException e) {
      return new AddressPrefix(address, Optional.empty());
    }
  }

  private static AddressPrefix of(InetAddress address) {
    return address instanceof Inet6Address
        ? new AddressPrefix(
            first(NETWORK_BITS, address.getAddress()),
            Optional.of(first(SITE_BITS, address.getAddress())))
        : new AddressPrefix(address.getHostAddress(), Optional.empty());
  }

  private static String first(int bits, byte[] address) {
    return HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(address, bits / Byte.SIZE))
        + "/"
        + bits;
  }
}
