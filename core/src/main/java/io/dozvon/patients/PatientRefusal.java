package io.dozvon.patients;

import io.dozvon.vocabulary.Refusal;

/// Why the patients' room says no.
public sealed interface PatientRefusal extends Refusal {

  record UnknownPatient() implements PatientRefusal {
    @Override
    public String id() {
      return "patient-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  record BornInTheFuture() implements PatientRefusal {
    @Override
    public String id() {
      return "birth-date-in-the-future";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record BornTooLongAgo() implements PatientRefusal {
    @Override
    public String id() {
      return "birth-date-too-long-ago";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }
}
