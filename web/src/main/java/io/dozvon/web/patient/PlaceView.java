package io.dozvon.web.patient;

import io.dozvon.patients.Patient;
import io.dozvon.scheduling.Position;
import java.time.Instant;
import java.util.UUID;

/// A patient's place in the line, as the cabinet shows it.
///
/// @param phone the number that rings if the page is closed, most digits hidden
public record PlaceView(UUID id, int number, Instant joinedAt, WaitView expected, String phone) {

  public static PlaceView of(Position position, Patient patient) {
    return new PlaceView(
        position.id().value(),
        position.number(),
        position.joinedAt(),
        WaitView.of(position.expected()),
        patient.phone().masked());
  }
}
