package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdEvent.By;
import io.dozvon.telephony.acd.AcdEvent.Why;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.vocabulary.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One caller's call, as signs tell it. For one thread alone.
///
/// When a caller leaves a queue, or an agent, Asterisk says the same whether they hung up or were
/// taken elsewhere; only what comes next tells. So that is awaited for a moment.
final class CallerStory {
  static final Duration SETTLES_WITHIN = Duration.ofSeconds(1);

  private final LineCallId call;
  private final ExchangeName exchange;
  private final Consumer<AcdEvent> told;
  private final Map<StaffId, Instant> ringing = new LinkedHashMap<>();
  private final Map<StaffId, String> inTalk = new LinkedHashMap<>();
  private Optional<QueueId> queue = Optional.empty();
  private Optional<QueueId> waitsIn = Optional.empty();
  private Optional<Talk> talk = Optional.empty();
  private Optional<Unsettled> unsettled = Optional.empty();
  private Optional<Instant> over = Optional.empty();
  private boolean callerInTalk;
  private boolean arrived;
  private boolean ended;

  /// @param channel the agent's, its unique id; empty if it was not heard
  /// @param queued whether a queue has given the caller away, which then tells of the end
  /// @param hungUp whether the agent has hung up
  private record Talk(
      QueueId queue,
      StaffId agent,
      Instant since,
      Optional<String> channel,
      boolean queued,
      boolean hungUp) {}

  /// @param parted from whom; empty if from the queue
  /// @param exact whether nothing more will be told of it
  private record Unsettled(
      QueueId queue, Optional<StaffId> parted, By by, Duration talked, Instant at, boolean exact) {}

  CallerStory(LineCallId call, ExchangeName exchange, Consumer<AcdEvent> told) {
    this.call = call;
    this.exchange = exchange;
    this.told = told;
  }

  /// Where the call was found, for want of anything heard.
  void foundWaiting(QueueId where) {
    queue = Optional.of(where);
    waitsIn = queue;
  }

  void foundTalking(QueueId from, StaffId agent, Instant at) {
    queue = Optional.of(from);
    talk = Optional.of(new Talk(from, agent, at, Optional.empty(), true, false));
  }

  void hear(LineSign sign, Instant at) {
    switch (sign) {
      case LineSign.Arrived came -> arrived(came, at);
      case LineSign.Closed _ -> told.accept(new AcdEvent.Closed(call, exchange, at));
      case LineSign.InQueue(QueueId into, int position) -> queued(into, position, at);
      case LineSign.Rings(QueueId from, StaffId agent) -> rings(from, agent, at);
      case LineSign.RingsNoMore no -> notTaken(no.queue(), no.agent(), no.rang(), at);
      case LineSign.Answered by ->
          connected(by.queue(), by.agent(), by.waited(), Optional.of(by.channel()), true, at);
      case LineSign.Taken by ->
          connected(by.queue(), by.agent(), Duration.ZERO, Optional.of(by.channel()), false, at);
      case LineSign.TalkOver end -> queueSays(end, at);
      case LineSign.OutOfQueue(QueueId from) -> outOfQueue(from, at);
      case LineSign.LeftFor(QueueId from, Why why) -> left(from, why, at);
      case LineSign.WantsCallback(var number, QueueId where) ->
          told.accept(new AcdEvent.CallbackWanted(call, exchange, at, number, where));
      case LineSign.InTalk _ -> callerEnters(at);
      case LineSign.OutOfTalk _ -> callerLeaves(at);
      case LineSign.AgentInTalk(StaffId agent, String channel) -> agentEnters(agent, channel, at);
      case LineSign.AgentOutOfTalk(StaffId agent, String channel) ->
          agentLeaves(agent, channel, at);
      case LineSign.Over _ -> over = Optional.of(at);
    }
    endIfSettled(at);
  }

  private void arrived(LineSign.Arrived came, Instant at) {
    if (!arrived) {
      arrived = true;
      told.accept(
          new AcdEvent.Arrived(call, exchange, at, came.caller(), came.did(), came.language()));
    }
  }

  private void queued(QueueId into, int position, Instant at) {
    leavesTalk(at);
    elsewhere();
    noneRings(at);
    queue = Optional.of(into);
    waitsIn = queue;
    told.accept(new AcdEvent.Queued(call, exchange, at, into, position));
  }

  private void rings(QueueId from, StaffId agent, Instant at) {
    leavesTalk(at);
    elsewhere();
    queue = Optional.of(from);
    if (ringing.putIfAbsent(agent, at) == null) {
      told.accept(new AcdEvent.Offered(call, exchange, at, from, agent));
    }
  }

  private void notTaken(QueueId from, StaffId agent, Optional<Duration> counted, Instant at) {
    Instant since = ringing.remove(agent);
    if (since != null) {
      Duration rang = counted.orElseGet(() -> Duration.between(since, at));
      told.accept(new AcdEvent.NotTaken(call, exchange, at, from, agent, rang));
    }
  }

  /// Asterisk says of none that their phone stops ringing when the caller hangs up, or another one
  /// is faster.
  private void noneRings(Instant at) {
    queue.ifPresent(from ->
        List.copyOf(ringing.keySet())
            .forEach(agent -> notTaken(from, agent, Optional.empty(), at)));
  }

  private void connected(
      QueueId from,
      StaffId agent,
      Duration waited,
      Optional<String> channel,
      boolean queued,
      Instant at) {
    elsewhere();
    ringing.remove(agent);
    queue = Optional.of(from);
    waitsIn = Optional.empty();
    noneRings(at);
    talk.ifPresent(now -> partedNow(now, By.TRANSFER, at));
    talk = Optional.of(new Talk(from, agent, at, channel, queued, false));
    told.accept(new AcdEvent.Connected(call, exchange, at, from, agent, waited));
  }

  private void parts(QueueId from, StaffId agent, By by, Duration talked, Instant at) {
    if (talk.filter(now -> now.agent().equals(agent)).isPresent()) {
      talk = Optional.empty();
      unsettled = Optional.of(new Unsettled(from, Optional.of(agent), by, talked, at, true));
    }
  }

  /// A queue that a caller was taken out of says this only when their call ends, and of all that
  /// time.
  private void queueSays(LineSign.TalkOver end, Instant at) {
    Optional<Instant> when =
        talk.filter(now -> now.queued() && now.agent().equals(end.agent()))
            .map(_ -> at)
            .or(() ->
                unsettled
                    .filter(it -> !it.exact() && it.parted().equals(Optional.of(end.agent())))
                    .map(Unsettled::at));
    when.ifPresent(then -> {
      talk = Optional.empty();
      unsettled =
          Optional.of(
              new Unsettled(
                  end.queue(), Optional.of(end.agent()), end.by(), end.talked(), then, true));
    });
  }

  /// The caller is elsewhere now; that they have left whom they talked with may be told later, or
  /// never.
  private void leavesTalk(Instant at) {
    talk.ifPresent(now -> partedNow(now, By.TRANSFER, at));
  }

  private void partedNow(Talk ended, By by, Instant at) {
    talk = Optional.empty();
    told.accept(
        new AcdEvent.Parted(
            call,
            exchange,
            at,
            ended.queue(),
            ended.agent(),
            by,
            Duration.between(ended.since(), at)));
  }

  private void outOfQueue(QueueId from, Instant at) {
    noneRings(at);
    if (waitsIn.isPresent()) {
      waitsIn = Optional.empty();
      unsettled =
          Optional.of(new Unsettled(from, Optional.empty(), By.CALLER, Duration.ZERO, at, true));
    }
  }

  private void left(QueueId from, Why why, Instant at) {
    noneRings(at);
    boolean waited =
        waitsIn.isPresent() || unsettled.filter(it -> it.parted().isEmpty()).isPresent();
    if (waited) {
      waitsIn = Optional.empty();
      unsettled = Optional.empty();
      told.accept(new AcdEvent.Left(call, exchange, at, from, why));
    }
  }

  private void callerEnters(Instant at) {
    callerInTalk = true;
    leavesTalk(at);
    talkInConference(at);
  }

  private void callerLeaves(Instant at) {
    callerInTalk = false;
    talk.ifPresent(now -> partsOfConference(now, now.hungUp() ? By.AGENT : By.CALLER, at));
  }

  /// Who asks somebody else leaves the queue's bridge for the conference, and the caller to music:
  /// of that the queue says nothing.
  private void agentEnters(StaffId agent, String channel, Instant at) {
    if (!callerInTalk) {
      talk.filter(now -> now.agent().equals(agent)).ifPresent(_ -> leavesTalk(at));
    }
    inTalk.put(agent, channel);
    talkInConference(at);
  }

  /// An agent who talks on through another phone enters with it before the former one leaves.
  private void agentLeaves(StaffId agent, String channel, Instant at) {
    inTalk.remove(agent, channel);
    if (callerInTalk) {
      talk.filter(now -> now.agent().equals(agent) && !inTalk.containsKey(agent))
          .ifPresent(now -> partsOfConference(now, inTalk.isEmpty() ? By.AGENT : By.TRANSFER, at));
      talkInConference(at);
    }
  }

  private void talkInConference(Instant at) {
    if (callerInTalk && talk.isEmpty()) {
      queue.ifPresent(from ->
          inTalk.entrySet().stream().findFirst().ifPresent(agent -> talks(from, agent, at)));
    }
  }

  private void talks(QueueId from, Map.Entry<StaffId, String> agent, Instant at) {
    Optional<String> channel = Optional.of(agent.getValue());
    connected(from, agent.getKey(), Duration.ZERO, channel, false, at);
  }

  private void partsOfConference(Talk now, By by, Instant at) {
    parts(now.queue(), now.agent(), by, Duration.between(now.since(), at), at);
  }

  /// The far side of a channel hangs up.
  void hangsUp(String channel) {
    talk =
        talk.map(now ->
            now.channel().equals(Optional.of(channel))
                ? new Talk(now.queue(), now.agent(), now.since(), now.channel(), now.queued(), true)
                : now);
  }

  /// A channel ends. Whoever is taken out of a queue's bridge, the queue says nothing of.
  void ends(String channel, Instant at) {
    talk.filter(now -> now.channel().equals(Optional.of(channel)))
        .ifPresent(now -> {
          talk = Optional.empty();
          unsettled =
              Optional.of(
                  new Unsettled(
                      now.queue(),
                      Optional.of(now.agent()),
                      now.hungUp() ? By.AGENT : By.CALLER,
                      Duration.between(now.since(), at),
                      at,
                      !now.queued()));
          endIfSettled(at);
        });
  }

  /// What was left open is open no longer: the caller is still there.
  private void elsewhere() {
    unsettled.ifPresent(it -> tell(it, Why.MOVED, By.TRANSFER));
    unsettled = Optional.empty();
  }

  private void tell(Unsettled what, Why why, By by) {
    told.accept(
        what.parted()
            .<AcdEvent>map(agent ->
                new AcdEvent.Parted(
                    call, exchange, what.at(), what.queue(), agent, by, what.talked()))
            .orElseGet(() -> new AcdEvent.Left(call, exchange, what.at(), what.queue(), why)));
  }

  /// Nothing more comes that could tell what became of the caller.
  void settle(Instant now) {
    if (!ended && over.filter(at -> isPast(at, now)).isPresent()) {
      talk.ifPresent(still -> partedNow(still, By.CALLER, over.orElse(now)));
      end(over.orElse(now));
    } else if (over.isEmpty() && unsettled.filter(it -> isPast(it.at(), now)).isPresent()) {
      elsewhere();
    }
  }

  private static boolean isPast(Instant at, Instant now) {
    return !at.plus(SETTLES_WITHIN).isAfter(now);
  }

  /// The end of a talk may be told after that of the call.
  private void endIfSettled(Instant at) {
    boolean settled = talk.isEmpty() && unsettled.filter(it -> !it.exact()).isEmpty();
    if (over.isPresent() && settled && !ended) {
      end(over.orElse(at));
    }
  }

  private void end(Instant at) {
    ended = true;
    noneRings(at);
    unsettled.ifPresent(it -> tell(it, Why.ABANDONED, it.by()));
    waitsIn.ifPresent(
        from -> told.accept(new AcdEvent.Left(call, exchange, at, from, Why.ABANDONED)));
    told.accept(new AcdEvent.Over(call, exchange, at));
  }

  boolean isOver() {
    return ended;
  }

  /// Whether somebody may be left in the conference without the caller.
  boolean leavesSomebody() {
    return over.isPresent() && !inTalk.isEmpty();
  }
}
