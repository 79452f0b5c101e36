package io.dozvon.scheduling;

import io.dozvon.vocabulary.DoctorId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Hours that a doctor offers.
///
/// @param end the first moment after them
/// @param slotLength whole minutes; what is left over at the end is not offered
/// @param weekly whether it was made of a working week; else somebody opened it by hand
public record Opening(
    OpeningId id,
    DoctorId doctor,
    Instant start,
    Instant end,
    Duration slotLength,
    boolean weekly) {
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  static final Duration LONGEST = Duration.ofHours(4);

  /// Whether such hours can be offered at all.
  boolean isSound() {
    return isSoundSlot(slotLength) && span().hasRoomFor(slotLength);
  }

  static boolean isSoundSlot(Duration length) {
    return length.compareTo(SHORTEST) >= 0
        && length.compareTo(LONGEST) <= 0
        && length.equals(Duration.ofMinutes(length.toMinutes()));
  }

  Span span() {
    return new Span(start, end);
  }

  /// The slot that begins at this very moment, if there is one.
  Optional<Slot> slotAt(Instant at) {
    Slot slot = new Slot(at, at.plus(slotLength));
    boolean begins =
        !at.isBefore(start)
            && Duration.between(start, at).toMillis() % slotLength.toMillis() == 0
            && !slot.end().isAfter(end);
    return begins ? Optional.of(slot) : Optional.empty();
  }
}
