package io.dozvon.consultations;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.dozvon.vocabulary.ConsultationId;
import io.dozvon.vocabulary.Wire;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// The thirty minutes, their warnings and the graces as rows of the persistent scheduler: any node
/// alive keeps the time.
@Component
class ConsultationTimers {
  /// How soon a timer is tried again whose work failed, e.g. because the database was away.
  private static final Duration AGAIN = Duration.ofSeconds(3);

  private final ObjectProvider<Scheduler> scheduler;
  private final OneTimeTask<Void> consultationDue;

  ConsultationTimers(ObjectProvider<Scheduler> scheduler, OneTimeTask<Void> consultationDue) {
    this.scheduler = scheduler;
    this.consultationDue = consultationDue;
  }

  /// What a timer is for. Each is checked against the consultation when it is due: a late or stale
  /// one does nothing.
  enum Kind {
    CONNECT,
    WARNING,
    END,
    GRACE
  }

  /// Joins the caller's transaction.
  void set(ConsultationId consultation, Kind kind, Instant dueAt) {
    String instance = consultation + "@" + Wire.name(kind) + "@" + dueAt.toEpochMilli();
    scheduler
        .getObject()
        .scheduleIfNotExists(consultationDue.instanceBuilder(instance).scheduledTo(dueAt));
  }

  @Configuration(proxyBeanMethods = false)
  static class Definition {
    @Bean
    OneTimeTask<Void> consultationDue(ObjectProvider<TimeKeeping> timeKeeping) {
      return Tasks.oneTime("consultation-due")
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .execute((timer, context) -> {
            String[] parts = timer.getId().split("@", 3);
            timeKeeping
                .getObject()
                .due(
                    new ConsultationId(UUID.fromString(parts[0])), Wire.read(Kind.class, parts[1]));
          });
    }
  }
}
