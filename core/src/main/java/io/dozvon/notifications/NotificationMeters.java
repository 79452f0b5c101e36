package io.dozvon.notifications;

import io.dozvon.notifications.Delivery.Accepted;
import io.dozvon.notifications.Delivery.Delivered;
import io.dozvon.notifications.Delivery.Sending;
import io.dozvon.notifications.Delivery.Waiting;
import io.dozvon.vocabulary.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The room's counters and timers, fed by its events.
@Component
class NotificationMeters {
  private final MeterRegistry meters;

  NotificationMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  @TransactionalEventListener
  void on(NoticeMoved moved) {
    Notice notice = moved.notice();
    switch (notice.delivery()) {
      case Waiting waiting when waiting.tries() > 0 -> count(notice, "failed");
      case Waiting _, Sending _ -> {}
      case Accepted accepted -> {
        count(notice, "accepted");
        toAccepted(notice, accepted.at());
      }
      case Delivered delivered -> {
        count(notice, "delivered");
        if (notice.facts().channel() == Channel.REPORT) {
          toAccepted(notice, delivered.at());
        }
      }
      case Delivery settled -> count(notice, Wire.name(NoticeState.of(settled)));
    }
  }

  private void count(Notice notice, String outcome) {
    meters.counter("dozvon.notices", "channel", channelOf(notice), "outcome", outcome).increment();
  }

  /// From the wish to the carrier's word that it has it.
  private void toAccepted(Notice notice, Instant at) {
    meters
        .timer("dozvon.notice.to.accepted", "channel", channelOf(notice))
        .record(Duration.between(notice.facts().createdAt(), at));
  }

  private static String channelOf(Notice notice) {
    return Wire.name(notice.facts().channel());
  }
}
