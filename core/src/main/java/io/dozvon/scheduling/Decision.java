package io.dozvon.scheduling;

import java.time.Instant;
import java.util.Optional;

/// What is to become of an appointment when its time is not offered any more.
///
/// @param at when it was when this was decided; of another time nothing is decided
/// @param to the slot that it is moved to; empty to keep it where it is
public record Decision(Instant at, Optional<Instant> to) {
  boolean isOf(Appointment appointment) {
    return appointment.slot().start().equals(at);
  }
}
