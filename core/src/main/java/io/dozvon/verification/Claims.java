package io.dozvon.verification;

import io.dozvon.patients.PatientFinder;
import io.dozvon.programmes.InsuredId;
import io.dozvon.programmes.InsuredPeople;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.PatientId;
import org.springframework.stereotype.Component;

/// Reads what callers say they are.
@Component
class Claims {
  private final PatientFinder patients;
  private final InsuredPeople insured;

  Claims(PatientFinder patients, InsuredPeople insured) {
    this.patients = patients;
    this.insured = insured;
  }

  /// Refused if there is no such patient, or the other is not insured today.
  Answer<Claim> find(PatientId patient, InsuredId person) {
    return patients
        .find(patient)
        .flatMap(it ->
            insured
                .find(person)
                .map(listed -> new Claim(it, listed, insured.programme(listed.programme()))))
        .map(Answer::granted)
        .orElse(Answer.refused(new VerificationRefusal.UnknownRecord()));
  }
}
