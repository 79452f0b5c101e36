package io.dozvon.scheduling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BookingSettings.class)
class BookingConfiguration {
  @Bean
  RecurringTask<Void> remindOfAppointments(
      BookingSettings settings, ObjectProvider<Reminders> reminders) {
    return Tasks.recurring("remind-of-appointments", FixedDelay.of(settings.lookEvery()))
        .execute((task, context) -> reminders.getObject().sendAllDue());
  }
}
