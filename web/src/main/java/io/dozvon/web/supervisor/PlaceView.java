package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.Queue;
import io.dozvon.telephony.acd.Place;
import io.dozvon.vocabulary.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A queue, and whether an agent gets its callers.
///
/// @param penalty as chosen: empty if they get none of its callers, else `0` to `9`
record PlaceView(String queue, String name, String penalty) {
  private static final String FIELD = "penalty-";
  private static final String PENALTY = "[0-9]";

  /// Of the field in the form.
  public String field() {
    return FIELD + queue;
  }

  static List<PlaceView> of(Agent agent, List<Queue> queues, Language language) {
    return queues.stream()
        .map(
            queue -> new PlaceView(queue.id().value(), queue.name(language), penalty(agent, queue)))
        .toList();
  }

  private static String penalty(Agent agent, Queue queue) {
    return agent.places().stream()
        .filter(it -> it.queue().equals(queue.id()))
        .map(it -> String.valueOf(it.penalty()))
        .findFirst()
        .orElse("");
  }

  static List<Place> read(List<Queue> queues, Map<String, String> sent) {
    return queues.stream()
        .flatMap(queue ->
            Stream.ofNullable(sent.get(FIELD + queue.id().value()))
                .filter(it -> it.matches(PENALTY))
                .map(it -> new Place(queue.id(), Integer.parseInt(it))))
        .toList();
  }
}
