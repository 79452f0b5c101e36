package io.dozvon.patients;

import io.dozvon.vocabulary.PatientId;

/// A patient took a consent back (R2); told in the transaction that stored it.
public record ConsentWithdrawn(PatientId patient, ConsentKind kind) {}
