package io.dozvon.telephony.simulated;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.Acd.Settling;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.AcdEvent.Why;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AcdResumed.LiveCall;
import io.dozvon.telephony.acd.AgentLine;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.LineSetup.Hours;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.QueueSetup;
import io.dozvon.telephony.acd.QueueSetup.Overflow;
import io.dozvon.telephony.acd.Strategy;
import io.dozvon.telephony.simulated.SimulatedCaller.Talk;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The line of a switch, its callers and all that can happen to them. Not safe for threads by
/// itself: the switch sees to it that one thing happens at a time.
final class SimulatedLine {
  private static final Duration MENU_TAKES = Duration.ofSeconds(4);
  private static final Duration WORDS_TAKE = Duration.ofMillis(100);
  private static final Duration RETRY = Duration.ofMillis(200);
  private static final Duration HELD_AT_MOST = Duration.ofMinutes(15);
  private static final QueueId USUAL = new QueueId("identification");
  private static final char CALLBACK_KEY = '*';
  private static final int OVERFLOWS = 3;

  private final ExchangeName exchange;
  private final SimulatedTime time;
  private final BiConsumer<Duration, Runnable> later;
  private final Consumer<AcdEvent> told;
  private final SimulatedSeats seats = new SimulatedSeats();
  private final Map<LineCallId, SimulatedCaller> callers = new LinkedHashMap<>();
  private final Map<LineCallId, SimulatedCaller> journal = new LinkedHashMap<>();
  private final Map<QueueId, List<SimulatedCaller>> waiting = new HashMap<>();
  private Optional<LineSetup> setup = Optional.empty();

  /// @param later runs something after a while, if the switch still runs
  SimulatedLine(
      ExchangeName exchange,
      SimulatedTime time,
      BiConsumer<Duration, Runnable> later,
      Consumer<AcdEvent> told) {
    this.exchange = exchange;
    this.time = time;
    this.later = later;
    this.told = told;
  }

  SimulatedSeats seats() {
    return seats;
  }

  boolean isThere(LineCallId call) {
    return callers.containsKey(call);
  }

  Optional<LineCallId> talksWith(AgentPhone phone) {
    return callers.values().stream()
        .filter(caller -> phones(caller).contains(phone))
        .map(SimulatedCaller::call)
        .findFirst();
  }

  private static List<AgentPhone> phones(SimulatedCaller caller) {
    List<AgentPhone> phones = new ArrayList<>();
    caller.talk.ifPresent(talk -> phones.add(talk.phone()));
    caller.asks.ifPresent(talk -> phones.add(talk.phone()));
    caller.asked.ifPresent(talk -> phones.add(talk.phone()));
    return phones;
  }

  AcdResumed look() {
    Map<LineCallId, LiveCall> live = new HashMap<>();
    callers.forEach((call, caller) -> live.put(call, caller.where(position(caller))));
    return new AcdResumed(
        exchange,
        time.now(),
        journal.values().stream().map(SimulatedCaller::journal).toList(),
        live,
        seats.members());
  }

  private int position(SimulatedCaller caller) {
    return caller.queue.map(in -> inQueue(in).indexOf(caller) + 1).orElse(0);
  }

  /// The switch died. Members and journal are kept.
  void vanish() {
    callers.clear();
    waiting.clear();
    seats.vanish();
  }

  private List<SimulatedCaller> inQueue(QueueId queue) {
    return waiting.computeIfAbsent(queue, none -> new ArrayList<>());
  }

  private void tell(SimulatedCaller caller, AcdEvent event) {
    caller.note(event);
    told.accept(event);
  }

  /// Happens unless the caller is elsewhere by then.
  private void later(SimulatedCaller caller, Duration delay, Runnable what) {
    int step = caller.step;
    later.accept(
        delay,
        () -> {
          if (caller.step == step && callers.containsKey(caller.call())) {
            what.run();
          }
        });
  }

  // --- what callers do

  LineCallId arrives(Optional<PhoneNumber> number, String did, Language language) {
    LineCallId call = new LineCallId(UUID.randomUUID());
    Instant now = time.now();
    SimulatedCaller caller = new SimulatedCaller(call, now, number, did, language);
    callers.put(call, caller);
    journal.put(call, caller);
    tell(caller, new AcdEvent.Arrived(call, exchange, now, number, did, language));
    if (setup.filter(line -> !isOpen(line, now)).isPresent()) {
      caller.queue = setup.map(LineSetup::otherwise);
      tell(caller, new AcdEvent.Closed(call, exchange, now));
      later(caller, MENU_TAKES, () -> over(caller));
    } else {
      QueueId otherwise = setup.map(LineSetup::otherwise).orElse(USUAL);
      later(caller, MENU_TAKES, () -> enter(caller, otherwise, false));
    }
    return call;
  }

  private static boolean isOpen(LineSetup line, Instant now) {
    ZonedDateTime there = now.atZone(line.timeZone());
    Optional<Hours> usual = Optional.ofNullable(line.week().get(there.getDayOfWeek()));
    Optional<Hours> hours = line.days().getOrDefault(there.toLocalDate(), usual);
    return hours.filter(it -> contains(it, there.toLocalTime())).isPresent();
  }

  private static boolean contains(Hours hours, LocalTime at) {
    boolean begun = !at.isBefore(hours.from());
    return begun && (hours.until().equals(LocalTime.MIDNIGHT) || at.isBefore(hours.until()));
  }

  void presses(LineCallId call, char key) {
    find(call).ifPresent(caller -> pressed(caller, key));
  }

  private void pressed(SimulatedCaller caller, char key) {
    if (caller.waits && key == CALLBACK_KEY) {
      leaveQueue(caller, Why.KEY);
      callBack(caller);
    } else if (isClosed(caller) && key == '1') {
      callBack(caller);
    } else if (caller.queue.isEmpty()) {
      setup
          .flatMap(line -> Optional.ofNullable(line.menu().get(key)))
          .ifPresent(queue -> enter(caller, queue, false));
    }
  }

  private static boolean isClosed(SimulatedCaller caller) {
    return caller.journal().closed();
  }

  private void callBack(SimulatedCaller caller) {
    caller
        .number()
        .ifPresent(number ->
            caller.queue.ifPresent(queue ->
                tell(
                    caller,
                    new AcdEvent.CallbackWanted(
                        caller.call(), exchange, time.now(), number, queue))));
    caller.step++;
    later(caller, WORDS_TAKE, () -> over(caller));
  }

  void hangsUp(LineCallId call) {
    find(call).ifPresent(caller -> end(caller, By.CALLER));
  }

  private void end(SimulatedCaller caller, By by) {
    if (caller.waits) {
      leaveQueue(caller, Why.ABANDONED);
    }
    noneRings(caller);
    part(caller, by);
    over(caller);
  }

  private void over(SimulatedCaller caller) {
    caller.step++;
    callers.remove(caller.call());
    tell(caller, new AcdEvent.Over(caller.call(), exchange, time.now()));
    distribute();
  }

  private Optional<SimulatedCaller> find(LineCallId call) {
    return Optional.ofNullable(callers.get(call));
  }

  // --- queues

  private QueueSetup queue(QueueId id) {
    return setup.stream()
        .flatMap(line -> line.queues().stream())
        .filter(queue -> queue.id().equals(id))
        .findFirst()
        .orElseGet(() -> usual(id));
  }

  private static QueueSetup usual(QueueId id) {
    return new QueueSetup(
        id,
        Strategy.RRMEMORY,
        1,
        Duration.ofSeconds(20),
        Duration.ofSeconds(5),
        Duration.ofMinutes(15),
        0,
        Duration.ofSeconds(45),
        Duration.ofSeconds(20),
        Optional.empty(),
        new Overflow.Callback());
  }

  private void enter(SimulatedCaller caller, QueueId into, boolean first) {
    caller.step++;
    QueueSetup queue = queue(into);
    List<SimulatedCaller> line = inQueue(into);
    caller.queue = Optional.of(into);
    if (queue.maxCallers() > 0 && line.size() >= queue.maxCallers()) {
      overflow(caller, queue, Why.NOBODY, 0);
      return;
    }
    line.add(first ? 0 : line.size(), caller);
    caller.waits = true;
    caller.notBefore = Instant.MIN;
    tell(
        caller,
        new AcdEvent.Queued(caller.call(), exchange, time.now(), into, line.indexOf(caller) + 1));
    later(caller, queue.maxWait(), () -> tooLong(caller, queue));
    distribute();
  }

  private void tooLong(SimulatedCaller caller, QueueSetup queue) {
    if (caller.waits) {
      overflow(caller, queue, Why.TOO_LONG, 0);
    }
  }

  private void overflow(SimulatedCaller caller, QueueSetup queue, Why why, int before) {
    leaveQueue(caller, why);
    switch (queue.overflow()) {
      case Overflow.Callback _ -> callBack(caller);
      case Overflow.Goodbye _ -> {
        caller.step++;
        later(caller, WORDS_TAKE, () -> over(caller));
      }
      case Overflow.Queue(QueueId other) when before < OVERFLOWS -> enter(caller, other, false);
      case Overflow.Queue _ -> callBack(caller);
    }
  }

  private void leaveQueue(SimulatedCaller caller, Why why) {
    noneRings(caller);
    caller.waits = false;
    caller.queue.ifPresent(from -> {
      inQueue(from).remove(caller);
      tell(caller, new AcdEvent.Left(caller.call(), exchange, time.now(), from, why));
    });
  }

  private void noneRings(SimulatedCaller caller) {
    List.copyOf(caller.ringing.keySet()).forEach(agent -> ringsNoMore(caller, agent));
  }

  private void ringsNoMore(SimulatedCaller caller, StaffId agent) {
    Instant since = caller.ringing.remove(agent);
    seats.member(agent).ifPresent(line -> seats.isFree(line.phone()));
    if (since != null) {
      caller.queue.ifPresent(from ->
          tell(
              caller,
              new AcdEvent.NotTaken(
                  caller.call(),
                  exchange,
                  time.now(),
                  from,
                  agent,
                  Duration.between(since, time.now()))));
    }
  }

  /// Heavier queues first, in each the callers in their order; a caller for whom nobody is free
  /// holds up none behind them in another queue.
  private void distribute() {
    waiting.keySet().stream()
        .map(this::queue)
        .sorted(Comparator.comparingInt(QueueSetup::weight).reversed())
        .toList()
        .forEach(queue -> List.copyOf(inQueue(queue.id())).forEach(it -> ringFor(it, queue)));
    seats
        .nextFree(time.now())
        .ifPresent(then -> later.accept(Duration.between(time.now(), then), this::distribute));
  }

  private void ringFor(SimulatedCaller caller, QueueSetup queue) {
    if (caller.ringing.isEmpty() && !caller.notBefore.isAfter(time.now())) {
      seats.next(queue, time.now()).forEach(line -> ring(caller, queue, line));
    }
  }

  private void ring(SimulatedCaller caller, QueueSetup queue, AgentLine line) {
    StaffId agent = line.agent();
    offered(caller, queue.id(), agent, line.phone());
    later.accept(queue.ringTime(), () -> stopsRinging(caller, agent));
    switch (seats.conduct(line.phone())) {
      case AgentConduct.Answers(Duration after) ->
          later.accept(after, () -> picksUp(caller, agent, line.phone()));
      case AgentConduct.Declines(Duration after) ->
          later.accept(after, () -> stopsRinging(caller, agent));
      case AgentConduct.Rings _, AgentConduct.Absent _ -> {}
    }
  }

  private void offered(SimulatedCaller caller, QueueId queue, StaffId agent, AgentPhone phone) {
    seats.rings(phone);
    caller.ringing.put(agent, time.now());
    tell(caller, new AcdEvent.Offered(caller.call(), exchange, time.now(), queue, agent));
  }

  private void stopsRinging(SimulatedCaller caller, StaffId agent) {
    if (caller.ringing.containsKey(agent)) {
      ringsNoMore(caller, agent);
      if (caller.waits) {
        caller.notBefore = time.now().plus(RETRY);
        later.accept(RETRY, this::distribute);
      } else {
        caller.queue.ifPresent(queue -> enter(caller, queue, true));
      }
    }
  }

  private void picksUp(SimulatedCaller caller, StaffId agent, AgentPhone phone) {
    if (caller.ringing.remove(agent) == null) {
      return;
    }
    Duration waited =
        caller.waits
            ? caller.queued.map(at -> Duration.between(at, time.now())).orElse(Duration.ZERO)
            : Duration.ZERO;
    caller.waits = false;
    caller.queue.ifPresent(from -> inQueue(from).remove(caller));
    noneRings(caller);
    seats.answered(agent);
    connect(caller, phone, agent, Duration.ofSeconds(waited.toSeconds()));
  }

  private void connect(SimulatedCaller caller, AgentPhone phone, StaffId agent, Duration waited) {
    caller.step++;
    caller.talk = Optional.of(new Talk(phone, Optional.of(agent), time.now()));
    caller.queue.ifPresent(from ->
        tell(
            caller,
            new AcdEvent.Connected(caller.call(), exchange, time.now(), from, agent, waited)));
  }

  /// The one who talks with the caller does so no longer, and their phone is free.
  private void part(SimulatedCaller caller, By by) {
    caller.talk.ifPresent(talk -> {
      caller.talk = Optional.empty();
      seats.isFree(talk.phone());
      parted(caller, talk, by);
    });
    caller.asks.ifPresent(talk -> seats.isFree(talk.phone()));
    caller.asked.ifPresent(talk -> seats.isFree(talk.phone()));
    caller.asks = Optional.empty();
    caller.asked = Optional.empty();
  }

  private void parted(SimulatedCaller caller, Talk talk, By by) {
    talk.agent()
        .ifPresent(agent ->
            caller.queue.ifPresent(from -> {
              seats.talked(agent, queue(from), time.now());
              Duration talked = Duration.between(talk.since(), time.now());
              tell(
                  caller,
                  new AcdEvent.Parted(
                      caller.call(),
                      exchange,
                      time.now(),
                      from,
                      agent,
                      by,
                      Duration.ofSeconds(talked.toSeconds())));
            }));
  }

  // --- what agents do

  void hangsUp(AgentPhone phone) {
    talksWith(phone).flatMap(this::find).ifPresent(caller -> leaves(caller, phone));
  }

  /// Whoever is left with the caller talks with them; nobody else there, the call is over.
  private void leaves(SimulatedCaller caller, AgentPhone phone) {
    boolean talked = caller.talk.filter(talk -> talk.phone().equals(phone)).isPresent();
    Optional<Talk> other = caller.asked.filter(talk -> !talk.phone().equals(phone));
    seats.isFree(phone);
    if (talked && other.isPresent()) {
      caller.talk.ifPresent(talk -> parted(caller, talk, By.TRANSFER));
      caller.talk = Optional.empty();
      caller.asked = Optional.empty();
      talksNow(caller, other.get());
    } else if (talked) {
      end(caller, By.AGENT);
    } else {
      caller.asks = caller.asks.filter(talk -> !talk.phone().equals(phone));
      caller.asked = other;
    }
  }

  /// A phone that vanishes with its call leaves the caller first in the queue.
  void vanishes(AgentPhone phone) {
    talksWith(phone)
        .flatMap(this::find)
        .filter(caller -> caller.talk.isPresent())
        .ifPresent(caller -> {
          part(caller, By.TRANSFER);
          caller.queue.ifPresent(queue -> enter(caller, queue, true));
        });
  }

  private void talksNow(SimulatedCaller caller, Talk with) {
    if (with.agent().isPresent()) {
      connect(caller, with.phone(), with.agent().get(), Duration.ZERO);
    } else {
      caller.talk = Optional.of(new Talk(with.phone(), Optional.empty(), time.now()));
    }
  }

  // --- what the service orders

  void arrange(LineSetup wanted) {
    setup = Optional.of(wanted);
    distribute();
  }

  void sit(AgentLine line) {
    seats.sit(line);
    distribute();
  }

  void stand(StaffId agent) {
    seats.stand(agent);
  }

  void hangUp(LineCallId call) {
    find(call).ifPresent(caller -> end(caller, By.CALLER));
  }

  private void takeAway(SimulatedCaller caller) {
    caller.step++;
    if (caller.waits) {
      leaveQueue(caller, Why.MOVED);
    }
    noneRings(caller);
    part(caller, By.TRANSFER);
  }

  void queue(LineCallId call, QueueId queue, boolean first) {
    find(call)
        .ifPresent(caller -> {
          takeAway(caller);
          enter(caller, queue, first);
        });
  }

  void hold(LineCallId call, QueueId queue) {
    find(call)
        .ifPresent(caller -> {
          takeAway(caller);
          caller.queue = Optional.of(queue);
          later(caller, HELD_AT_MOST, () -> enter(caller, queue, true));
        });
  }

  void give(LineCallId call, StaffId agent, AgentPhone phone, QueueId queue) {
    find(call)
        .ifPresent(caller -> {
          takeAway(caller);
          caller.queue = Optional.of(queue);
          if (seats.isThere(phone) && !seats.isBusy(phone)) {
            ring(caller, queue(queue), new AgentLine(agent, phone, List.of(), Optional.empty()));
          } else {
            enter(caller, queue, true);
          }
        });
  }

  void takeBack(LineCallId call, StaffId agent, AgentPhone phone) {
    find(call)
        .filter(_ -> seats.isThere(phone))
        .ifPresent(caller -> {
          takeAway(caller);
          seats.rings(phone);
          connect(caller, phone, agent, Duration.ZERO);
        });
  }

  void consult(LineCallId call, Optional<AgentPhone> other) {
    find(call)
        .filter(caller -> caller.talk.isPresent())
        .ifPresent(caller -> {
          Talk agent = caller.talk.orElseThrow();
          parted(caller, agent, By.TRANSFER);
          caller.step++;
          caller.talk = Optional.empty();
          caller.asks = Optional.of(agent);
          other.ifPresent(phone -> asks(caller, phone));
          caller.queue.ifPresent(
              queue -> later(caller, HELD_AT_MOST, () -> enter(caller, queue, true)));
        });
  }

  private void asks(SimulatedCaller caller, AgentPhone phone) {
    int step = caller.step;
    seats.rings(phone);
    seats
        .conduct(phone)
        .pickedUpAfter()
        .ifPresentOrElse(
            after ->
                later.accept(
                    after,
                    () -> {
                      if (caller.step == step && caller.asks.isPresent()) {
                        caller.asked = Optional.of(new Talk(phone, seats.at(phone), time.now()));
                      }
                    }),
            () -> seats.isFree(phone));
  }

  void settle(LineCallId call, Settling how) {
    find(call)
        .filter(caller -> caller.asks.isPresent())
        .ifPresent(caller -> settle(caller, caller.asks.orElseThrow(), how));
  }

  private void settle(SimulatedCaller caller, Talk agent, Settling how) {
    Optional<Talk> other = caller.asked;
    caller.asks = Optional.empty();
    switch (how) {
      case BACK -> {
        other.ifPresent(talk -> seats.isFree(talk.phone()));
        caller.asked = Optional.empty();
        talksNow(caller, agent);
      }
      case CONFERENCE -> talksNow(caller, agent);
      case TRANSFER -> {
        caller.asked = Optional.empty();
        seats.isFree(agent.phone());
        talksNow(caller, other.orElse(agent));
      }
    }
  }
}
