package io.dozvon.scheduling;

/// An appointment as its doctor's calendar has it.
///
/// @param outside whether it is held at a time that the doctor does not offer any more
public record Noted(Appointment appointment, boolean outside) {}
