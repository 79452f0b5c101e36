package io.dozvon.dialling;

import io.dozvon.database.ConsultationLock;
import io.dozvon.dialling.store.ReachStore;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TimedWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ring limits and pauses: a reach goes on when the time set for its state is over.
@Component
class DueReaches implements TimedWork<ReachId> {
  private final ReachStore reaches;
  private final ConsultationLock lock;
  private final Reaching reaching;
  private final Clock clock;

  DueReaches(ReachStore reaches, ConsultationLock lock, Reaching reaching, Clock clock) {
    this.reaches = reaches;
    this.lock = lock;
    this.reaching = reaching;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "reach";
  }

  @Override
  public List<ReachId> due(Set<ExchangeName> at, Instant by, int limit) {
    return reaches.due(at, by, limit);
  }

  @Override
  @Transactional
  public void act(ReachId id) {
    reaches
        .find(id)
        .ifPresent(found -> {
          lock.hold(found.facts().consultation());
          Instant now = clock.instant();
          reaches
              .live(found.facts().consultation())
              .filter(reach -> reach.facts().id().equals(id) && !reach.dueAt().isAfter(now))
              .ifPresent(reach -> reaching.due(reach, now));
        });
  }
}
