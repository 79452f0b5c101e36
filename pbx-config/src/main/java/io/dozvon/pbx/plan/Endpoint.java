package io.dozvon.pbx.plan;

/// Where something listens: a host and a port.
public record Endpoint(Host host, int port) {
  public Endpoint {
    Check.port("port", port);
  }

  /// Reads `host:port`.
  static Endpoint parse(String text) {
    Check.matches("address", text, "[^:]+:[0-9]{1,5}", "host:port");
    int colon = text.indexOf(':');
    return new Endpoint(
        new Host(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
