package io.dozvon.telephony;

/// A setting that names the impossible; the service does not start with it.
public final class BadTelephonySetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public BadTelephonySetting(String key, String value, String expected) {
    super("%s is '%s', but it must be %s".formatted(key, value, expected));
  }
}
