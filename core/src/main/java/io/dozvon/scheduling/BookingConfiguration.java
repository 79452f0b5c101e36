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

  @Bean
  RecurringTask<Void> layOutWorkingWeeks(
      BookingSettings settings, ObjectProvider<WeekLayout> layout) {
    return Tasks.recurring("lay-out-working-weeks", FixedDelay.of(settings.lookEvery()))
        .execute((task, context) -> layout.getObject().layOutAllDue());
  }

  @Bean
  RecurringTask<Void> tellDoctorsTheTime(
      BookingSettings settings, ObjectProvider<DoctorsTime> time) {
    return Tasks.recurring("tell-doctors-the-time", FixedDelay.of(settings.lookEvery()))
        .execute((task, context) -> time.getObject().tell());
  }
}
