package io.dozvon.recordings;

import io.dozvon.audit.Audit;
import io.dozvon.audit.AuditedAction;
import io.dozvon.recordings.LineRecording.Deleted;
import io.dozvon.recordings.LineRecording.Ended;
import io.dozvon.recordings.LineRecording.Kept;
import io.dozvon.recordings.LineRecording.Lost;
import io.dozvon.recordings.store.LineRecordingStore;
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

/// Takes and seals the plain file of a call that is over, as [Collector] does for consultations:
/// the file goes only after what is sealed of it is committed. The exchange ends writing with the
/// call, so that nothing has to be ordered.
@Component
class LineCollector implements TimedWork<RecordingId> {
  private static final Logger log = LoggerFactory.getLogger(LineCollector.class);
  private static final Actor SERVICE = new Actor.Service();
  private static final Duration AGAIN = Duration.ofSeconds(1);

  /// A file may come late over a shared folder.
  private static final Duration COMES_WITHIN = Duration.ofSeconds(30);

  private final LineRecordingStore store;
  private final LineRecordingMoves moves;
  private final LineRecordingSettings settings;
  private final Sealing sealing;
  private final PlainFiles files;
  private final TransactionTemplate together;
  private final Audit audit;
  private final Clock clock;

  LineCollector(
      LineRecordingStore store,
      LineRecordingMoves moves,
      LineRecordingSettings settings,
      Sealing sealing,
      PlainFiles files,
      TransactionTemplate together,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.moves = moves;
    this.settings = settings;
    this.sealing = sealing;
    this.files = files;
    this.together = together;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String title() {
    return "line recording";
  }

  /// Nothing where recording is off; what is left from before is [StrayLineFiles]' business then.
  @Override
  public List<RecordingId> due(Set<ExchangeName> at, Instant by, int limit) {
    return settings.enabled() ? store.due(at, by, limit) : List.of();
  }

  @Override
  public void act(RecordingId id) {
    if (store.find(id).orElse(null) instanceof Ended ended
        && !ended.collectAt().isAfter(clock.instant())) {
      collect(ended);
    }
  }

  private void collect(Ended ended) {
    Path file = files.path(ended.facts());
    Optional<Instant> written = PlainFiles.lastWritten(file);
    Instant now = clock.instant();
    if (written.isEmpty()) {
      missing(ended, now);
    } else if (written.get().plus(AGAIN).isAfter(now)) {
      later(ended, now);
    } else {
      keep(ended.facts().id(), file);
    }
  }

  private void missing(Ended ended, Instant now) {
    if (ended.facts().ended().plus(COMES_WITHIN).isAfter(now)) {
      later(ended, now);
    } else {
      log.error("line call {}: the exchange has recorded nothing", ended.facts().call());
      together.executeWithoutResult(_ -> moves.move(ended.lost(), "no file came"));
    }
  }

  private void later(Ended ended, Instant now) {
    together.executeWithoutResult(_ -> store.update(ended.later(now.plus(AGAIN))));
  }

  /// Also of one that was given up as lost.
  void keep(RecordingId id, Path file) {
    together.executeWithoutResult(_ -> {
      switch (store.hold(id).orElseThrow()) {
        case Ended ended -> seal(ended, file);
        case Lost lost -> sealed(id, file).ifPresent(it -> keep(lost.kept(it.proof()), it));
        case Kept _, Deleted _ -> {}
      }
    });
    PlainFiles.delete(file);
  }

  private void seal(Ended ended, Path file) {
    sealed(ended.facts().id(), file)
        .ifPresentOrElse(
            it -> keep(ended.kept(it.proof()), it),
            () -> moves.move(ended.lost(), "the file is empty"));
  }

  private Optional<Sealing.Sealed> sealed(RecordingId id, Path file) {
    return sealing.seal(id, file, new Sealing.Term(settings.keptFor(), settings.basis()));
  }

  private void keep(Kept kept, Sealing.Sealed sealed) {
    store.keep(kept, sealed.wrappedKey());
    audit.record(SERVICE, AuditedAction.RECORD, LineRecordingListenings.subject(kept.facts().id()));
    moves.tell(kept, "sealed, %d bytes".formatted(kept.proof().length()));
  }
}
