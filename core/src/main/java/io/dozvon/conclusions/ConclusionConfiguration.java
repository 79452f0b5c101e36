package io.dozvon.conclusions;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConclusionSettings.class)
class ConclusionConfiguration {
  @Bean
  RecurringTask<Void> remindOfOwedConclusions(
      ConclusionSettings settings, ObjectProvider<OwedConclusions> owed) {
    return Tasks.recurring("remind-of-owed-conclusions", FixedDelay.of(settings.lookEvery()))
        .execute((task, context) -> owed.getObject().remindAllDue());
  }
}
