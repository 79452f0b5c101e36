package io.dozvon.telephony.simulated;

import io.dozvon.telephony.Admission;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeNews;
import io.dozvon.telephony.ExchangeStatus;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.JoinResult;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.RecordResult;
import io.dozvon.telephony.SoundFile;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.Trunk;
import io.dozvon.telephony.TrunkName;
import io.dozvon.telephony.acd.Acd;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.vocabulary.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One node's connection to a simulated switch. What it hears while it listens is told in order
/// from a thread of its own, so that the switch never waits for the rooms.
final class SimulatedExchange implements ConnectedExchange, SimulatedSwitch.Node {
  private static final Logger log = LoggerFactory.getLogger(SimulatedExchange.class);

  private final ExchangeSettings settings;
  private final SimulatedSwitch machine;
  private final SimulatedTime time;
  private final Admissions admissions;
  private final ExchangeNews news;
  private final List<Trunk> trunks;
  private final ExecutorService telling;

  // guarded by the machine's monitor, which is held whenever it calls
  private Health health = Health.DOWN;
  private Instant since;
  private boolean listening;

  /// Whether the rooms were told that they hear everything from now on.
  private boolean resumed;

  /// Counts the times this node stopped listening; what was heard before is not told any more.
  private int era;

  SimulatedExchange(
      ExchangeSettings settings,
      SimulatedSwitch machine,
      SimulatedTime time,
      Admissions admissions,
      ExchangeNews news) {
    this.settings = settings;
    this.machine = machine;
    this.time = time;
    this.admissions = admissions;
    this.news = news;
    this.since = time.now();
    this.trunks =
        settings.trunks().stream().map(line -> new Trunk(line.name(), line.callerId())).toList();
    this.telling =
        Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("hears-" + settings.name()).factory());
  }

  @Override
  public ExchangeName name() {
    return settings.name();
  }

  @Override
  public void originate(LegId leg, Origination order) throws ExchangeUnavailable {
    machine.originate(leg, order, trunkNames());
  }

  private Set<TrunkName> trunkNames() {
    return trunks.stream().map(Trunk::name).collect(Collectors.toSet());
  }

  @Override
  public JoinResult join(Set<LegId> together) throws ExchangeUnavailable {
    return machine.command(legs -> legs.join(together));
  }

  @Override
  public void announce(LegId leg, Announcement what) throws ExchangeUnavailable {
    machine.announce(leg, what);
  }

  @Override
  public void farewell(LegId leg, Announcement what) throws ExchangeUnavailable {
    machine.farewell(leg, what);
  }

  @Override
  public RecordResult record(LegId leg, SoundFile into) throws ExchangeUnavailable {
    Path folder = settings.recordings();
    return folder == null ? RecordResult.NOT_RECORDED : machine.record(leg, into, folder);
  }

  @Override
  public void stopRecording(SoundFile file) throws ExchangeUnavailable {
    machine.stopRecording(file);
  }

  @Override
  public void hangUp(LegId leg) throws ExchangeUnavailable {
    machine.command(legs -> {
      legs.hangUp(leg);
      return leg;
    });
  }

  @Override
  public Map<LegId, LegState> legs() throws ExchangeUnavailable {
    return machine.command(Legs::states);
  }

  @Override
  public Optional<Acd> acd() {
    return Optional.of(new SimulatedAcd(name(), machine));
  }

  @Override
  public ExchangeStatus status() {
    synchronized (machine) {
      return new ExchangeStatus(
          name(),
          SimulatedDriver.KIND,
          health,
          health == Health.UP ? Optional.of("simulated") : Optional.empty(),
          listening,
          since,
          machine.legsNow().size(),
          trunks);
    }
  }

  @Override
  public void connect() {
    synchronized (machine) {
      if (machine.connect(this) == Health.UP) {
        back();
      }
    }
  }

  @Override
  public void listen() {
    synchronized (machine) {
      listening = true;
      resumeIfPossible();
    }
  }

  @Override
  public void stopListening() {
    synchronized (machine) {
      listening = false;
      resumed = false;
      era++;
    }
  }

  @Override
  public void close() {
    machine.disconnect(this);
    stopListening();
    telling.shutdown();
  }

  @Override
  public void back() {
    become(Health.UP);
    resumeIfPossible();
  }

  private void resumeIfPossible() {
    if (listening && !resumed && health == Health.UP) {
      resumed = true;
      ExchangeEvent found = new ExchangeEvent.Resumed(name(), time.now(), machine.legsNow());
      tell(() -> news.exchange(found));
      AcdResumed line = machine.lineNow();
      tell(() -> news.line(line));
    }
  }

  @Override
  public void lost(Health why) {
    become(why);
    if (resumed) {
      resumed = false;
      ExchangeEvent lost = new ExchangeEvent.Lost(name(), time.now());
      tell(() -> news.exchange(lost));
    }
  }

  private void become(Health next) {
    if (health != next) {
      health = next;
      since = time.now();
    }
  }

  @Override
  public void hear(LegEvent event) {
    if (resumed) {
      tell(() -> news.leg(event));
    }
  }

  @Override
  public void hear(AcdEvent event) {
    if (resumed) {
      tell(() -> news.caller(event));
    }
  }

  private void tell(Runnable what) {
    int heardIn = era;
    telling.execute(() -> {
      if (heardIn == eraNow()) {
        run(what);
      }
    });
  }

  private int eraNow() {
    synchronized (machine) {
      return era;
    }
  }

  private void run(Runnable what) {
    try {
      what.run();
    } catch (RuntimeException e) {
      log.error("exchange {}: an event could not be told", name(), e);
    }
  }

  /// As the settings have it for a real one: silent for twice as long as it is asked for a sign of
  /// life.
  @Override
  public Duration patience() {
    return settings.pingEvery().multipliedBy(2);
  }

  @Override
  public Admission admit(Secret token) {
    return admissions.redeem(token.reveal(), name());
  }
}
