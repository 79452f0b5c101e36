package io.dozvon.cli.stage;

/// What was begun cannot go on. The message is a sentence for the one who started it.
public final class CannotGoOn extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  public CannotGoOn(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }
}
