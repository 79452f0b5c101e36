package io.dozvon.cli.stage;

import java.io.IOException;
import java.io.UncheckedIOException;

/// What a process can be told (signal(7)), beyond what Java offers.
public enum Signal {
  /// Stand still: connections stay and nothing is answered.
  STOP,
  /// Go on.
  CONT;

  /// Returns when it has been delivered; a process that is gone is none of its business.
  public void send(ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid()))
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
