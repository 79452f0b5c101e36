package io.dozvon.web.agent;

import io.dozvon.contactcentre.Figures;
import io.dozvon.contactcentre.Wallboard;
import io.dozvon.contactcentre.Wallboard.QueueNow;
import io.dozvon.telephony.acd.QueueId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The queues in one line, for every console: counted at most every other second, however many
/// look.
@Component
class QueueLine {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final Figures figures;
  private final Clock clock;
  private final ReentrantLock counting = new ReentrantLock();
  private volatile @Nullable Wallboard last;

  QueueLine(Figures figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /// Of the queues that are named.
  QueueLineView of(List<QueueId> queues) {
    List<QueueNow> theirs =
        latest().queues().stream().filter(it -> queues.contains(it.queue())).toList();
    int answered = theirs.stream().mapToInt(it -> it.today().withinTarget()).sum();
    int counted =
        theirs.stream().filter(it -> it.todays().isPresent()).mapToInt(it -> counted(it)).sum();
    return new QueueLineView(
        theirs.stream().mapToInt(QueueNow::waiting).sum(),
        theirs.stream()
            .map(QueueNow::waitingSince)
            .flatMap(Optional::stream)
            .min(Instant::compareTo)
            .orElse(null),
        counted == 0 ? null : Math.round(100f * answered / counted));
  }

  /// How many callers the service level is of.
  private static int counted(QueueNow queue) {
    double level = queue.todays().orElse(1);
    return level > 0
        ? (int) Math.round(queue.today().withinTarget() / level)
        : queue.today().offered() - queue.today().waitingInTime();
  }

  private Wallboard latest() {
    Wallboard known = last;
    if (known != null && (isFresh(known) || !counting.tryLock())) {
      return known;
    }
    if (known == null) {
      counting.lock();
    }
    try {
      Wallboard board = figures.now();
      last = board;
      return board;
    } finally {
      counting.unlock();
    }
  }

  private boolean isFresh(Wallboard board) {
    return clock.instant().isBefore(board.at().plus(FRESH));
  }
}
