package io.dozvon.consultations;

import io.dozvon.vocabulary.ConsultationId;
import java.util.List;

/// Implemented by rooms that keep something a decision on a consultation can rest on. Asked within
/// the transaction that decides, and only when a person decides: never on the way of a call.
public interface EvidenceSource {
  List<Evidence> on(ConsultationId consultation);
}
