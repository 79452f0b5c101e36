package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.ComingBack;
import io.dozvon.callbacks.Callback.Dialling;
import io.dozvon.callbacks.Callback.RingingAgent;
import io.dozvon.callbacks.Callback.RingingCaller;
import io.dozvon.callbacks.Callback.Talking;
import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.LegCommands;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Reconciliation;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// After a start, a lost connection or a take-over, and every now and then: compares the legs of
/// callbacks with those that are there, and joins whom a lost command left apart. A phone that is
/// not there was rung by nobody knows whom; that is ours and does not count.
@Component
class CallbackReconciler {
  private final CallbackStore store;
  private final CallbackHearing hearing;
  private final CallbackCalls calls;
  private final Reconciliation reconciliation;
  private final TransactionTemplate transaction;

  CallbackReconciler(
      CallbackStore store,
      CallbackHearing hearing,
      CallbackCalls calls,
      Reconciliation reconciliation,
      TransactionTemplate transaction) {
    this.store = store;
    this.hearing = hearing;
    this.calls = calls;
    this.reconciliation = reconciliation;
    this.transaction = transaction;
  }

  /// Before unclaimed legs are ended.
  @EventListener
  @Order(15)
  void on(ExchangeEvent.Resumed resumed) {
    for (Dialling callback : store.dialling(resumed.exchange())) {
      switch (callback) {
        case RingingAgent ringing ->
            compare(ringing.agentLeg(), ringing.since().plus(LegCommands.ON_ITS_WAY), resumed);
        case RingingCaller ringing -> {
          compare(ringing.agentLeg(), ringing.since(), resumed);
          compare(ringing.callerLeg(), ringing.since().plus(LegCommands.ON_ITS_WAY), resumed);
        }
        case ComingBack back -> {
          compare(back.agentLeg(), back.since().plus(LegCommands.ON_ITS_WAY), resumed);
          compare(back.callerLeg(), back.since(), resumed);
        }
        case Talking talking -> {
          compare(talking.agentLeg(), talking.since(), resumed);
          compare(talking.callerLeg(), talking.since(), resumed);
          joinIfApart(talking, resumed);
        }
      }
    }
  }

  /// @param thereSince from when on the look must have found it
  private void compare(LegId leg, Instant thereSince, ExchangeEvent.Resumed resumed) {
    switch (resumed.legs().get(leg)) {
      case DIALLED -> tell(new LegEvent.Dialled(leg, resumed.exchange(), resumed.at()));
      case RINGING -> tell(new LegEvent.Ringing(leg, resumed.exchange(), resumed.at()));
      case ANSWERED -> tell(new LegEvent.Answered(leg, resumed.exchange(), resumed.at()));
      case WAITING, JOINED -> tell(new LegEvent.Confirmed(leg, resumed.exchange(), resumed.at()));
      case LEAVING -> {}
      case null -> {
        if (thereSince.isBefore(resumed.at())) {
          tell(new LegEvent.Gone(leg, resumed.exchange(), resumed.at(), Ending.unknown()));
        }
      }
    }
  }

  private void tell(LegEvent missed) {
    reconciliation.of("leg " + missed.leg(), () -> hearing.on(missed));
  }

  private void joinIfApart(Talking callback, ExchangeEvent.Resumed resumed) {
    if (waits(callback.agentLeg(), resumed)
        && waits(callback.callerLeg(), resumed)
        && callback.since().plus(LegCommands.ON_ITS_WAY).isBefore(resumed.at())) {
      reconciliation.of(
          "callback " + callback.facts().id(),
          () -> transaction.executeWithoutResult(_ -> calls.join(callback)));
    }
  }

  private static boolean waits(LegId leg, ExchangeEvent.Resumed resumed) {
    return resumed.legs().get(leg) == LegState.WAITING;
  }
}
