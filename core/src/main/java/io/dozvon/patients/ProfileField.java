package io.dozvon.patients;

import java.util.Optional;
import java.util.function.Function;

/// One thing that a patient can change (R17).
public enum ProfileField {
  NAME(patient -> Optional.of(patient.name().full())),
  BIRTH_DATE(patient -> Optional.of(patient.birthDate().toString())),
  PHONE(patient -> Optional.of(patient.phone().e164())),
  ADDRESS(Patient::address),
  EMAIL(Patient::email),
  POLICY(Patient::policy);

  private final Function<Patient, Optional<String>> of;

  ProfileField(Function<Patient, Optional<String>> of) {
    this.of = of;
  }

  /// Whether somebody is looked up in the insured lists by it, without having proved it.
  boolean saysWhoTheyAre() {
    return switch (this) {
      case NAME, BIRTH_DATE, POLICY -> true;
      case PHONE, ADDRESS, EMAIL -> false;
    };
  }

  Optional<String> of(Patient patient) {
    return of.apply(patient);
  }
}
