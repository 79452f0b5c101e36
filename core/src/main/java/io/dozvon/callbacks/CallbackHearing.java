package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.ComingBack;
import io.dozvon.callbacks.Callback.Dialling;
import io.dozvon.callbacks.Callback.RingingAgent;
import io.dozvon.callbacks.Callback.RingingCaller;
import io.dozvon.callbacks.Callback.Talking;
import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.dialling.Outcome;
import io.dozvon.dialling.PhoneCall;
import io.dozvon.dialling.PhoneCalls;
import io.dozvon.telephony.Disposition;
import io.dozvon.telephony.Fault;
import io.dozvon.telephony.LegClaim;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What callbacks make of the news of their legs.
@Component
class CallbackHearing implements LegClaim {
  private final CallbackStore store;
  private final CallbackCalls calls;
  private final PhoneCalls phones;

  CallbackHearing(CallbackStore store, CallbackCalls calls, PhoneCalls phones) {
    this.store = store;
    this.calls = calls;
    this.phones = phones;
  }

  @Override
  public boolean claims(LegId leg) {
    return CallbackLegs.isOne(leg) && store.byLeg(leg).isPresent();
  }

  /// Before unclaimed legs are ended.
  @EventListener
  @Order(25)
  @Transactional
  public void on(LegEvent event) {
    if (CallbackLegs.isOne(event.leg())) {
      store.byLeg(event.leg()).flatMap(store::hold).ifPresent(it -> hear(event, it));
      phones.hear(event).ifPresent(moved -> cameOut(moved, event.at()));
    }
  }

  private void hear(LegEvent event, Callback callback) {
    if (callback instanceof Dialling dialling && dialling.agentLeg().equals(event.leg())) {
      ofAgent(event, dialling);
    }
    if (event instanceof LegEvent.Gone) {
      callerGone(callback, event.leg(), event.at());
    }
  }

  private void callerGone(Callback callback, LegId leg, Instant at) {
    switch (callback) {
      case Talking talking when talking.callerLeg().equals(leg) -> calls.talked(talking, leg, at);
      case ComingBack back when back.callerLeg().equals(leg) -> calls.talked(back, leg, at);
      case Callback _ -> {}
    }
  }

  private void ofAgent(LegEvent event, Dialling callback) {
    switch (event) {
      case LegEvent.Confirmed(_, _, Instant at) when callback instanceof RingingAgent ringing ->
          calls.ringCaller(ringing, at);
      case LegEvent.Confirmed(_, _, Instant at) when callback instanceof ComingBack back ->
          calls.talkAgain(back, at);
      case LegEvent.Gone gone -> agentGone(callback, gone);
      case LegEvent.Confirmed _,
          LegEvent.Dialled _,
          LegEvent.Ringing _,
          LegEvent.Answered _,
          LegEvent.Joined _,
          LegEvent.Parted _,
          LegEvent.Measured _,
          LegEvent.KeyPressed _ -> {}
    }
  }

  private void agentGone(Dialling callback, LegEvent.Gone gone) {
    switch (callback) {
      case RingingAgent ringing when gone.ending().disposition() == Disposition.UNKNOWN ->
          calls.agentNotRung(ringing, gone.at());
      case RingingAgent ringing -> calls.notTaken(ringing, gone.at());
      case RingingCaller ringing -> calls.agentLeft(ringing, gone.at());
      case Talking talking -> calls.talked(talking, talking.callerLeg(), gone.at());
      case ComingBack back -> calls.talked(back, back.callerLeg(), gone.at());
    }
  }

  /// It has just become known how the ringing of a caller's phone came out.
  private void cameOut(PhoneCalls.Moved moved, Instant at) {
    if (moved.cameOut()) {
      store
          .byLeg(moved.after().facts().leg())
          .flatMap(store::hold)
          .ifPresent(callback -> cameOut(callback, moved.after(), at));
    }
  }

  private void cameOut(Callback callback, PhoneCall call, Instant at) {
    if (!(callback instanceof RingingCaller ringing)) {
      return;
    }
    if (call.hasReached() && call.endedAt().isEmpty()) {
      calls.talk(ringing, at);
    } else if (call.hasReached()) {
      calls.talked(ringing, ringing.callerLeg(), at);
    } else {
      calls.callerFailed(ringing, call.outcome().flatMap(Outcome::fault).orElse(Fault.UNCLEAR), at);
    }
  }
}
