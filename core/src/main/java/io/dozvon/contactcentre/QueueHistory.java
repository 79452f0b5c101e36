package io.dozvon.contactcentre;

import io.dozvon.contactcentre.store.QueuePastStore;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The contact centre's door to what queues were like before they were changed, by whomever.
@Component
public class QueueHistory {
  private final QueuePastStore past;
  private final Queues queues;

  QueueHistory(QueuePastStore past, Queues queues) {
    this.past = past;
    this.queues = queues;
  }

  /// What a queue was like before its last change; empty if it was never changed.
  @Transactional(readOnly = true)
  public Optional<Queue> before(Queue queue) {
    return past.find(queue.id(), queue.version() - 1);
  }

  /// The queue is again as it was before its last change, which itself can be undone.
  ///
  /// @param version of the queue that was looked at
  @Transactional
  public Answer<Queue> undo(QueueId id, int version, Actor by) {
    return SupervisorsOnly.check(by)
        .then(_ ->
            past.find(id, version - 1)
                .map(before -> queues.save(again(before, version), by))
                .orElseGet(() -> Answer.refused(new SupervisionRefusal.NothingToUndo())));
  }

  private static QueueChange again(Queue before, int version) {
    return new QueueChange(
        before.setup(),
        before.russianName(),
        before.englishName(),
        before.servicePercent(),
        before.key(),
        before.usual(),
        Optional.of(version));
  }
}
