package io.dozvon.vocabulary;

/// Who asks or acts.
public sealed interface Actor {

  record Patient(PatientId id) implements Actor {}

  record Doctor(DoctorId id) implements Actor {}

  /// A member of staff who is no doctor.
  record Staff(StaffId id, StaffRole role) implements Actor {}

  /// A program, or whoever uses the admin CLI.
  ///
  /// @param name the name of the API token, as the settings give it
  record Admin(String name) implements Actor {}

  /// The service itself: timers, reconciliation.
  record Service() implements Actor {}
}
