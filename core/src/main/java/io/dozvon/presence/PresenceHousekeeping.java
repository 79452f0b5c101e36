package io.dozvon.presence;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets pages that were never closed, such as those of a laptop that fell asleep for good.
@Configuration(proxyBeanMethods = false)
class PresenceHousekeeping {
  private static final Duration EVERY = Duration.ofMinutes(5);

  @Bean
  RecurringTask<Void> forgetSilentPages(ObjectProvider<Presence> presence) {
    return Tasks.recurring("forget-silent-pages", FixedDelay.of(EVERY))
        .execute((task, context) -> presence.getObject().forgetSilent());
  }
}
