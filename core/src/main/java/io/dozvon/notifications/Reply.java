package io.dozvon.notifications;

import java.util.Optional;

/// What came of a request to a carrier.
public sealed interface Reply {

  /// It was taken along.
  ///
  /// @param carrierId what the carrier calls it, if it said
  record Accepted(Optional<String> carrierId) implements Reply {}

  /// It is there.
  record Delivered() implements Reply {}

  /// It is there and has been taken note of.
  record Acknowledged() implements Reply {}

  /// It was not taken, and the same again will not be either.
  ///
  /// @param reason the carrier's code, or a word of ours; nothing personal
  record Refused(String reason) implements Reply {}

  /// It was certainly not taken; another time it may be.
  ///
  /// @param reason as above
  record Later(String reason) implements Reply {}

  /// Nobody knows: no answer, or one that says nothing.
  ///
  /// @param reason as above
  record Unclear(String reason) implements Reply {}
}
