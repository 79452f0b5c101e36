package io.dozvon.web.admin;

import io.dozvon.scheduling.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Somebody who waits for the duty doctor.
///
/// @param id the one of the consultation it becomes
/// @param number 1 for who is next
record PlaceJson(UUID id, UUID patientId, int number, Instant joinedAt) {
  static List<PlaceJson> all(List<Place.Waiting> line) {
    return IntStream.range(0, line.size()).mapToObj(i -> of(line.get(i).facts(), i + 1)).toList();
  }

  private static PlaceJson of(Place.Facts place, int number) {
    return new PlaceJson(place.id().value(), place.patient().value(), number, place.joinedAt());
  }
}
