package io.dozvon.pbx.plan;

/// Where something listens: a host and a port.
public record Endpoint(Host host, int port) {
  public Endpoint {
    Check.port("port", port);
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
