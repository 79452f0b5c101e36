package io.dozvon.scheduling;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts what is booked and moved, fed by the room's events.
@Component
class BookingMeters {
  private final MeterRegistry meters;

  BookingMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  @TransactionalEventListener
  void on(AppointmentBooked booked) {
    count("booked");
  }

  @TransactionalEventListener
  void on(AppointmentRescheduled rescheduled) {
    count("rescheduled");
  }

  private void count(String what) {
    meters.counter("dozvon.appointments", "what", what).increment();
  }
}
