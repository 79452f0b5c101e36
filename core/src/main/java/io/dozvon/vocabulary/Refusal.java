package io.dozvon.vocabulary;

import java.util.Map;

/// Why a wish was not granted: an expected answer, not a failure. Nothing has been changed when one
/// is given.
public interface Refusal {
  /// Stable, for machines and for the messages shown to people: lower case with hyphens, e.g.
  /// `call-already-live`.
  String id();

  Kind kind();

  /// Values that the message to people names; never anything personal.
  default Map<String, Object> details() {
    return Map.of();
  }

  /// What sort of no it is; decides the HTTP status and the exit code of the CLI.
  enum Kind {
    /// There is no such thing, or the one who asks may not know of it.
    NOT_FOUND,
    /// The wish itself is malformed; the same wish will be refused again.
    INVALID,
    /// Well formed, but not possible as things stand now.
    CONFLICT,
    /// Not for the one who asks.
    FORBIDDEN,
    /// Something this needs is out of reach now; asking again later may work.
    UNAVAILABLE
  }
}
