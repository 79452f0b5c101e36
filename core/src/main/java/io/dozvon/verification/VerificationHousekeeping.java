package io.dozvon.verification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Ends checks whose call is over, so that what was answered wrongly in them counts.
@Configuration(proxyBeanMethods = false)
class VerificationHousekeeping {
  private static final Duration EVERY = Duration.ofMinutes(1);

  @Bean
  RecurringTask<Void> endAbandonedChecks(ObjectProvider<Verification> verification) {
    return Tasks.recurring("end-abandoned-checks", FixedDelay.of(EVERY))
        .execute((task, context) -> verification.getObject().endAbandoned());
  }
}
