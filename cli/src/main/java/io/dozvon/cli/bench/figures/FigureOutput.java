package io.dozvon.cli.bench.figures;

/// How figures are shown.
public enum FigureOutput {
  TABLE,
  JSON
}
