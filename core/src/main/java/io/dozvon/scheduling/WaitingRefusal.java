package io.dozvon.scheduling;

import io.dozvon.vocabulary.Refusal;

/// Why the waiting room says no.
public sealed interface WaitingRefusal extends Refusal {

  /// The patient waits already, or a doctor has taken them and their consultation is not over.
  record AlreadyInLine() implements WaitingRefusal {
    @Override
    public String id() {
      return "already-in-line";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record NotInLine() implements WaitingRefusal {
    @Override
    public String id() {
      return "not-in-line";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  record ReasonTooLong() implements WaitingRefusal {
    @Override
    public String id() {
      return "reason-too-long";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record NobodyWaits() implements WaitingRefusal {
    @Override
    public String id() {
      return "nobody-waits";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record TakenByAnother() implements WaitingRefusal {
    @Override
    public String id() {
      return "taken-by-another-doctor";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  record NotOnDuty() implements WaitingRefusal {
    @Override
    public String id() {
      return "doctor-not-on-duty";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// Doctors of another speciality are not on duty: the programmes' quotas are given by speciality.
  record AnotherSpeciality() implements WaitingRefusal {
    @Override
    public String id() {
      return "duty-of-another-speciality";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
