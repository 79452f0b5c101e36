package io.dozvon.consultations;

/// A consultation was requested; told in the transaction that stored it, and once more if it was
/// taken from its doctor and given to another.
public record ConsultationRequested(Consultation.Facts facts) {}
