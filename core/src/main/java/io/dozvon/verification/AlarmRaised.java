package io.dozvon.verification;

/// A supervisor is to look. Told in the transaction that stored it.
public record AlarmRaised(AlarmId id, AlarmKind kind) {}
