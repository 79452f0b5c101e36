package io.dozvon.verification;

/// What a caller can be asked.
public enum Item {
  FULL_NAME,
  BIRTH_DATE,
  /// Policy or contract.
  POLICY,
  SPONSOR,
  /// The last four digits of a document that the patient has named in their cabinet.
  DOCUMENT,
  /// A word that the patient has chosen in their cabinet.
  CODE_WORD,
  /// Sent to the registered number, wherever the call comes from.
  CODE
}
