package io.dozvon.programmes;

import io.dozvon.vocabulary.Refusal;

/// Why the programmes' room says no.
public sealed interface ProgrammeRefusal extends Refusal {

  record UnknownProgramme() implements ProgrammeRefusal {
    @Override
    public String id() {
      return "programme-not-found";
    }

    @Override
    public Kind kind() {
      return Kind.NOT_FOUND;
    }
  }

  record SpecialityTwice() implements ProgrammeRefusal {
    @Override
    public String id() {
      return "speciality-twice";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  record PolicyNumberTwice() implements ProgrammeRefusal {
    @Override
    public String id() {
      return "policy-number-twice";
    }

    @Override
    public Kind kind() {
      return Kind.INVALID;
    }
  }

  /// The insured person is another patient already, or the patient another insured person.
  record InsuredIsAnotherPatient() implements ProgrammeRefusal {
    @Override
    public String id() {
      return "insured-is-another-patient";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }

  /// The programme's consultations of this speciality are all used or reserved for this period.
  record QuotaUsedUp() implements ProgrammeRefusal {
    @Override
    public String id() {
      return "quota-used-up";
    }

    @Override
    public Kind kind() {
      return Kind.CONFLICT;
    }
  }
}
