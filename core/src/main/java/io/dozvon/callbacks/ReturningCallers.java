package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.Open;
import io.dozvon.callbacks.Callback.Scheduled;
import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.callbacks.store.ReturnedStore;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallMoved;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.PhoneNumber;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who is owed a callback and calls again themselves gets back the place that the callback keeps:
/// they go before everybody who came later. Once a call; who has a time agreed with us waits as all
/// do.
@Component
class ReturningCallers {
  private final CallbackStore store;
  private final ReturnedStore returned;
  private final LineDesk desk;

  ReturningCallers(CallbackStore store, ReturnedStore returned, LineDesk desk) {
    this.store = store;
    this.returned = returned;
    this.desk = desk;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(LineCallMoved moved) {
    LineCall call = moved.call();
    if (call.state() instanceof LineCallState.Waiting(QueueId queue, _, Instant since)) {
      call.caller().ifPresent(number -> waits(call, number, queue, since));
    }
  }

  private void waits(LineCall call, PhoneNumber number, QueueId queue, Instant since) {
    store
        .findOpen(number, queue)
        .filter(it -> !(it instanceof Scheduled))
        .map(Open::facts)
        .filter(it -> it.waitingSince().isBefore(since))
        .filter(it -> returned.insert(call.id(), it.waitingSince()))
        .filter(it -> desk.callers().isFirst(it))
        .ifPresent(_ -> desk.putFirst(call.id()));
  }
}
