package io.dozvon.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Erases what messages said once it is too late for anybody to need it.
@Configuration(proxyBeanMethods = false)
class NotificationHousekeeping {
  private static final Duration EVERY = Duration.ofMinutes(5);

  @Bean
  RecurringTask<Void> eraseOldMessages(ObjectProvider<Notifications> notifications) {
    return Tasks.recurring("erase-old-messages", FixedDelay.of(EVERY))
        .execute((task, context) -> notifications.getObject().eraseTooLate());
  }
}
