package io.dozvon.telephony;

import java.util.Optional;

/// A setting that names the impossible; the service does not start with it.
public final class BadTelephonySetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final String value;
  private final String expected;

  /// What is wrong with one setting.
  ///
  /// @param key as application.yaml writes it, e.g. `dozvon.exchanges[0].kind`
  /// @param value what is set; the empty text if nothing is
  public BadTelephonySetting(String key, String value, String expected) {
    super(key + " must be " + expected);
    this.key = key;
    this.value = value;
    this.expected = expected;
  }

  public String key() {
    return key;
  }

  public Optional<String> value() {
    return Optional.of(value).filter(some -> !some.isEmpty());
  }

  public String expected() {
    return expected;
  }
}
