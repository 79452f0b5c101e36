package io.dozvon.staff;

import io.dozvon.vocabulary.Refusal;

/// Why the staff room says no.
public sealed interface StaffRefusal extends Refusal {

  record UnknownDoctor() implements StaffRefusal {
    @Override
    public String id() {
      return "doctor-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }
}
