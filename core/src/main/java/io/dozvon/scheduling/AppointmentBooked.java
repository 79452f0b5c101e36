package io.dozvon.scheduling;

/// A patient has a time with a doctor; told in the transaction that stored it.
public record AppointmentBooked(Appointment appointment) {}
