package io.dozvon.recordings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Deletes recordings whose time is over, and plain files that were left over.
@Configuration(proxyBeanMethods = false)
class RecordingHousekeeping {
  private static final Duration OFTEN = Duration.ofMinutes(1);
  private static final Duration SELDOM = Duration.ofMinutes(30);
  private static final int AT_ONCE = 20;

  @Bean
  RecurringTask<Void> deleteOverdueRecordings(ObjectProvider<Listenings> listenings) {
    return Tasks.recurring("delete-overdue-recordings", FixedDelay.of(SELDOM))
        .execute((task, context) -> {
          while (listenings.getObject().deleteOverdue(AT_ONCE) == AT_ONCE) {
            // there may be more
          }
        });
  }

  @Bean
  RecurringTask<Void> deleteOverdueLineRecordings(
      ObjectProvider<LineRecordingListenings> listenings) {
    return Tasks.recurring("delete-overdue-line-recordings", FixedDelay.of(SELDOM))
        .execute((task, context) -> {
          while (listenings.getObject().deleteOverdue(AT_ONCE) == AT_ONCE) {
            // there may be more
          }
        });
  }

  @Bean
  RecurringTask<Void> tidyRecordedFilesOfLine(ObjectProvider<StrayLineFiles> files) {
    return Tasks.recurring("tidy-recorded-files-of-line", FixedDelay.of(OFTEN))
        .execute((task, context) -> files.getObject().tidy());
  }

  @Bean
  RecurringTask<Void> tidyRecordedFiles(ObjectProvider<StrayFiles> files) {
    return Tasks.recurring("tidy-recorded-files", FixedDelay.of(OFTEN))
        .execute((task, context) -> files.getObject().tidy());
  }
}
