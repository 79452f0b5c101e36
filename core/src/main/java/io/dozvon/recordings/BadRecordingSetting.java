package io.dozvon.recordings;

/// A setting with which no conversation can be recorded; the service does not start with it.
public final class BadRecordingSetting extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final String expected;

  /// What is wrong with one setting.
  ///
  /// @param key as application.yaml writes it, e.g. `dozvon.recordings.key`
  public BadRecordingSetting(String key, String expected) {
    super(key + " must be " + expected);
    this.key = key;
    this.expected = expected;
  }

  public String key() {
    return key;
  }

  public String expected() {
    return expected;
  }
}
