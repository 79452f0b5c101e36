package io.dozvon.consultations;

/// A consultation was requested; told in the transaction that stored it.
public record ConsultationRequested(Consultation.Facts facts) {}
