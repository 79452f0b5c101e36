package io.dozvon.cli.demo;

/// What a line is about, at a glance (ECMA-48 colours).
enum Colour {
  NEWS(36),
  GOOD(32),
  COUNTS(33),
  ODD(35),
  BAD(31),
  PLAIN(0);

  private final int code;

  Colour(int code) {
    this.code = code;
  }

  String paint(String text, boolean terminal) {
    return terminal && this != PLAIN ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
