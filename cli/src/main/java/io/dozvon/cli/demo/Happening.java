package io.dozvon.cli.demo;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// Something that came to pass with one consultation.
sealed interface Happening {
  Instant at();

  /// The consultation is in another state.
  ///
  /// @param consultation as it is now
  record Moved(Instant at, JsonNode consultation) implements Happening {}

  /// An attempt came a step further.
  ///
  /// @param counted how many attempts of this consultation count so far, this one included
  record Tried(Instant at, Step step, JsonNode attempt, long counted) implements Happening {}

  /// How far an attempt has come.
  enum Step {
    DIALS("intendedAt"),
    RINGS("ringingAt"),
    PICKED_UP("answeredAt"),
    ENDED("endedAt");

    private final String field;

    Step(String field) {
      this.field = field;
    }

    /// The instant of it, in the attempt's JSON.
    String field() {
      return field;
    }
  }
}
