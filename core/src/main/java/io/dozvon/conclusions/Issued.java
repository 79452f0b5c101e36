package io.dozvon.conclusions;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A version with what became of it.
///
/// @param marks when each was first set; those that were not are missing
public record Issued(Conclusion conclusion, Map<Mark, Instant> marks) {
  public Optional<Instant> at(Mark mark) {
    return Optional.ofNullable(marks.get(mark));
  }
}
