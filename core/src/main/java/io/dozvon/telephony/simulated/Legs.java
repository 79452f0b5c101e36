package io.dozvon.telephony.simulated;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.dozvon.telephony.Confirmation;
import io.dozvon.telephony.Ending;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.JoinResult;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.LegTrace.EndedBy;
import io.dozvon.telephony.LegTrace.Unconfirmed;
import io.dozvon.telephony.MediaReport;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.Origination.ToPhone;
import io.dozvon.telephony.simulated.FarSide.Speech;
import io.dozvon.telephony.simulated.FarSide.Step;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The legs of a switch and all that can happen to them. Not safe for threads by itself: the switch
/// sees to it that one thing happens at a time.
final class Legs {
  private static final Duration DETECTION_TAKES = Duration.ofMillis(200);

  /// As of a mobile phone in town.
  private static final MediaReport A_GOOD_LINE =
      new MediaReport(Optional.of("pcma"), 1_500, 0.002, 6.0, Optional.of(48.0));

  private final ExchangeName exchange;
  private final SimulatedTime time;
  private final BiConsumer<Duration, Runnable> later;
  private final Consumer<LegEvent> told;
  private final Map<LegId, SimulatedLeg> legs = new LinkedHashMap<>();
  private int talks;

  /// Phones and desk phones, whose sound the switch measures.
  private final Set<LegId> dialled = new HashSet<>();

  /// @param later runs something after a while, if the switch still runs
  Legs(
      ExchangeName exchange,
      SimulatedTime time,
      BiConsumer<Duration, Runnable> later,
      Consumer<LegEvent> told) {
    this.exchange = exchange;
    this.time = time;
    this.later = later;
    this.told = told;
  }

  boolean has(LegId leg) {
    return legs.containsKey(leg);
  }

  Map<LegId, LegState> states() {
    Map<LegId, LegState> states = new LinkedHashMap<>();
    legs.forEach((id, leg) -> states.put(id, leg.state()));
    return states;
  }

  /// The switch died.
  void vanish() {
    legs.clear();
    dialled.clear();
  }

  void dial(LegId id, Origination order, FarSide far) {
    legs.put(id, SimulatedLeg.dialled(id, toPhone(order)));
    dialled.add(id);
    told.accept(new LegEvent.Dialled(id, exchange, time.now()));
    Duration passed = Duration.ZERO;
    for (Step step : far.steps()) {
      passed = passed.plus(step.after());
      after(passed, id, leg -> take(leg, step));
    }
    after(order.ringFor(), id, this::ringTimeOver);
  }

  private static Optional<ToPhone> toPhone(Origination order) {
    return switch (order) {
      case ToPhone phone -> Optional.of(phone);
      case Origination.ToDeskPhone _ -> Optional.empty();
    };
  }

  void refuseOrder(LegId id) {
    told.accept(new LegEvent.Gone(id, exchange, time.now(), Ending.exchangeFailure()));
  }

  void admit(LegId id) {
    legs.put(id, SimulatedLeg.admitted(id));
    told.accept(new LegEvent.Answered(id, exchange, time.now()));
    told.accept(new LegEvent.Confirmed(id, exchange, time.now()));
  }

  void take(LegId id, Step step) {
    find(id).ifPresent(leg -> take(leg, step));
  }

  private void take(SimulatedLeg leg, Step step) {
    switch (step) {
      case Step.Rings _ -> ring(leg);
      case Step.PicksUp(_, Speech speech) -> pickUp(leg, speech);
      case Step.Presses(_, char key) -> press(leg, key);
      case Step.HangsUp _ -> end(leg, leg.ended(EndedBy.FAR_SIDE));
      case Step.Refuses(_, int sipStatus, Optional<Integer> cause) -> {
        if (leg.isBefore(LegState.ANSWERED)) {
          end(leg, leg.refused(sipStatus, cause));
        }
      }
    }
  }

  private void ring(SimulatedLeg leg) {
    if (leg.isBefore(LegState.RINGING)) {
      legs.put(leg.id(), leg.now(LegState.RINGING));
      told.accept(new LegEvent.Ringing(leg.id(), exchange, time.now()));
    }
  }

  private void pickUp(SimulatedLeg leg, Speech speech) {
    if (leg.isBefore(LegState.ANSWERED)) {
      SimulatedLeg answered = leg.now(LegState.ANSWERED);
      legs.put(leg.id(), answered);
      told.accept(new LegEvent.Answered(leg.id(), exchange, time.now()));
      answered
          .toPhone()
          .ifPresentOrElse(order -> awaitPerson(answered, order, speech), () -> confirm(answered));
    }
  }

  private void awaitPerson(SimulatedLeg leg, ToPhone order, Speech speech) {
    switch (order.confirmation()) {
      case NONE -> confirm(leg);
      case AMD -> after(DETECTION_TAKES, leg.id(), answered -> detect(answered, speech));
      case PRESS_ONE ->
          after(
              order.confirmWithin(),
              leg.id(),
              answered -> giveUpUnlessConfirmed(answered, Unconfirmed.NO_KEY));
    }
  }

  private void detect(SimulatedLeg leg, Speech speech) {
    switch (speech) {
      case SHORT_HELLO -> confirm(leg);
      case LONG_SPEECH -> giveUpUnlessConfirmed(leg, Unconfirmed.MACHINE);
    }
  }

  private void press(SimulatedLeg leg, char key) {
    if (!leg.isBefore(LegState.WAITING)) {
      told.accept(new LegEvent.KeyPressed(leg.id(), exchange, time.now(), key));
      return;
    }
    if (leg.state() != LegState.ANSWERED || !confirmsByKey(leg)) {
      return;
    }
    if (key == '1') {
      confirm(leg);
    } else if (leg.wrongKeys() > 0) {
      giveUpUnlessConfirmed(leg, Unconfirmed.WRONG_KEY);
    } else {
      legs.put(leg.id(), leg.withWrongKey());
    }
  }

  private static boolean confirmsByKey(SimulatedLeg leg) {
    return leg.toPhone()
        .filter(order -> order.confirmation() == Confirmation.PRESS_ONE)
        .isPresent();
  }

  private void confirm(SimulatedLeg leg) {
    if (leg.state() == LegState.ANSWERED) {
      legs.put(leg.id(), leg.now(LegState.WAITING));
      told.accept(new LegEvent.Confirmed(leg.id(), exchange, time.now()));
    }
  }

  private void giveUpUnlessConfirmed(SimulatedLeg leg, Unconfirmed why) {
    if (leg.state() == LegState.ANSWERED) {
      end(leg, leg.ended(why));
    }
  }

  private void ringTimeOver(SimulatedLeg leg) {
    if (leg.isBefore(LegState.ANSWERED)) {
      end(leg, leg.ended(EndedBy.RING_TIME));
    }
  }

  JoinResult join(Set<LegId> wanted) {
    List<SimulatedLeg> there =
        wanted.stream().flatMap(id -> find(id).stream()).filter(SimulatedLeg::canBeJoined).toList();
    if (there.size() < 2) {
      return JoinResult.LEG_GONE;
    }
    int talk = talkOf(there);
    for (SimulatedLeg leg : there) {
      if (!leg.talk().equals(Optional.of(talk))) {
        leave(leg);
        joined(leg, talk);
      }
    }
    return there.size() == wanted.size() ? JoinResult.JOINED : JoinResult.LEG_GONE;
  }

  /// The talk that most of them are in, if they are at least two; else a new one.
  private int talkOf(List<SimulatedLeg> there) {
    Map<Integer, Long> sizes =
        there.stream()
            .flatMap(leg -> leg.talk().stream())
            .collect(groupingBy(it -> it, counting()));
    return sizes.entrySet().stream()
        .filter(talk -> talk.getValue() > 1)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElseGet(() -> ++talks);
  }

  private void joined(SimulatedLeg leg, int talk) {
    legs.put(leg.id(), leg.joinedIn(talk));
    told.accept(new LegEvent.Joined(leg.id(), exchange, time.now()));
  }

  /// Whoever is left alone by this leg waits now.
  private void leave(SimulatedLeg leg) {
    List<SimulatedLeg> stay =
        legs.values().stream()
            .filter(other -> !other.id().equals(leg.id()))
            .filter(other -> leg.talk().isPresent() && other.talk().equals(leg.talk()))
            .toList();
    if (stay.size() == 1) {
      legs.put(stay.getFirst().id(), stay.getFirst().now(LegState.WAITING));
      told.accept(new LegEvent.Parted(stay.getFirst().id(), exchange, time.now()));
    }
  }

  /// Ends a leg in our own name; one that has gone is left in peace.
  void hangUp(LegId id) {
    find(id).ifPresent(leg -> end(leg, leg.ended(EndedBy.US)));
  }

  private void end(SimulatedLeg leg, Ending ending) {
    legs.remove(leg.id());
    leave(leg);
    if (dialled.remove(leg.id()) && leg.canBeJoined()) {
      told.accept(new LegEvent.Measured(leg.id(), exchange, time.now(), A_GOOD_LINE));
    }
    told.accept(new LegEvent.Gone(leg.id(), exchange, time.now(), ending));
  }

  private Optional<SimulatedLeg> find(LegId id) {
    return Optional.ofNullable(legs.get(id));
  }

  private void after(Duration delay, LegId id, Consumer<SimulatedLeg> step) {
    later.accept(delay, () -> find(id).ifPresent(step));
  }
}
