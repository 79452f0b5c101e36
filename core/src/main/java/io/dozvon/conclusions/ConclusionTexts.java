package io.dozvon.conclusions;

import io.dozvon.conclusions.store.ConclusionStore;
import io.dozvon.notifications.Delivery;
import io.dozvon.notifications.Notice;
import io.dozvon.notifications.NoticeId;
import io.dozvon.notifications.NoticeMoved;
import io.dozvon.notifications.Notifications;
import io.dozvon.notifications.TextMessage;
import io.dozvon.patients.Patient;
import io.dozvon.patients.Patients;
import io.dozvon.presence.Presence;
import io.dozvon.vocabulary.Person;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells patients of conclusions by a neutral text, and notes whether it arrived (R16). Wished in
/// the transaction that stored the conclusion, so that there is one if and only if that was sent.
@Component
class ConclusionTexts {
  private final ConclusionStore store;
  private final Patients patients;
  private final Notifications notifications;
  private final Presence presence;
  private final ConclusionSettings settings;
  private final Clock clock;

  ConclusionTexts(
      ConclusionStore store,
      Patients patients,
      Notifications notifications,
      Presence presence,
      ConclusionSettings settings,
      Clock clock) {
    this.store = store;
    this.patients = patients;
    this.notifications = notifications;
    this.presence = presence;
    this.settings = settings;
    this.clock = clock;
  }

  @EventListener
  void on(ConclusionSent sent) {
    Conclusion conclusion = sent.conclusion();
    Patient patient = patients.byId(conclusion.parties().patient());
    NoticeId notice =
        notifications.text(
            conclusion.version() == 1
                ? new TextMessage.DocumentReady()
                : new TextMessage.DocumentReplaced(),
            patient.phone(),
            patient.language(),
            clock.instant().plus(settings.tellWithin()));
    store.told(conclusion.id(), notice);
  }

  /// Before the commit, because a text that is only shown has arrived before it is known here what
  /// it told of.
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(NoticeMoved moved) {
    Notice notice = moved.notice();
    outcome(notice.delivery())
        .ifPresent(mark ->
            store
                .toldOf(notice.facts().id())
                .filter(it -> store.mark(it.conclusion(), mark, clock.instant()))
                .ifPresent(it -> presence.tell(new Person.OfDoctor(it.doctor()))));
  }

  private static Optional<Mark> outcome(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Delivered _ -> Optional.of(Mark.TEXT_DELIVERED);
      case Delivery.Undeliverable _, Delivery.Unknown _, Delivery.DeadLetter _ ->
          Optional.of(Mark.TEXT_FAILED);
      case Delivery.Waiting _,
          Delivery.Sending _,
          Delivery.Accepted _,
          Delivery.Acknowledged _,
          Delivery.NotSent _ ->
          Optional.empty();
    };
  }
}
