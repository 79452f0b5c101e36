package io.dozvon.recordings;

import io.dozvon.recordings.store.LineRecordingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Stores what becomes of a line call's recording and tells of it.
@Component
class LineRecordingMoves {
  private static final Logger log = LoggerFactory.getLogger(LineRecordingMoves.class);

  private final LineRecordingStore store;
  private final ApplicationEventPublisher events;

  LineRecordingMoves(LineRecordingStore store, ApplicationEventPublisher events) {
    this.store = store;
    this.events = events;
  }

  void move(LineRecording after, String why) {
    store.update(after);
    tell(after, why);
  }

  void tell(LineRecording after, String why) {
    log.atInfo()
        .addKeyValue("lineCall", after.facts().call())
        .log("recording of line call {}: --{}--> {}", after.facts().call(), why, after.state());
    events.publishEvent(new LineRecordingMoved(after));
  }
}
