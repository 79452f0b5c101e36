package io.dozvon.pbx.run;

/// The Asterisk the tests run against.
public final class RealAsterisk {
  private RealAsterisk() {}

  /// Fails rather than skips: without a real exchange these tests would prove nothing.
  public static AsteriskInstallation required() {
    return AsteriskInstallation.find(System.getenv())
        .orElseThrow(() -> new AssertionError("no Asterisk: run tools/asterisk-tree first"));
  }
}
