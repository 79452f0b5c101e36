package io.dozvon.scheduling;

/// An appointment went to another time; told in the transaction that stored it.
public record AppointmentRescheduled(Appointment before, Appointment after) {}
