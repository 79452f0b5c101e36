package io.dozvon.cli.bench.calls;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.stage.CannotGoOn;

/// The exchange has ended by itself, as a program under load may.
final class ExchangeEnded extends CannotGoOn {
  private static final long serialVersionUID = 1;

  ExchangeEnded(String sentence) {
    super(ExitCode.OUT_OF_REACH, sentence);
  }
}
