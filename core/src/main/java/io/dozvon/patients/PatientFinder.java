package io.dozvon.patients;

import io.dozvon.patients.store.PatientStore;
import io.dozvon.programmes.Wanted;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PolicyNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds patients by what is known of them, for other rooms; shows nothing to anybody.
@Component
public class PatientFinder {
  private final PatientStore store;

  PatientFinder(PatientStore store) {
    this.store = store;
  }

  /// @param wanted the policy number as patients say it of themselves
  /// @param limit of how many who are alike in everything else
  public List<Patient> search(Wanted wanted, int limit) {
    return store.search(wanted, limit).stream()
        .filter(patient -> wanted.policy().isEmpty() || isPolicyOf(patient, wanted))
        .toList();
  }

  public Optional<Patient> find(PatientId id) {
    return store.find(id);
  }

  private static boolean isPolicyOf(Patient patient, Wanted wanted) {
    return patient.policy().flatMap(PolicyNumber::parse).equals(wanted.policy());
  }
}
