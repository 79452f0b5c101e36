package io.dozvon.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// From one moment to another.
///
/// @param end the first moment after it
record Span(Instant start, Instant end) {
  boolean overlaps(Span other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  boolean hasRoomFor(Duration length) {
    return !start.plus(length).isAfter(end);
  }

  /// What is left of it beside these.
  List<Span> without(Collection<Span> others) {
    List<Span> left = List.of(this);
    for (Span other : others) {
      left = left.stream().flatMap(piece -> piece.without(other)).toList();
    }
    return left;
  }

  private Stream<Span> without(Span other) {
    return overlaps(other)
        ? Stream.of(new Span(start, other.start), new Span(other.end, end))
            .filter(piece -> piece.start.isBefore(piece.end))
        : Stream.of(this);
  }
}
