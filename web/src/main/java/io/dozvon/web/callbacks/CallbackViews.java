package io.dozvon.web.callbacks;

import io.dozvon.callbacks.CallbackDetails;
import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.Queues;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Draws callbacks for one agent.
@Component
class CallbackViews {
  private final Queues queues;
  private final Clock clock;

  CallbackViews(Queues queues, Clock clock) {
    this.queues = queues;
    this.clock = clock;
  }

  List<CallbackView> of(List<CallbackDetails> callbacks, StaffId agent, Language language) {
    Instant now = clock.instant();
    Map<QueueId, String> names = callbacks.isEmpty() ? Map.of() : names(language);
    return callbacks.stream()
        .map(it -> {
          QueueId queue = it.callback().facts().queue();
          return CallbackView.of(
              it, names.getOrDefault(queue, queue.value()), agent, language, now);
        })
        .toList();
  }

  private Map<QueueId, String> names(Language language) {
    return queues.all().stream().collect(Collectors.toMap(Queue::id, it -> it.name(language)));
  }
}
