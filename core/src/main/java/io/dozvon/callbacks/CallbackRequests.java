package io.dozvon.callbacks;

import io.dozvon.callbacks.Callback.ComingBack;
import io.dozvon.callbacks.Callback.Live;
import io.dozvon.callbacks.Callback.Open;
import io.dozvon.callbacks.Callback.Scheduled;
import io.dozvon.callbacks.Callback.Talking;
import io.dozvon.callbacks.Callback.Waiting;
import io.dozvon.callbacks.Callback.Wanted;
import io.dozvon.callbacks.store.CallbackStore;
import io.dozvon.contactcentre.CallbackRequested;
import io.dozvon.contactcentre.LineCall;
import io.dozvon.contactcentre.LineCallMoved;
import io.dozvon.contactcentre.LineCallState;
import io.dozvon.dialling.PhoneCalls;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What callbacks make of the news of the line: who is to be called back, and who has got through
/// themselves.
@Component
class CallbackRequests {
  private static final Logger log = LoggerFactory.getLogger(CallbackRequests.class);

  private final CallbackStore store;
  private final CallbackMoves moves;
  private final CallbackCalls calls;
  private final PhoneCalls phones;
  private final NumberZones zones;
  private final LineDesk desk;
  private final CallbackSettings settings;
  private final Clock clock;

  CallbackRequests(
      CallbackStore store,
      CallbackMoves moves,
      CallbackCalls calls,
      PhoneCalls phones,
      NumberZones zones,
      LineDesk desk,
      CallbackSettings settings,
      Clock clock) {
    this.store = store;
    this.moves = moves;
    this.calls = calls;
    this.phones = phones;
    this.zones = zones;
    this.desk = desk;
    this.settings = settings;
    this.clock = clock;
  }

  /// Told at least once a call; the second time changes nothing.
  @EventListener
  @Transactional
  public void on(CallbackRequested request) {
    Why why = why(request.why());
    if (why == Why.ABANDONED && !settings.abandoned()) {
      return;
    }
    if (!phones.allows(request.number())) {
      log.info("call {}: {} is not a number that is called", request.call(), request.number());
    } else if (store.request(request.call())) {
      takeIn(request, why, clock.instant());
    }
  }

  private static Why why(CallbackRequested.Why why) {
    return switch (why) {
      case KEY -> Why.KEY;
      case OVERFLOW -> Why.OVERFLOW;
      case CLOSED -> Why.CLOSED;
      case ABANDONED -> Why.ABANDONED;
    };
  }

  /// One open callback a number and queue: whoever asks twice is called once, at the earlier place.
  private void takeIn(CallbackRequested request, Why why, Instant now) {
    if (!again(request, why, now) && !moves.begin(wanted(request, why, now))) {
      again(request, why, now);
    }
  }

  private boolean again(CallbackRequested request, Why why, Instant now) {
    Optional<Open> open = store.holdOpen(request.number(), request.queue());
    open.ifPresent(callback -> {
      Callback.Facts facts =
          callback.facts().askedAgain(why, Optional.of(request.call()), request.waitingSince());
      switch (callback) {
        case Scheduled scheduled when why.isAskedFor() ->
            moves.move(scheduled, scheduled.wanted(facts, now), "asked for it at once");
        case Waiting waiting -> moves.move(waiting, waiting.with(facts), "called once more");
        case Live _ -> {}
      }
    });
    return open.isPresent();
  }

  private Wanted wanted(CallbackRequested request, Why why, Instant now) {
    ZoneId zone = zones.zoneOf(request.number());
    return new Wanted(
        new Callback.Facts(
            CallbackId.random(),
            request.queue(),
            request.number(),
            request.language(),
            why,
            Optional.of(request.call()),
            request.waitingSince(),
            now,
            zone,
            Optional.empty(),
            0),
        now,
        desk.times().next(now, zone).orElse(now),
        Optional.empty());
  }

  /// Who has called again themselves and talks with an agent of the same queue need not be called.
  @EventListener
  @Transactional
  public void on(LineCallMoved moved) {
    LineCall call = moved.call();
    if (call.state() instanceof LineCallState.Talking(QueueId queue, StaffId agent, _)) {
      call.caller().ifPresent(number -> answered(number, queue, agent));
    }
  }

  private void answered(PhoneNumber number, QueueId queue, StaffId agent) {
    store
        .holdOpen(number, queue)
        .ifPresent(callback -> {
          Callback.Done done =
              callback.done(CallbackOutcome.CALLED_THEMSELVES, Optional.of(agent), clock.instant());
          switch (callback) {
            case Waiting waiting -> moves.move(waiting, done, "called themselves");
            case Talking _, ComingBack _ -> {}
            case Live live -> calls.callOff(live, done, "called themselves");
          }
        });
  }
}
