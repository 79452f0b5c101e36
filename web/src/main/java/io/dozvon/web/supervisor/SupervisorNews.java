package io.dozvon.web.supervisor;

import io.dozvon.contactcentre.AgentMoved;
import io.dozvon.contactcentre.LineCallMoved;
import io.dozvon.contactcentre.ListeningMoved;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.StaffRole;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells supervisors' pages to look again. Of the very many changes of calls and agents it hears at
/// its node only that there were some, so that a call costs nothing more for being watched.
@Component
class SupervisorNews {
  private static final List<StaffRole> WATCHING = List.of(StaffRole.SUPERVISOR, StaffRole.ADMIN);

  private final Presence presence;
  private final WallboardSettings settings;
  private final Clock clock;
  private final AtomicBoolean changed = new AtomicBoolean();
  private volatile Instant told = Instant.EPOCH;

  SupervisorNews(Presence presence, WallboardSettings settings, Clock clock) {
    this.presence = presence;
    this.settings = settings;
    this.clock = clock;
  }

  @TransactionalEventListener(fallbackExecution = true)
  public void on(LineCallMoved moved) {
    changed.set(true);
  }

  @TransactionalEventListener(fallbackExecution = true)
  public void on(AgentMoved moved) {
    changed.set(true);
  }

  @TransactionalEventListener(fallbackExecution = true)
  public void on(ListeningMoved moved) {
    changed.set(true);
  }

  /// What has changed is told to all nodes; that time goes on every node knows by itself.
  @Scheduled(fixedDelayString = "${dozvon.wallboard.news:500ms}")
  @Transactional
  public void tell() {
    Instant now = clock.instant();
    if (changed.getAndSet(false)) {
      told = now;
      WATCHING.forEach(role -> presence.presentAs(role).forEach(presence::tell));
    } else if (!now.isBefore(told.plus(settings.refresh()))) {
      told = now;
      WATCHING.forEach(role -> presence.presentAs(role).forEach(presence::tellHere));
    }
  }
}
