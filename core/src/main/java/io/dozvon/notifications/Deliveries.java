package io.dozvon.notifications;

import io.dozvon.notifications.Delivery.Carriage;
import io.dozvon.notifications.Delivery.Sending;
import io.dozvon.notifications.Delivery.Unknown;
import io.dozvon.notifications.Delivery.Waiting;
import io.dozvon.notifications.store.NoticeAttemptStore;
import io.dozvon.notifications.store.NoticeStore;
import io.dozvon.notifications.store.NoticeStore.Move;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brings notices from one state to the next, whatever they are and whoever carries them. One line
/// in the log a move.
@Component
class Deliveries {
  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  private final NoticeStore notices;
  private final NoticeAttemptStore attempts;
  private final Carriers carriers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deliveries(
      NoticeStore notices,
      NoticeAttemptStore attempts,
      Carriers carriers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.notices = notices;
    this.attempts = attempts;
    this.carriers = carriers;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(List<Notice> begun) {
    notices.insert(begun);
    begun.forEach(this::tell);
  }

  /// Takes what is due: what waits becomes an attempt, which is committed with this; an attempt
  /// whose answer is overdue is lost; what is too late is given up.
  ///
  /// @return what is to be carried now, each in the state [Sending]
  @Transactional
  public List<Notice> takeDue(Channel channel, int limit) {
    Instant now = clock.instant();
    List<Move> moves =
        notices.takeDue(channel, now, limit).stream()
            .map(notice -> new Move(notice, further(notice, now)))
            .toList();
    if (moves.isEmpty()) {
      return List.of();
    }
    List<AttemptId> lost =
        moves.stream().map(Move::before).flatMap(it -> sending(it).stream()).toList();
    List<Notice> begun =
        moves.stream().map(Move::after).filter(it -> !sending(it).isEmpty()).toList();
    writeDown(begun, lost, now);
    store(moves);
    return begun;
  }

  private Notice further(Notice notice, Instant now) {
    return switch (notice.delivery()) {
      case Waiting waiting -> begun(notice, waiting, now);
      case Sending sending -> notice.to(sending.unclear(carriage(notice), now));
      case Delivery other -> throw new IllegalStateException("nothing can be due of " + other);
    };
  }

  private Notice begun(Notice notice, Waiting waiting, Instant now) {
    if (!now.isBefore(notice.facts().validUntil())) {
      return notice.to(waiting.expired(now));
    }
    Carrier carrier = carrierOf(notice);
    return perhapsWithAnother(notice, waiting, carrier)
        .map(attempt -> notice.to(new Unknown(attempt, now)))
        .orElseGet(() ->
            notice
                .by(carrier.name())
                .to(waiting.begin(AttemptId.random(), now, carrier.patience())));
  }

  /// An attempt after which an earlier carrier may have it, of which the one of today knows
  /// nothing.
  private Optional<AttemptId> perhapsWithAnother(Notice notice, Waiting waiting, Carrier carrier) {
    return carrier.name().equals(notice.facts().carrier()) || waiting.tries() == 0
        ? Optional.empty()
        : attempts.lastUnclear(notice.facts().id());
  }

  private static List<AttemptId> sending(Notice notice) {
    return notice.delivery() instanceof Sending sending ? List.of(sending.attempt()) : List.of();
  }

  private void writeDown(List<Notice> begun, List<AttemptId> lost, Instant now) {
    if (!begun.isEmpty()) {
      attempts.insert(
          begun.stream()
              .map(it -> new NoticeAttemptStore.Begun(sending(it).getFirst(), it.facts().id()))
              .toList(),
          now);
    }
    if (!lost.isEmpty()) {
      attempts.insertLost(lost, now);
    }
  }

  /// What a carrier answered to one request.
  @Transactional
  public void answered(NoticeId id, AttemptId attempt, Reply reply) {
    Instant now = clock.instant();
    Notice notice = notices.hold(id).orElseThrow();
    attempts.insertAnswer(attempt, reply, now);
    move(notice, it -> it.answered(attempt, reply, carriage(notice), now));
  }

  /// Brings a notice that this transaction holds further, if there is anywhere to go.
  @Transactional(propagation = Propagation.MANDATORY)
  public void move(Notice notice, UnaryOperator<Delivery> how) {
    Delivery next = how.apply(notice.delivery());
    if (!next.equals(notice.delivery())) {
      store(List.of(new Move(notice, notice.to(next))));
    }
  }

  private void store(List<Move> moves) {
    notices.move(moves);
    moves.stream().map(Move::after).forEach(this::tell);
  }

  private void tell(Notice notice) {
    Notice.Facts facts = notice.facts();
    log.atInfo()
        .addKeyValue("notice", facts.id())
        .log(
            "notice {}: {} to {} by {} {}",
            facts.id(),
            facts.about(),
            facts.masked(),
            facts.carrier(),
            notice.delivery());
    events.publishEvent(new NoticeMoved(notice));
    if (notice.delivery() instanceof Delivery.Acknowledged(Instant at)) {
      facts
          .report()
          .ifPresent(report ->
              events.publishEvent(new ReportAcknowledged(report.id(), facts.recipient(), at)));
    }
  }

  private Carrier carrierOf(Notice notice) {
    return carriers.of(notice.facts().channel());
  }

  private Carriage carriage(Notice notice) {
    Carrier carrier = carrierOf(notice);
    boolean knowsIt = carrier.knowsRepeats() && carrier.name().equals(notice.facts().carrier());
    return new Carriage(knowsIt, carrier.retries(), notice.facts().validUntil());
  }
}
