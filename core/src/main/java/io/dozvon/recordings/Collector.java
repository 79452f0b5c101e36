package io.dozvon.recordings;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.database.ConsultationLock;
import io.dozvon.recordings.Recording.Asked;
import io.dozvon.recordings.Recording.Running;
import io.dozvon.recordings.Recording.Stopped;
import io.dozvon.recordings.store.RecordingStore;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.TimedWork;
import io.dozvon.vocabulary.Actor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What is due with recordings: silence that becomes a no, one that lasts too long, and above all
/// the plain file of one that has stopped. The file goes only after what is sealed of it is
/// committed; whatever crashes before, it is there to be taken again, and whatever crashes after,
/// [StrayFiles] finds it.
@Component
class Collector implements TimedWork<RecordingId> {
  private static final Logger log = LoggerFactory.getLogger(Collector.class);
  private static final Actor SERVICE = new Actor.Service();
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /// An exchange that is away writes nothing any more.
  private static final Duration LONG_UNWRITTEN = Duration.ofSeconds(20);

  /// A file may come late over a shared folder.
  private static final Duration COMES_WITHIN = Duration.ofSeconds(30);

  private final RecordingStore store;
  private final RecordingMoves moves;
  private final RecordingSettings settings;
  private final Sealing sealing;
  private final PlainFiles files;
  private final LastOrder order;
  private final ConsultationLock lock;
  private final TransactionTemplate together;
  private final Audit audit;
  private final Clock clock;

  Collector(
      RecordingStore store,
      RecordingMoves moves,
      RecordingSettings settings,
      Sealing sealing,
      PlainFiles files,
      LastOrder order,
      ConsultationLock lock,
      TransactionTemplate together,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.moves = moves;
    this.settings = settings;
    this.sealing = sealing;
    this.files = files;
    this.order = order;
    this.lock = lock;
    this.together = together;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "recording";
  }

  /// Nothing where recording is off; what is left from before is [StrayFiles]' business then.
  @Override
  public List<RecordingId> due(Set<ExchangeName> at, Instant by, int limit) {
    return settings.enabled() ? store.due(at, by, limit) : List.of();
  }

  @Override
  public void act(RecordingId id) {
    store
        .find(id)
        .filter(it -> it.dueAt().filter(due -> !due.isAfter(clock.instant())).isPresent())
        .ifPresent(this::act);
  }

  private void act(Recording due) {
    switch (due) {
      case Asked _, Running _ -> together.executeWithoutResult(_ -> actOnLive(due.facts()));
      case Stopped stopped -> collect(stopped);
      case Recording.NotAgreed _, Recording.Kept _, Recording.Lost _, Recording.Deleted _ -> {}
    }
  }

  private void actOnLive(Recording.Facts facts) {
    lock.hold(facts.consultation());
    Instant now = clock.instant();
    switch (store.find(facts.id()).orElseThrow()) {
      case Asked asked when !now.isBefore(asked.answerBy()) ->
          moves.refuse(asked, SERVICE, ConsentStep.How.NO_ANSWER);
      case Running running when !now.isBefore(endOf(running)) ->
          moves.stop(running, StopReason.TOO_LONG);
      case Running running when !now.isBefore(running.nextLook()) -> look(running);
      case Recording _ -> {}
    }
  }

  private Instant endOf(Running running) {
    return running.startedAt().plus(settings.longest());
  }

  /// Both pages say that it is recorded: they must not say so for long if it is not.
  private void look(Running running) {
    if (PlainFiles.lastWritten(files.path(running.facts())).isPresent()) {
      store.update(running.looked(endOf(running)));
    } else {
      log.error("recording {}: the exchange writes nothing", running.facts().id());
      moves.stop(running, StopReason.NOTHING_WRITTEN);
    }
  }

  private void collect(Stopped stopped) {
    Path file = files.path(stopped.facts());
    Optional<Instant> written = PlainFiles.lastWritten(file);
    Instant now = clock.instant();
    if (!isStoppedForSure(stopped, written, now)) {
      later(stopped, now);
    } else if (written.isEmpty()) {
      missing(stopped, now);
    } else if (written.get().plus(AGAIN).isAfter(now)) {
      later(stopped, now);
    } else {
      keep(stopped, file);
    }
  }

  private boolean isStoppedForSure(Stopped stopped, Optional<Instant> written, Instant now) {
    return order.isStopped(stopped.facts())
        || written.orElse(stopped.span().stoppedAt()).plus(LONG_UNWRITTEN).isBefore(now);
  }

  private void missing(Stopped stopped, Instant now) {
    if (stopped.span().stoppedAt().plus(COMES_WITHIN).isAfter(now)
        && stopped.span().stoppedBy() != StopReason.NOTHING_WRITTEN) {
      later(stopped, now);
    } else {
      together.executeWithoutResult(_ -> lose(stopped));
    }
  }

  private void lose(Stopped stopped) {
    Recording.Lost lost = stopped.lost();
    moves.move(lost, "no file came");
  }

  private void later(Stopped stopped, Instant now) {
    together.executeWithoutResult(_ -> store.update(stopped.later(now.plus(AGAIN))));
  }

  private void keep(Stopped stopped, Path file) {
    together.executeWithoutResult(_ -> {
      switch (store.hold(stopped.facts().id()).orElseThrow()) {
        case Stopped still -> seal(still, file);
        case Recording _ -> {}
      }
    });
    PlainFiles.delete(file);
  }

  private void seal(Stopped stopped, Path file) {
    Sealing.Term term = new Sealing.Term(settings.keptFor(), settings.basis());
    sealing
        .seal(stopped.facts().id(), file, term)
        .ifPresentOrElse(sealed -> keep(stopped, sealed), () -> lose(stopped));
  }

  private void keep(Stopped stopped, Sealing.Sealed sealed) {
    Recording.Kept kept = stopped.kept(sealed.proof());
    store.keep(kept, sealed.wrappedKey());
    audit.record(SERVICE, AuditedAction.RECORD, Recordings.subject(kept.facts().id()));
    moves.tell(kept, "sealed, %d bytes".formatted(kept.proof().length()));
  }
}
