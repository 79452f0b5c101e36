package io.dozvon.dialling;

/// Somebody has said what picked up in truth; told in the transaction that wrote it.
///
/// @param attempt as it stands with the correction
public record AttemptCorrected(Attempt attempt, Correction correction) {}
