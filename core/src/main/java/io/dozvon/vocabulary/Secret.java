package io.dozvon.vocabulary;

/// A value that must not be printed: `toString` never shows it.
public record Secret(String reveal) {
  public boolean isEmpty() {
    return reveal.isEmpty();
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
