package io.dozvon.verification;

import java.util.List;

/// Whom an agent may choose from: as little of each as is needed for it, and nothing that the
/// checklist asks for.
///
/// @param more whether there are others, and the caller should say more
public record Found(List<FoundPatient> patients, List<FoundInsured> insured, boolean more) {
  public boolean isEmpty() {
    return patients.isEmpty() && insured.isEmpty();
  }
}
