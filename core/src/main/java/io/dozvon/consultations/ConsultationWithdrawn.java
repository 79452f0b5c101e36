package io.dozvon.consultations;

/// A consultation was taken from its doctor before they called; told in the transaction that did
/// so.
///
/// @param facts as they were with that doctor
public record ConsultationWithdrawn(Consultation.Facts facts) {}
