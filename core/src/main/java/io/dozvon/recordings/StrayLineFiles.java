package io.dozvon.recordings;

import io.dozvon.contactcentre.LineCalls;
import io.dozvon.recordings.LineRecording.Deleted;
import io.dozvon.recordings.LineRecording.Ended;
import io.dozvon.recordings.LineRecording.Kept;
import io.dozvon.recordings.LineRecording.Lost;
import io.dozvon.recordings.store.LineRecordingStore;
import io.dozvon.telephony.acd.LineCallId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Plain files of the line's calls that nobody may have: of a call that is sealed, in which nobody
/// answered, or that went on while recording was off. One of a call of which we have not heard yet
/// stays: the exchange may tell of it when it is back.
@Component
class StrayLineFiles {
  private static final Logger log = LoggerFactory.getLogger(StrayLineFiles.class);

  /// An exchange that was away for so long has forgotten the call.
  private static final Duration FORGOTTEN = Duration.ofDays(7);

  private final PlainFiles files;
  private final LineRecordingStore store;
  private final LineRecordingSettings settings;
  private final LineCollector collector;
  private final LineCalls calls;
  private final Clock clock;

  StrayLineFiles(
      PlainFiles files,
      LineRecordingStore store,
      LineRecordingSettings settings,
      LineCollector collector,
      LineCalls calls,
      Clock clock) {
    this.files = files;
    this.store = store;
    this.settings = settings;
    this.collector = collector;
    this.calls = calls;
    this.clock = clock;
  }

  void tidy() {
    files.ofLine().forEach(this::tryToTidy);
  }

  private void tryToTidy(PlainFiles.Found found) {
    try {
      tidy(found);
    } catch (RuntimeException e) {
      log.error("line call {}: its plain file cannot be tidied up", found.recording(), e);
    }
  }

  /// The call is looked at first: its end and its recording are stored at once.
  private void tidy(PlainFiles.Found found) {
    boolean over = calls.isOver(new LineCallId(found.recording().value()));
    switch (store.find(found.recording()).orElse(null)) {
      case Ended _ -> {
        if (!settings.enabled()) {
          collector.act(found.recording());
        }
      }
      case Lost _ -> collector.keep(found.recording(), found.file());
      case Kept _, Deleted _ -> delete(found);
      case null -> {
        if (over || isForgotten(found)) {
          delete(found);
        }
      }
    }
  }

  private boolean isForgotten(PlainFiles.Found found) {
    Instant before = clock.instant().minus(FORGOTTEN);
    return PlainFiles.lastWritten(found.file()).filter(it -> it.isBefore(before)).isPresent();
  }

  private void delete(PlainFiles.Found found) {
    PlainFiles.delete(found.file());
    log.info("line call {}: a plain file is deleted", found.recording());
  }
}
