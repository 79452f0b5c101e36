package io.dozvon.dialling;

/// An attempt has its outcome; told once for each attempt, in the transaction that wrote it.
public record AttemptEnded(Attempt attempt, Outcome outcome) {}
