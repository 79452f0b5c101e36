package io.dozvon.dialling;

/// A phone that was rung on another room's behalf has its outcome; told once for each, in the
/// transaction that wrote it.
public record PhoneCallEnded(PhoneCall call, Outcome outcome) {}
