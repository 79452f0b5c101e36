package io.dozvon.telephony;

/// The name the settings give an exchange, e.g. `msk-1`.
public record ExchangeName(String value) {
  public ExchangeName {
    if (!value.matches("[a-z0-9][a-z0-9-]{0,30}")) {
      throw new IllegalArgumentException(
          "an exchange's name is lower-case letters, digits and hyphens, not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
