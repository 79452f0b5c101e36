package io.dozvon.notifications;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.audit.Subject;
import io.dozvon.database.TransactionState;
import io.dozvon.notifications.Delivery.DeadLetter;
import io.dozvon.notifications.store.NoticeStore;
import io.dozvon.vocabulary.Actor;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PatientId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The notifications' room's door.
@Component
public class Notifications {
  private static final int MOST_REPORTS = 50;

  private final NoticeStore store;
  private final Letters letters;
  private final Deliveries deliveries;
  private final Audit audit;
  private final Clock clock;
  private final TransactionState<AtomicInteger> wished;

  Notifications(
      NoticeStore store,
      Letters letters,
      Deliveries deliveries,
      Dispatch dispatch,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.letters = letters;
    this.deliveries = deliveries;
    this.audit = audit;
    this.clock = clock;
    this.wished = new TransactionState<>(AtomicInteger::new, _ -> dispatch.wake());
  }

  /// Whether texts go out at all, or are kept for show.
  public boolean sendsTexts() {
    return letters.sendsTexts(clock.instant());
  }

  /// Sends a text message once the caller's transaction has committed; if that is rolled back,
  /// nothing is sent.
  ///
  /// @param validUntil after which it is not sent any more, and what it said is erased
  /// @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
  @Transactional(propagation = Propagation.MANDATORY)
  public NoticeId text(TextMessage message, PhoneNumber to, Language language, Instant validUntil) {
    Notice notice = letters.text(message, to, language, clock.instant(), validUntil);
    begin(List.of(notice));
    return notice.facts().id();
  }

  /// Tells every organisation that the settings name for such a report on such a patient, once the
  /// caller's transaction has committed (R17). It is tried until the organisation has it.
  ///
  /// @return also if nobody is to be told
  /// @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
  @Transactional(propagation = Propagation.MANDATORY)
  public ReportId report(Report report) {
    ReportId id = ReportId.random();
    List<Notice> notices = letters.report(id, report, clock.instant());
    if (!notices.isEmpty()) {
      begin(notices);
    }
    return id;
  }

  private void begin(List<Notice> notices) {
    deliveries.begin(notices);
    wished.current().incrementAndGet();
  }

  /// How far the newest reports on a patient have come, the newest first. For the patient, and for
  /// admins.
  @Transactional
  public Answer<List<ReportProgress>> reports(PatientId of, Actor by) {
    boolean allowed =
        switch (by) {
          case Actor.Patient(PatientId patient) -> patient.equals(of);
          case Actor.Admin _, Actor.Service _ -> true;
          case Actor.Doctor _, Actor.Staff _ -> false;
        };
    if (!allowed) {
      return Answer.refused(new NotificationRefusal.NotAllowed());
    }
    audit.record(by, AuditedAction.READ, new Subject("reports-of-patient", of.toString()));
    return Answer.granted(
        store.reportsOf(of, MOST_REPORTS).stream().map(ReportProgress::of).toList());
  }

  /// How far reports have come, for the room that wished them; shows nothing to anybody.
  public List<ReportProgress> progress(Collection<ReportId> reports) {
    return reports.isEmpty()
        ? List.of()
        : store.reports(reports).stream().map(ReportProgress::of).toList();
  }

  /// Text messages, the newest first.
  ///
  /// @param state only those that are there
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<Notice> texts(Optional<NoticeState> state, int limit, Actor.Admin by) {
    audit.record(by, AuditedAction.READ, Subject.all("message"));
    return store.newest(Channel.TEXT, state, limit);
  }

  /// Reports to organisations, whomever they are on, the newest first.
  ///
  /// @param state only those that are there
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<Notice> reports(Optional<NoticeState> state, int limit, Actor.Admin by) {
    audit.record(by, AuditedAction.READ, Subject.all("report"));
    return store.newest(Channel.REPORT, state, limit);
  }

  /// What would have been sent where nothing leaves the house, the newest first.
  ///
  /// @param limit how many at most, 1 to 1000
  @Transactional
  public List<Notice> shown(int limit, Actor.Admin by) {
    audit.record(by, AuditedAction.READ, Subject.all("message"));
    return store.newestOf(Carrier.SHOW, limit);
  }

  /// Tries a text that is a dead letter again, as if it were new.
  @Transactional
  public Answer<Notice> retry(NoticeId id, Actor.Admin by) {
    return retry(id, Channel.TEXT, "message", by);
  }

  /// Tries a report that is a dead letter again, as if it were new.
  @Transactional
  public Answer<Notice> retryReport(NoticeId id, Actor.Admin by) {
    return retry(id, Channel.REPORT, "report", by);
  }

  private Answer<Notice> retry(NoticeId id, Channel channel, String kind, Actor.Admin by) {
    Instant now = clock.instant();
    Optional<Notice> held = store.hold(id).filter(notice -> notice.facts().channel() == channel);
    if (held.isEmpty()) {
      return Answer.refused(new NotificationRefusal.UnknownNotice());
    }
    Notice notice = held.get();
    if (!(notice.delivery() instanceof DeadLetter dead)) {
      return Answer.refused(new NotificationRefusal.NotGivenUp());
    }
    if (notice.body().isEmpty() || !now.isBefore(notice.facts().validUntil())) {
      return Answer.refused(new NotificationRefusal.TooLate());
    }
    audit.record(by, AuditedAction.RETRY, new Subject(kind, id.toString()));
    deliveries.move(notice, _ -> dead.retry(now));
    wished.current().incrementAndGet();
    return Answer.granted(notice.to(dead.retry(now)));
  }

  /// Erases the bodies of what came too late for anybody to need it.
  @Transactional
  public int eraseTooLate() {
    return store.eraseBodies(clock.instant(), Carrier.SHOW);
  }
}
