package io.dozvon.recordings;

import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallMoved;
import io.dozvon.contactcentre.LineCallState.Over;
import io.dozvon.contactcentre.LineOutcome;
import io.dozvon.recordings.store.LineRecordingStore;
import io.dozvon.telephony.acd.LineCallId;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The recordings' room's door for those who have to do with calls of the line. The exchange
/// records by itself; each call that is over and in which somebody answered leaves a recording to
/// be sealed, in the transaction that stores the end of the call, so that there is never one
/// without the other.
@Component
public class LineRecordings {
  private final LineRecordingStore store;
  private final LineRecordingMoves moves;
  private final LineRecordingSettings settings;
  private final Clock clock;

  LineRecordings(
      LineRecordingStore store,
      LineRecordingMoves moves,
      LineRecordingSettings settings,
      Clock clock) {
    this.store = store;
    this.moves = moves;
    this.settings = settings;
    this.clock = clock;
  }

  /// Whether what is said on the line is kept at all.
  public boolean areOn() {
    return settings.enabled();
  }

  /// Under which id a call's recording is found, or will be as soon as it is sealed; empty where
  /// recording is off.
  public Optional<RecordingId> of(LineCallId call) {
    return settings.enabled() ? Optional.of(RecordingId.of(call)) : Optional.empty();
  }

  @EventListener
  @Transactional
  public void on(LineCallMoved moved) {
    if (settings.enabled()
        && moved.call().state() instanceof Over over
        && over.outcome() == LineOutcome.ANSWERED) {
      ended(moved.call(), over);
    }
  }

  private void ended(LineCall call, Over over) {
    LineRecording.Facts facts =
        new LineRecording.Facts(call.id(), call.exchange(), call.arrived(), over.at(), 0);
    LineRecording.Ended ended = new LineRecording.Ended(facts, clock.instant());
    if (store.insert(ended)) {
      moves.tell(ended, "the call is over");
    }
  }
}
