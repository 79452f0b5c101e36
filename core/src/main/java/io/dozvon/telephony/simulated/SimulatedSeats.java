package io.dozvon.telephony.simulated;

import static java.util.function.Predicate.not;

import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.vocabulary.StaffId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Agents as members of a simulated line's queues, and their phones.
final class SimulatedSeats {
  private final Map<StaffId, AgentLine> members = new LinkedHashMap<>();
  private final Map<AgentPhone, AgentConduct> conducts = new HashMap<>();
  private final Set<AgentPhone> busy = new HashSet<>();
  private final Map<StaffId, Instant> lastCall = new HashMap<>();
  private final Map<StaffId, Integer> calls = new HashMap<>();
  private final Map<StaffId, Instant> leftAloneUntil = new HashMap<>();
  private final Map<AgentPhone, Integer> rung = new HashMap<>();

  void sit(AgentLine line) {
    members.values().removeIf(other -> other.phone().equals(line.phone()));
    members.put(line.agent(), line);
  }

  void stand(StaffId agent) {
    members.remove(agent);
  }

  Map<StaffId, AgentLine> members() {
    return Map.copyOf(members);
  }

  Optional<AgentLine> member(StaffId agent) {
    return Optional.ofNullable(members.get(agent));
  }

  Optional<StaffId> at(AgentPhone phone) {
    return members.values().stream()
        .filter(line -> line.phone().equals(phone))
        .map(AgentLine::agent)
        .findFirst();
  }

  void will(AgentPhone phone, AgentConduct conduct) {
    conducts.put(phone, conduct);
  }

  /// A phone that nothing was said of is picked up at once.
  AgentConduct conduct(AgentPhone phone) {
    return conducts.getOrDefault(phone, AgentConduct.answers());
  }

  boolean isThere(AgentPhone phone) {
    return !(conduct(phone) instanceof AgentConduct.Absent);
  }

  int rung(AgentPhone phone) {
    return rung.getOrDefault(phone, 0);
  }

  void rings(AgentPhone phone) {
    rung.merge(phone, 1, Integer::sum);
    busy.add(phone);
  }

  void isFree(AgentPhone phone) {
    busy.remove(phone);
  }

  boolean isBusy(AgentPhone phone) {
    return busy.contains(phone);
  }

  void answered(StaffId agent) {
    calls.merge(agent, 1, Integer::sum);
  }

  void talked(StaffId agent, QueueSetup queue, Instant now) {
    lastCall.put(agent, now);
    leftAloneUntil.put(agent, now.plus(queue.wrapUp()));
  }

  /// Whom a queue rings now for its next caller.
  List<AgentLine> next(QueueSetup queue, Instant now) {
    List<AgentLine> free =
        members.values().stream().filter(line -> isFree(line, queue.id(), now)).toList();
    int penalty = free.stream().mapToInt(line -> penalty(line, queue.id())).min().orElse(0);
    List<AgentLine> first =
        free.stream()
            .filter(line -> penalty(line, queue.id()) == penalty)
            .sorted(order(queue.strategy()))
            .toList();
    return queue.strategy() == Strategy.RINGALL ? first : first.stream().limit(1).toList();
  }

  private boolean isFree(AgentLine line, QueueId queue, Instant now) {
    return line.places().stream().map(Place::queue).anyMatch(queue::equals)
        && line.paused().isEmpty()
        && !isBusy(line.phone())
        && isThere(line.phone())
        && !leftAloneUntil.getOrDefault(line.agent(), Instant.MIN).isAfter(now);
  }

  private static int penalty(AgentLine line, QueueId queue) {
    return line.places().stream()
        .filter(place -> place.queue().equals(queue))
        .mapToInt(Place::penalty)
        .findFirst()
        .orElse(0);
  }

  private Comparator<AgentLine> order(Strategy strategy) {
    return switch (strategy) {
      case LEASTRECENT ->
          Comparator.comparing(line -> lastCall.getOrDefault(line.agent(), Instant.MIN));
      case FEWESTCALLS -> Comparator.comparingInt(line -> calls.getOrDefault(line.agent(), 0));
      case RRMEMORY -> Comparator.comparingInt(line -> rung(line.phone()));
      case RINGALL, RANDOM, LINEAR -> Comparator.comparingInt(_ -> 0);
    };
  }

  /// When somebody is free again who is left alone now.
  Optional<Instant> nextFree(Instant now) {
    return leftAloneUntil.values().stream()
        .filter(not(until -> !until.isAfter(now)))
        .min(Comparator.naturalOrder());
  }

  /// The switch died: nobody rings or talks. Who is a member stays one.
  void vanish() {
    busy.clear();
  }
}
