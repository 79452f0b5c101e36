package io.dozvon.contactcentre;

import io.dozvon.contactcentre.store.FigureStore.AgentPiece;
import io.dozvon.contactcentre.store.FigureStore.Span;
import io.dozvon.contactcentre.store.FigureStore.Spent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How long agents did what, shared out to the pieces of a span.
final class AgentHours {
  private record What(AgentPiece piece, String state) {}

  private final Map<What, Duration> spent = new HashMap<>();

  private AgentHours() {}

  static AgentHours of(Span span, List<Spent> times) {
    AgentHours hours = new AgentHours();
    times.forEach(time -> hours.share(span, time));
    return hours;
  }

  private void share(Span span, Spent time) {
    Instant since = later(time.since(), span.from());
    Instant until = earlier(time.until(), span.until());
    while (since.isBefore(until)) {
      int number = (int) Duration.between(span.from(), since).dividedBy(span.step());
      Instant end = earlier(until, span.from().plus(span.step().multipliedBy(number + 1L)));
      AgentPiece piece = new AgentPiece(number, time.agent());
      spent.merge(new What(piece, time.state()), Duration.between(since, end), Duration::plus);
      since = end;
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /// In which anybody did anything.
  Set<AgentPiece> pieces() {
    return spent.keySet().stream().map(What::piece).collect(Collectors.toSet());
  }

  Duration spent(AgentPiece piece, String state) {
    return spent.getOrDefault(new What(piece, state), Duration.ZERO);
  }
}
