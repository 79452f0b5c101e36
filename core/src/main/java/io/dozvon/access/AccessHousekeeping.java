package io.dozvon.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets codes and sessions whose time is long over, and counts of which nothing is left.
@Configuration(proxyBeanMethods = false)
class AccessHousekeeping {
  private static final Duration EVERY = Duration.ofMinutes(10);

  @Bean
  RecurringTask<Void> forgetOldCodes(ObjectProvider<Codes> codes) {
    return Tasks.recurring("forget-old-codes", FixedDelay.of(EVERY))
        .execute((task, context) -> codes.getObject().forgetOld());
  }

  @Bean
  RecurringTask<Void> forgetOldSessions(ObjectProvider<Sessions> sessions) {
    return Tasks.recurring("forget-old-sessions", FixedDelay.of(EVERY))
        .execute((task, context) -> sessions.getObject().forgetOld());
  }

  @Bean
  RecurringTask<Void> forgetSpentCodes(ObjectProvider<SecondFactors> factors) {
    return Tasks.recurring("forget-spent-codes", FixedDelay.of(EVERY))
        .execute((task, context) -> factors.getObject().forgetSpent());
  }

  @Bean
  RecurringTask<Void> forgetUnusedAllowances(ObjectProvider<Allowances> allowances) {
    return Tasks.recurring("forget-unused-allowances", FixedDelay.of(EVERY))
        .execute((task, context) -> allowances.getObject().forgetUnused());
  }
}
