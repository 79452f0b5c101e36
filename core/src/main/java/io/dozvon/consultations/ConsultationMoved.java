package io.dozvon.consultations;

/// A consultation went from one state to another; told in the transaction that stored it.
public record ConsultationMoved(Consultation before, Consultation after) {}
