package io.dozvon.notifications;

import io.dozvon.notifications.store.NoticeStore;
import io.dozvon.vocabulary.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where organisations say that they have taken note of a report (R17).
@Component
public class Acknowledgements {
  private final NoticeStore store;
  private final Deliveries deliveries;
  private final ReportSettings settings;
  private final Clock clock;

  Acknowledgements(NoticeStore store, Deliveries deliveries, ReportSettings settings, Clock clock) {
    this.store = store;
    this.deliveries = deliveries;
    this.settings = settings;
    this.clock = clock;
  }

  /// Saying it twice is as good as once.
  ///
  /// @param id the `id` of what the organisation was sent
  /// @param signature see [Signatures], by that organisation's secret, over `<id>.<body>`
  @Transactional
  public Answer<NoticeId> take(NoticeId id, String signature, String body) {
    Instant now = clock.instant();
    Optional<Notice> found =
        store.hold(id).filter(notice -> notice.facts().channel() == Channel.REPORT);
    if (found.isEmpty()) {
      return Answer.refused(new NotificationRefusal.UnknownNotice());
    }
    Notice notice = found.get();
    if (!isSigned(notice, signature, body, now)) {
      return Answer.refused(new NotificationRefusal.NotAuthentic());
    }
    deliveries.move(notice, it -> it.acknowledged(now));
    return Answer.granted(id);
  }

  /// The id is part of what is signed, so that one acknowledgement cannot stand for another.
  private boolean isSigned(Notice notice, String signature, String body, Instant now) {
    String signed = notice.facts().id() + "." + body;
    return settings
        .named(notice.facts().recipient())
        .filter(recipient ->
            Signatures.isGood(signature, signed, recipient.secret(), now, settings.signatureAge()))
        .isPresent();
  }
}
