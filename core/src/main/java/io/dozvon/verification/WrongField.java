package io.dozvon.verification;

/// What of a list's entry is wrong.
public enum WrongField {
  NAME,
  BIRTH_DATE,
  PHONE,
  POLICY,
  /// From when until when somebody is insured.
  VALIDITY,
  /// Somebody is on the list of the wrong programme.
  PROGRAMME
}
