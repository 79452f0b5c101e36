package io.dozvon.cli.bench.calls;

/// A way to place calls.
interface Way extends AutoCloseable {
  /// Begins one call: first the doctor's desk phone, then the patient's phone. Returns when the
  /// order has been taken.
  ///
  /// @return whether it was taken
  boolean call(Pair pair);

  @Override
  void close();
}
