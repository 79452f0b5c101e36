package io.dozvon.pbx.plan;

/// What the exchange itself writes down of each call. The service records every attempt by itself;
/// a second record is for comparing the two.
public enum CallRecords {
  /// Nothing.
  NONE("none"),
  /// Each leg's beginning, answer and end, a line each, in [Directories#callEvents].
  EVENTS("events");

  private final String text;

  CallRecords(String text) {
    this.text = text;
  }

  /// As a plan's file names it.
  @Override
  public String toString() {
    return text;
  }
}
