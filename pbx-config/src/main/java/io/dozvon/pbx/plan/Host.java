package io.dozvon.pbx.plan;

/// A host name or IPv4 address. IPv6 is not supported yet.
public record Host(String value) {
  public static final Host LOOPBACK = new Host("127.0.0.1");

  public Host {
    Check.matches(
        "host",
        value,
        "[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?",
        "a host name or an IPv4 address");
  }

  @Override
  public String toString() {
    return value;
  }
}
