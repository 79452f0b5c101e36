package io.dozvon.scheduling;

import io.dozvon.presence.DeviceCheck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The line as a doctor sees it.
///
/// @param mayServe whether their speciality is the one on duty
/// @param onDutySince empty if they are not
/// @param endedInAbsence when their duty was ended a while ago because they were gone; empty if it
///   was not, or they are on duty again
/// @param waiting how many there are
/// @param longestSince since when the first of them waits
/// @param first those in front; none for who is not on duty
public record Line(
    boolean mayServe,
    Optional<Instant> onDutySince,
    Optional<Instant> endedInAbsence,
    int waiting,
    Optional<Instant> longestSince,
    List<Waiting> first) {

  /// One who waits, as far as a doctor may know them before they have taken them: what helps to
  /// choose, and not who it is.
  ///
  /// @param age in whole years
  /// @param check the newest of their devices
  /// @param programme by which they are identified (R3); empty if they are not
  public record Waiting(
      Place.Facts place, int age, Optional<DeviceCheck> check, Optional<String> programme) {}
}
