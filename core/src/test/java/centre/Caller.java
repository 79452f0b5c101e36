package centre;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.AcdEvent.Why;
import io.dozvon.telephony.acd.AcdResumed.LiveCall;
import io.dozvon.telephony.acd.JournalEntry;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One caller at an exchange: what it tells of them, what it writes down, and where they are. Each
/// thing happens some seconds after the one before.
final class Caller {
  static final String DID = "88005506979";

  /// What the exchange told, and how its journal and its channels looked after that.
  record Told(AcdEvent event, JournalEntry journal, Optional<LiveCall> live) {}

  final LineCallId id = new LineCallId(UUID.randomUUID());
  final ExchangeName exchange;
  final Optional<PhoneNumber> number;
  final List<Told> told = new ArrayList<>();
  private Instant now;
  private JournalEntry journal;
  private Optional<LiveCall> live = Optional.of(new LiveCall.Elsewhere());
  private Instant queued;

  Caller(ExchangeName exchange, PhoneNumber number, Instant arrives) {
    this.exchange = exchange;
    this.number = Optional.of(number);
    this.now = arrives;
    this.queued = arrives;
    this.journal =
        new JournalEntry(
            id,
            arrives,
            this.number,
            DID,
            Language.RUSSIAN,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    tell(new AcdEvent.Arrived(id, exchange, now, this.number, DID, Language.RUSSIAN));
  }

  Caller after(Duration time) {
    now = now.plus(time);
    return this;
  }

  Caller after(int seconds) {
    return after(Duration.ofSeconds(seconds));
  }

  Caller isClosed() {
    journal = written(true, journal.queue(), journal.queued(), journal.agent(), journal.answered());
    return tell(new AcdEvent.Closed(id, exchange, now));
  }

  Caller queued(QueueId queue) {
    queued = now;
    live = Optional.of(new LiveCall.Waiting(queue, 1));
    journal =
        new JournalEntry(
            id,
            journal.arrived(),
            number,
            DID,
            journal.language(),
            journal.closed(),
            Optional.of(queue),
            Optional.of(now),
            journal.agent(),
            journal.answered(),
            Optional.empty(),
            Optional.empty(),
            journal.callback());
    return tell(new AcdEvent.Queued(id, exchange, now, queue, 1));
  }

  Caller offered(QueueId queue, StaffId agent) {
    return tell(new AcdEvent.Offered(id, exchange, now, queue, agent));
  }

  Caller notTaken(QueueId queue, StaffId agent, int rang) {
    return tell(new AcdEvent.NotTaken(id, exchange, now, queue, agent, Duration.ofSeconds(rang)));
  }

  Caller connected(QueueId queue, StaffId agent) {
    live = Optional.of(new LiveCall.Talking(queue, agent));
    journal =
        written(
            journal.closed(),
            journal.queue(),
            journal.queued(),
            Optional.of(agent),
            Optional.of(now));
    return tell(
        new AcdEvent.Connected(id, exchange, now, queue, agent, Duration.between(queued, now)));
  }

  Caller parted(QueueId queue, StaffId agent, By by) {
    live = Optional.of(new LiveCall.Elsewhere());
    return tell(new AcdEvent.Parted(id, exchange, now, queue, agent, by, Duration.ofSeconds(1)));
  }

  Caller left(QueueId queue, Why why) {
    live = Optional.of(new LiveCall.Elsewhere());
    journal = ending(journal.over(), Optional.of(why), journal.callback());
    return tell(new AcdEvent.Left(id, exchange, now, queue, why));
  }

  Caller wantsCallback(QueueId queue) {
    journal = ending(journal.over(), journal.left(), number);
    return tell(new AcdEvent.CallbackWanted(id, exchange, now, number.orElseThrow(), queue));
  }

  Caller over() {
    live = Optional.empty();
    journal = ending(Optional.of(now), journal.left(), journal.callback());
    return tell(new AcdEvent.Over(id, exchange, now));
  }

  private JournalEntry written(
      boolean closed,
      Optional<QueueId> queue,
      Optional<Instant> since,
      Optional<StaffId> agent,
      Optional<Instant> answered) {
    return new JournalEntry(
        id,
        journal.arrived(),
        number,
        DID,
        journal.language(),
        closed,
        queue,
        since,
        agent,
        answered,
        journal.over(),
        journal.left(),
        journal.callback());
  }

  private JournalEntry ending(
      Optional<Instant> over, Optional<Why> left, Optional<PhoneNumber> callback) {
    return new JournalEntry(
        id,
        journal.arrived(),
        number,
        DID,
        journal.language(),
        journal.closed(),
        journal.queue(),
        journal.queued(),
        journal.agent(),
        journal.answered(),
        over,
        left,
        callback);
  }

  private Caller tell(AcdEvent event) {
    told.add(new Told(event, journal, live));
    return this;
  }

  Instant now() {
    return now;
  }

  /// What had been told last by then; empty before they called.
  Optional<Told> by(Instant then) {
    return told.stream().filter(it -> !it.event().at().isAfter(then)).reduce((_, last) -> last);
  }
}
