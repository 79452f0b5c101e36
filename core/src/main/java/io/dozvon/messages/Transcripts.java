package io.dozvon.messages;

import io.dozvon.messages.store.MessageStore;
import io.dozvon.vocabulary.ConsultationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What was written, for rooms that answer for who reads it and write the look down; shows nothing
/// to anybody, and nothing counts as delivered or read by it.
@Component
public class Transcripts {
  private static final int PAGE = 50;

  private final MessageStore store;

  Transcripts(MessageStore store) {
    this.store = store;
  }

  /// @param sequence the last message's number that the reader has, 0 for none
  public Transcript after(ConsultationId consultation, int sequence) {
    List<Message> found = store.after(consultation, sequence, PAGE + 1);
    return new Transcript(found.subList(0, Math.min(PAGE, found.size())), found.size() > PAGE);
  }

  /// How many messages there are in each of these; those without any are left out.
  public Map<ConsultationId, Integer> lengths(Collection<ConsultationId> of) {
    return store.lengths(of);
  }

  public Optional<ImageFile> image(ConsultationId consultation, MessageId id, ImageSize size) {
    return store.image(consultation, id, size);
  }
}
