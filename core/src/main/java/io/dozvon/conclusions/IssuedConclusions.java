package io.dozvon.conclusions;

import io.dozvon.conclusions.store.ConclusionStore;
import io.dozvon.vocabulary.ConsultationId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What was sent, for rooms that answer for who reads it and write the look down; shows nothing to
/// anybody.
@Component
public class IssuedConclusions {
  private final ConclusionStore store;

  IssuedConclusions(ConclusionStore store) {
    this.store = store;
  }

  /// Those of a consultation, the current one first.
  public List<Issued> of(ConsultationId consultation) {
    return store.versions(consultation);
  }

  /// Of which of these consultations one was sent.
  public Set<ConsultationId> among(Collection<ConsultationId> consultations) {
    return store.concluded(consultations);
  }
}
