package io.dozvon.verification;

import io.dozvon.patients.Patient;
import io.dozvon.programmes.Insured;
import io.dozvon.programmes.Listed;
import io.dozvon.programmes.Matching;
import io.dozvon.programmes.Programme;
import io.dozvon.vocabulary.PersonName;

/// A caller says that they are this patient and this insured person.
record Claim(Patient patient, Insured insured, Programme programme) {
  boolean isOfOnePerson() {
    return Matching.mayBeSamePerson(listed(), patient.name(), patient.birthDate());
  }

  /// As far as can be told: of those who work here the name is known.
  boolean isOf(PersonName agent) {
    return Matching.isSameName(patient.name(), agent)
        || Matching.isSameName(listed().name(), agent);
  }

  /// Whether the sponsor, too, says that the registered number is theirs.
  boolean hasListedPhone() {
    return listed().phone().filter(patient.phone()::equals).isPresent();
  }

  Listed listed() {
    return insured.listed();
  }

  @Override
  public String toString() {
    return "Claim[" + patient.id() + " as " + insured.id() + "]";
  }
}
