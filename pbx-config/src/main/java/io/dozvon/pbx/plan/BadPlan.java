package io.dozvon.pbx.plan;

/// A plan holds a value no exchange could be configured with. The message names the key, the value
/// and what is expected.
public final class BadPlan extends IllegalArgumentException {
  private final String expected;

  BadPlan(String key, Object value, String expected) {
    super(key + " is '" + printable(value) + "', expected " + expected);
    this.expected = expected;
  }

  String expected() {
    return expected;
  }

  private static String printable(Object value) {
    return String.valueOf(value).replaceAll("\\p{Cntrl}", "?");
  }
}
