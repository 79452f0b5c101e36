package io.dozvon.dialling;

import io.dozvon.vocabulary.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// What to do next on the way to the phone. Pure policy.
sealed interface Step {

  /// Dial now.
  record Dial() implements Step {}

  record Wait(Duration pause) implements Step {}

  /// Every counted attempt failed: not reached (R13).
  record Exhaust() implements Step {}

  record GiveUp(GiveUpReason reason) implements Step {}

  /// The phone is the next thing to try, now.
  static Step toPhone(
      PhoneNumber number, ZoneId zone, Tally tally, ReachSettings policy, Instant now) {
    if (!policy.destinations().allow(number)) {
      return new GiveUp(GiveUpReason.NUMBER_NOT_ALLOWED);
    }
    if (!policy.hours().allow(now, zone)) {
      return new GiveUp(GiveUpReason.OUTSIDE_CALLING_HOURS);
    }
    return switch (afterFailure(tally, policy)) {
      case Wait _ -> new Dial();
      case Step end -> end;
    };
  }

  /// A phone attempt has just failed.
  static Step afterFailure(Tally tally, ReachSettings policy) {
    if (tally.counted() >= policy.attempts()) {
      return new Exhaust();
    }
    if (tally.rung() >= policy.attempts()) {
      return new GiveUp(GiveUpReason.RINGS_USED_UP);
    }
    if (tally.faults() >= policy.carrierFaults()) {
      return new GiveUp(GiveUpReason.CARRIER_FAULT);
    }
    return new Wait(policy.pause());
  }
}
