package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.Agent;
import io.dozvon.contactcentre.Agents;
import io.dozvon.contactcentre.Figures;
import io.dozvon.contactcentre.Queue;
import io.dozvon.contactcentre.Queues;
import io.dozvon.contactcentre.Wallboard;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How the line stands, looked at once for all who look at the same moment: ten supervisors cost as
/// much as one.
@Component
class LineView {
  private static final Duration GOOD_FOR = Duration.ofMillis(400);

  private final Figures figures;
  private final Queues queues;
  private final Agents agents;
  private final Clock clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable Look last;

  LineView(Figures figures, Queues queues, Agents agents, Clock clock) {
    this.figures = figures;
    this.queues = queues;
    this.agents = agents;
    this.clock = clock;
  }

  /// @param queues those that are there, with their names
  /// @param agents those who are employed
  record Look(
      Instant at, Wallboard board, Map<QueueId, Queue> queues, Map<StaffId, Agent> agents) {}

  Look now() {
    looking.lock();
    try {
      Look known = last;
      return known != null && known.at().plus(GOOD_FOR).isAfter(clock.instant()) ? known : afresh();
    } finally {
      looking.unlock();
    }
  }

  /// For whoever has just changed something and opens a page.
  Look afresh() {
    looking.lock();
    try {
      Look fresh = look();
      last = fresh;
      return fresh;
    } finally {
      looking.unlock();
    }
  }

  private Look look() {
    Instant at = clock.instant();
    return new Look(
        at,
        figures.now(),
        queues.all().stream().collect(Collectors.toMap(Queue::id, Function.identity())),
        agents.all().stream().collect(Collectors.toMap(Agent::id, Function.identity())));
  }
}
