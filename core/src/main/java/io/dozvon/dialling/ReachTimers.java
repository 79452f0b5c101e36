package io.dozvon.dialling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Ring limits and pauses as rows of the persistent scheduler: whichever node is alive when one is
/// due acts on it. A timer whose state has been left meanwhile does nothing.
@Component
class ReachTimers {
  /// How soon a timer is tried again whose work failed, e.g. because the database was away.
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final ObjectProvider<Scheduler> scheduler;
  private final OneTimeTask<Void> reachDue;

  ReachTimers(ObjectProvider<Scheduler> scheduler, OneTimeTask<Void> reachDue) {
    this.scheduler = scheduler;
    this.reachDue = reachDue;
  }

  /// Joins the caller's transaction.
  void set(ReachId reach, Instant dueAt) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            reachDue.instanceBuilder(reach + "@" + dueAt.toEpochMilli()).scheduledTo(dueAt));
  }

  @Configuration(proxyBeanMethods = false)
  static class Definition {
    @Bean
    OneTimeTask<Void> reachDue(ObjectProvider<Dialling> dialling) {
      return Tasks.oneTime("reach-due")
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .execute((timer, context) -> dialling.getObject().due(reachOf(timer.getId())));
    }

    private static ReachId reachOf(String instance) {
      return new ReachId(UUID.fromString(instance.substring(0, instance.indexOf('@'))));
    }
  }
}
