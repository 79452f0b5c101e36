package io.dozvon.vocabulary;

/// What somebody does here.
public enum StaffRole {
  /// Consults. The only role with a record of its own, a doctor's.
  DOCTOR,
  /// Takes the callers of the contact centre.
  AGENT,
  /// Looks after the agents.
  SUPERVISOR,
  /// Decides who works here.
  ADMIN
}
