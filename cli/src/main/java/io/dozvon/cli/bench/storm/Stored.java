package io.dozvon.cli.bench.storm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the service has stored.
///
/// @param parked exchange events whose handling failed
record Stored(
    List<Consultation> consultations,
    List<Reach> reaches,
    List<Attempt> attempts,
    List<Parked> parked) {

  record Consultation(UUID id, String state, Optional<Instant> endedAt) {
    boolean isStuck() {
      return !state.equals("due") && !state.equals("closed");
    }
  }

  record Reach(UUID id, UUID consultation, String state, Optional<Instant> endedAt) {}

  /// By phone.
  record Attempt(
      UUID id,
      UUID reach,
      UUID consultation,
      int sequence,
      String number,
      UUID leg,
      Instant intendedAt,
      Optional<Instant> dialledAt,
      Optional<Instant> ringingAt,
      Optional<Instant> answeredAt,
      Optional<Instant> endedAt,
      Optional<Outcome> outcome) {

    boolean ended(String disposition) {
      return outcome.filter(it -> it.disposition().equals(disposition)).isPresent();
    }

    @Override
    public String toString() {
      return "attempt %d of consultation %s to %s, %s"
          .formatted(
              sequence, consultation, number, outcome.map(Outcome::disposition).orElse("open"));
    }
  }

  record Outcome(
      String disposition, boolean counted, boolean rang, Optional<Integer> sipStatus, Instant at) {}

  record Parked(Instant at, String event, String error) {}
}
