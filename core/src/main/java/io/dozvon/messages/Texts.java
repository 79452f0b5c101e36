package io.dozvon.messages;

/// How what was typed is kept.
final class Texts {
  private Texts() {}

  /// PostgreSQL's text knows no NUL, and browsers end the lines of a form with both.
  static String tidy(String typed) {
    return typed.replace("\0", "").replace("\r\n", "\n").strip();
  }

  /// In characters as people count them.
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
