package io.dozvon.pbx.plan;

/// A way to encode speech on a carrier's line.
public enum Codec {
  /// G.711 A-law, the usual one in Europe.
  ALAW("alaw"),
  /// G.711 µ-law.
  ULAW("ulaw");

  private final String asterisk;

  Codec(String asterisk) {
    this.asterisk = asterisk;
  }

  /// Asterisk's name of it.
  @Override
  public String toString() {
    return asterisk;
  }
}
