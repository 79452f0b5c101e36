package io.dozvon.telephony;

/// The name of a carrier's trunk at an exchange; also the name of its endpoint in the exchange's
/// configuration.
public record TrunkName(String value) {
  public TrunkName {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException(
          "a trunk's name is lower-case letters, digits and hyphens, not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
