package io.dozvon.scheduling;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DutySettings.class)
class WaitingRoomConfiguration {
  @Bean
  RecurringTask<Void> lookAfterTheWaitingRoom(
      DutySettings settings, ObjectProvider<WaitingRounds> rounds) {
    return Tasks.recurring("look-after-the-waiting-room", FixedDelay.of(settings.round()))
        .execute((task, context) -> rounds.getObject().look());
  }
}
