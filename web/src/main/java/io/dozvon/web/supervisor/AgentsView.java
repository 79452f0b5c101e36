package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.AgentState;
import io.dozvon.contactcentre.AgentStateName;
import io.dozvon.contactcentre.AgentStatus;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.contactcentre.LineListening;
import io.dozvon.contactcentre.Queue;
import io.dozvon.telephony.acd.Place;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import io.dozvon.vocabulary.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What every agent does, for those who look after them.
///
/// @param own what the one who looks takes part in now; null if in nothing
record AgentsView(Instant at, List<Row> rows, @Nullable Own own) {

  /// @param canBeHeard whether the agent talks with a caller
  /// @param heard whether somebody takes part in that
  /// @param queues their names
  record Row(
      UUID id,
      String name,
      String seat,
      boolean deskPhone,
      String state,
      @Nullable String reason,
      Instant since,
      String time,
      @Nullable String caller,
      @Nullable String queue,
      boolean canBeHeard,
      boolean heard,
      String queues) {}

  /// @param agent whom
  record Own(UUID agent, String name, String mode, Instant since, String time) {}

  static AgentsView of(
      LineView.Look look,
      List<LineCall> calls,
      List<LineListening> listenings,
      StaffId self,
      Language language) {
    Map<StaffId, LineCall> theirs =
        calls.stream()
            .filter(it -> agentOf(it).isPresent())
            .collect(
                Collectors.toMap(
                    it -> agentOf(it).orElseThrow(), Function.identity(), (one, _) -> one));
    Instant at = look.board().at();
    return new AgentsView(
        at,
        look.board().agents().stream()
            .sorted(Comparator.comparing(it -> AgentStateName.of(it.state())))
            .flatMap(status ->
                Optional.ofNullable(look.agents().get(status.agent())).stream()
                    .map(agent ->
                        row(
                            agent,
                            status,
                            Optional.ofNullable(theirs.get(agent.id())),
                            listenings.stream().anyMatch(one -> one.agent().equals(agent.id())),
                            look.queues(),
                            at,
                            language)))
            .toList(),
        listenings.stream()
            .filter(it -> it.supervisor().equals(self))
            .findFirst()
            .map(it -> own(it, look, at))
            .orElse(null));
  }

  private static Optional<StaffId> agentOf(LineCall call) {
    return switch (call.state()) {
      case LineCallState.Offered(_, var agent, _) -> Optional.of(agent);
      case LineCallState.Talking(_, var agent, _) -> Optional.of(agent);
      case LineCallState.Held(_, var agent, _) -> Optional.of(agent);
      case LineCallState.Arrived _, LineCallState.Waiting _, LineCallState.Over _ ->
          Optional.empty();
    };
  }

  private static Row row(
      Agent agent,
      AgentStatus status,
      Optional<LineCall> call,
      boolean heard,
      Map<QueueId, Queue> queues,
      Instant at,
      Language language) {
    AgentState state = status.state();
    return new Row(
        agent.id().value(),
        agent.name().full(),
        agent.seat().value(),
        agent.deskPhone().isPresent(),
        AgentStateName.of(state).code(),
        AgentStateName.reason(state),
        status.since(),
        Shown.time(Duration.between(status.since(), at)),
        call.flatMap(LineCall::caller).map(PhoneNumber::masked).orElse(null),
        call.flatMap(it -> queueOf(it.state())).map(it -> name(it, queues, language)).orElse(null),
        call.filter(it -> it.state() instanceof LineCallState.Talking).isPresent(),
        heard,
        agent.places().stream()
            .map(Place::queue)
            .map(it -> name(it, queues, language))
            .collect(Collectors.joining(", ")));
  }

  private static Optional<QueueId> queueOf(LineCallState state) {
    return switch (state) {
      case LineCallState.Offered(var queue, _, _) -> Optional.of(queue);
      case LineCallState.Talking(var queue, _, _) -> Optional.of(queue);
      case LineCallState.Held(var queue, _, _) -> Optional.of(queue);
      case LineCallState.Waiting(var queue, _, _) -> Optional.of(queue);
      case LineCallState.Arrived _, LineCallState.Over _ -> Optional.empty();
    };
  }

  private static String name(QueueId id, Map<QueueId, Queue> queues, Language language) {
    Queue queue = queues.get(id);
    return queue == null ? id.value() : queue.name(language);
  }

  private static Own own(LineListening listening, LineView.Look look, Instant at) {
    Agent agent = look.agents().get(listening.agent());
    return new Own(
        listening.agent().value(),
        agent == null ? Shown.NOTHING : agent.name().full(),
        Wire.name(listening.mode()),
        listening.began(),
        Shown.time(Duration.between(listening.began(), at)));
  }
}
