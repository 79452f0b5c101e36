package io.dozvon.patients;

/// What a patient agrees to, each in a document of its own (R2). Since 1 September 2025 (156-FZ)
/// the consent to the processing of personal data may not be part of another document.
public enum ConsentKind {
  /// Processing of personal data (152-FZ, article 9).
  PERSONAL_DATA,
  /// Disclosure of medical data to the contractor who renders the service (323-FZ, article 13).
  DISCLOSURE,
  /// Informed voluntary consent to medical intervention (323-FZ, article 20).
  INTERVENTION
}
