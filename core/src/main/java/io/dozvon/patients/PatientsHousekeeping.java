package io.dozvon.patients;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets registrations that nobody went on with, and what was typed into them.
@Configuration(proxyBeanMethods = false)
class PatientsHousekeeping {
  private static final Duration EVERY = Duration.ofHours(1);

  @Bean
  RecurringTask<Void> forgetAbandonedRegistrations(ObjectProvider<Drafts> drafts) {
    return Tasks.recurring("forget-abandoned-registrations", FixedDelay.of(EVERY))
        .execute((task, context) -> drafts.getObject().forgetAbandoned());
  }
}
