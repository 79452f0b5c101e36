package io.dozvon.cli.bench.queue;

import io.dozvon.cli.bench.measuring.ManagerLine;
import io.dozvon.pbx.plan.ManagerPlan;
import io.dozvon.telephony.acd.LineCallId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What the exchange itself tells of callers in its queue, and when (Asterisk's events
/// `QueueCallerJoin`, `AgentCalled`, `AgentConnect`).
final class QueueEars implements AutoCloseable {
  private final Clock clock;
  private final Map<UUID, Heard> calls = new ConcurrentHashMap<>();
  private final ManagerLine line;

  /// One caller.
  ///
  /// @param offered when the first agent's phone was rung
  record Heard(Optional<Instant> joined, Optional<Instant> offered, Optional<Instant> connected) {
    private static final Heard NOTHING =
        new Heard(Optional.empty(), Optional.empty(), Optional.empty());

    private Heard with(String event, Instant at) {
      Optional<Instant> now = Optional.of(at);
      return switch (event) {
        case "QueueCallerJoin" -> new Heard(joined.or(() -> now), offered, connected);
        case "AgentCalled" -> new Heard(joined, offered.or(() -> now), connected);
        default -> new Heard(joined, offered, connected.or(() -> now));
      };
    }
  }

  QueueEars(ManagerPlan manager, Clock clock) {
    this.clock = clock;
    try {
      this.line = new ManagerLine(manager, this::hear);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void hear(Map<String, String> event) {
    String name = event.getOrDefault("Event", "");
    if (List.of("QueueCallerJoin", "AgentCalled", "AgentConnect").contains(name)) {
      Instant now = clock.instant();
      LineCallId.ofAccountCode(event.get("AccountCode"))
          .map(LineCallId::value)
          .ifPresent(id ->
              calls.merge(id, Heard.NOTHING.with(name, now), (old, _) -> old.with(name, now)));
    }
  }

  /// All callers heard of since this was last asked.
  Map<UUID, Heard> take() {
    Map<UUID, Heard> all = Map.copyOf(calls);
    calls.keySet().removeAll(all.keySet());
    return all;
  }

  /// How many callers have been connected since.
  int connected() {
    return (int) calls.values().stream().filter(it -> it.connected().isPresent()).count();
  }

  @Override
  public void close() {
    line.close();
  }
}
