package io.dozvon.telephony;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets tokens that open nothing any more.
@Configuration(proxyBeanMethods = false)
class TelephonyHousekeeping {
  private static final Duration EVERY = Duration.ofMinutes(10);

  @Bean
  RecurringTask<Void> forgetExpiredTokens(ObjectProvider<JoinTokens> tokens) {
    return Tasks.recurring("forget-expired-tokens", FixedDelay.of(EVERY))
        .execute((task, context) -> tokens.getObject().forgetExpired());
  }
}
