package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeNews;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.telephony.asterisk.Signs.LegSign;
import io.dozvon.telephony.asterisk.ami.BridgeLeaveEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.asteriskjava.manager.event.ManagerEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is heard of one exchange, from the manager's events to the rooms' news. The thread that
/// reads the events only puts them into a queue; a thread of ours reads them, keeps each leg's
/// story and tells what is new. When the queue is full, events are dropped and counted, and
/// everything is looked up again as after a lost connection.
final class Hearing implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Hearing.class);
  private static final int QUEUE = 20_000;

  /// Who leaves a conference is counted still as one of it.
  private static final int LAST_TWO = 2;

  private final ExchangeName exchange;
  private final ExchangeNews news;
  private final Channels channels;
  private final Clock clock;
  private final Counter read;
  private final Counter dropped;
  private final Counter resumed;
  private final BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(QUEUE);

  /// Counts the times this node stopped listening: what was heard before is not told any more.
  private final AtomicInteger era = new AtomicInteger();

  private volatile boolean open;
  private volatile boolean told;
  private volatile boolean missed;
  private volatile boolean closed;

  private final Stories stories;
  private final Callers callers;
  private Consumer<String> leftAlone = _ -> {};
  private Consumer<LineCallId> leftInTalk = _ -> {};
  private Consumer<AcdResumed> lineTold = _ -> {};

  /// Whether the rooms are still to be told how the line stands.
  private volatile boolean lineUntold;

  Hearing(
      ExchangeName exchange,
      ExchangeNews news,
      Channels channels,
      MeterRegistry meters,
      Clock clock) {
    this.exchange = exchange;
    this.news = news;
    this.channels = channels;
    this.stories = new Stories(exchange);
    this.callers = new Callers(exchange, news::caller, this::leftInTalk);
    this.clock = clock;
    this.read = counter("dozvon.exchange.events", "manager events read", meters);
    this.dropped =
        counter("dozvon.exchange.events.dropped", "events lost because we were too slow", meters);
    this.resumed =
        counter("dozvon.exchange.resumed", "times that all legs had to be looked up", meters);
  }

  private Counter counter(String name, String description, MeterRegistry meters) {
    return Counter.builder(name)
        .description(description)
        .tag("exchange", exchange.value())
        .register(meters);
  }

  /// @param alone is told of every conference in which one is left, by its bridge
  /// @param inTalk is told of every call in whose conference somebody may be left
  /// @param told is told when the rooms know how the line stands
  void start(Consumer<String> alone, Consumer<LineCallId> inTalk, Consumer<AcdResumed> told) {
    leftAlone = alone;
    leftInTalk = inTalk;
    lineTold = told;
    Thread.ofVirtual().name("hears-" + exchange).start(this::work);
  }

  /// Takes one event; never blocks.
  void heard(ManagerEvent event) {
    int now = era.get();
    if (!open) {
      return;
    }
    Instant at = clock.instant();
    read.increment();
    if (!queue.offer(() -> understand(event, at, now))) {
      dropped.increment();
      missed = true;
    }
  }

  /// Whether events had to be dropped since the legs were last looked up.
  boolean missedSomething() {
    return missed;
  }

  /// Which time of listening this is.
  int era() {
    return era.get();
  }

  /// Turns the events on and tells which legs are there.
  ///
  /// @param deaf whether events may have been missed since the last look
  /// @return the time of listening in which it did
  int resume(AmiSession session, boolean deaf) throws ExchangeUnavailable, InterruptedException {
    missed = false;
    int now = era.get();
    open = true;
    queue.put(() -> {
      stories.look();
      callers.look();
    });
    session.events(true);
    Instant asked = clock.instant();
    Map<LegId, LegState> legs = LegList.ask(session);
    resumed.increment();
    told = true;
    queue.put(() -> found(legs, asked, deaf, now));
    if (deaf || lineUntold) {
      resumeLine(session, now);
    }
    return now;
  }

  private void resumeLine(AmiSession session, int now)
      throws ExchangeUnavailable, InterruptedException {
    AcdResumed line = new LineLook(session).resumed(exchange, clock.instant());
    lineUntold = true;
    queue.put(() -> found(line, now));
  }

  /// The connection is lost: what was heard before is still told, then that nothing is heard.
  void lost() {
    if (told) {
      told = false;
      int now = era.get();
      put(() -> tell(new ExchangeEvent.Lost(exchange, clock.instant()), now));
    }
  }

  /// Another node listens from now on.
  void stop() {
    open = false;
    era.incrementAndGet();
    told = false;
  }

  /// We are about to hang up.
  void ending(LegId leg) {
    put(() -> stories.ending(leg));
  }

  /// Tells of a leg what no event will, because the exchange refused the order at once.
  void tell(LegEvent event) {
    put(() -> news.leg(event));
  }

  private void put(Runnable item) {
    try {
      queue.put(item);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  private void work() {
    while (!closed) {
      try {
        Runnable next = queue.poll(200, TimeUnit.MILLISECONDS);
        if (next != null) {
          next.run();
        }
        if (open) {
          stories.settle(clock.instant()).forEach(news::leg);
          callers.settle(clock.instant());
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.error("exchange {}: an event could not be told", exchange, e);
      }
    }
  }

  private void found(Map<LegId, LegState> legs, Instant asked, boolean deaf, int when) {
    if (when == era.get()) {
      tellFound(new ExchangeEvent.Resumed(exchange, asked, stories.found(legs, deaf)));
    }
  }

  /// If the rooms could not make use of it, they are told again at the next look.
  private void found(AcdResumed line, int when) {
    if (when == era.get()) {
      callers.found(line);
      news.line(line);
      lineUntold = false;
      Thread.ofVirtual().name("line-told").start(() -> lineTold.accept(line));
    }
  }

  /// If the rooms could not make use of it, everything is looked up again.
  private void tellFound(ExchangeEvent.Resumed found) {
    try {
      news.exchange(found);
    } catch (RuntimeException e) {
      missed = true;
      throw e;
    }
  }

  private void tell(ExchangeEvent event, int when) {
    if (when == era.get()) {
      news.exchange(event);
    }
  }

  private void understand(ManagerEvent event, Instant at, int when) {
    if (when == era.get()) {
      if (event instanceof BridgeLeaveEvent leave) {
        left(leave);
      }
      Signs.read(event).ifPresent(sign -> hear(sign, at));
      callers.hear(event, at);
    }
  }

  private void left(BridgeLeaveEvent leave) {
    String bridge = leave.getBridgeUniqueId();
    if (bridge != null && Objects.equals(leave.getBridgeNumChannels(), LAST_TWO)) {
      Thread.ofVirtual().name("left-alone").start(() -> leftAlone.accept(bridge));
    }
  }

  private void leftInTalk(LineCallId call) {
    Thread.ofVirtual().name("left-in-talk").start(() -> leftInTalk.accept(call));
  }

  private void hear(LegSign heard, Instant at) {
    channels.begun(heard.leg());
    stories.hear(heard, at).ifPresent(news::leg);
  }
}
