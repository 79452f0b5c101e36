package io.dozvon.recordings;

import io.dozvon.database.ConsultationLock;
import io.dozvon.recordings.Recording.Running;
import io.dozvon.recordings.Recording.Stopped;
import io.dozvon.recordings.store.RecordingStore;
import io.dozvon.vocabulary.ConsultationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Plain files that nobody may have: of a recording that was sealed or never agreed to, and of none
/// at all. A row is there before its file, so what has no row has no consent.
@Component
class StrayFiles {
  private static final Logger log = LoggerFactory.getLogger(StrayFiles.class);

  private final PlainFiles files;
  private final RecordingStore store;
  private final RecordingMoves moves;
  private final RecordingSettings settings;
  private final Collector collector;
  private final LastOrder order;
  private final ConsultationLock lock;
  private final TransactionTemplate together;

  StrayFiles(
      PlainFiles files,
      RecordingStore store,
      RecordingMoves moves,
      RecordingSettings settings,
      Collector collector,
      LastOrder order,
      ConsultationLock lock,
      TransactionTemplate together) {
    this.files = files;
    this.store = store;
    this.moves = moves;
    this.settings = settings;
    this.collector = collector;
    this.order = order;
    this.lock = lock;
    this.together = together;
  }

  void tidy() {
    if (!settings.enabled()) {
      store
          .consultationsWithLive()
          .forEach(id -> together.executeWithoutResult(_ -> switchedOff(id)));
    }
    files.all().forEach(this::tryToTidy);
  }

  /// Nobody looks after it any more.
  private void switchedOff(ConsultationId id) {
    lock.hold(id);
    store.live(id).ifPresent(live -> moves.part(live, StopReason.SWITCHED_OFF));
  }

  private void tryToTidy(PlainFiles.Found found) {
    try {
      tidy(found);
    } catch (RuntimeException e) {
      log.error("recording {}: its plain file cannot be tidied up", found.recording(), e);
    }
  }

  private void tidy(PlainFiles.Found found) {
    switch (store.find(found.recording()).orElse(null)) {
      case Running _ -> {}
      case Stopped stopped -> {
        if (!settings.enabled()) {
          collector.act(stopped.facts().id());
        }
      }
      case Recording recording -> {
        order.isStopped(recording.facts());
        delete(found);
      }
      case null -> delete(found);
    }
  }

  private void delete(PlainFiles.Found found) {
    PlainFiles.delete(found.file());
    log.warn("recording {}: a plain file was left over and is deleted", found.recording());
  }
}
