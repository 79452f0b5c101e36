package io.dozvon.conclusions;

/// What became of a version.
public enum Mark {
  /// The text message that told of it arrived.
  TEXT_DELIVERED,
  /// The text message that told of it did not arrive, as far as is known.
  TEXT_FAILED,
  /// Its patient opened it.
  READ
}
