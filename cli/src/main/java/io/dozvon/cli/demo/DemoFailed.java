package io.dozvon.cli.demo;

/// The demonstration cannot go on. The message is a sentence for the one who started it.
final class DemoFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  DemoFailed(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
