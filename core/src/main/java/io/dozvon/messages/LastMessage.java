package io.dozvon.messages;

import io.dozvon.consultations.Evidence;
import io.dozvon.consultations.EvidenceSource;
import io.dozvon.messages.store.MessageStore;
import io.dozvon.vocabulary.ConsultationId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whether and when a patient wrote last.
@Component
class LastMessage implements EvidenceSource {
  private final MessageStore messages;

  LastMessage(MessageStore messages) {
    this.messages = messages;
  }

  @Override
  public List<Evidence> on(ConsultationId consultation) {
    return messages
        .last(consultation, Author.PATIENT)
        .map(it ->
            new Evidence(
                Evidence.Kind.MESSAGE, Optional.of(it.id().value()), it.sentAt(), Optional.empty()))
        .stream()
        .toList();
  }
}
