package io.dozvon.telephony.simulated;

import io.dozvon.telephony.Admission;
import io.dozvon.telephony.Admission.Admitted;
import io.dozvon.telephony.Admission.Rejected;
import io.dozvon.telephony.Announcement;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.LegEvent;
import io.dozvon.telephony.LegId;
import io.dozvon.telephony.LegState;
import io.dozvon.telephony.Origination;
import io.dozvon.telephony.RecordResult;
import io.dozvon.telephony.SoundFile;
import io.dozvon.telephony.TrunkName;
import io.dozvon.telephony.acd.AcdEvent;
import io.dozvon.telephony.acd.AcdResumed;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineCallId;
import io.dozvon.vocabulary.Language;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.StaffId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// The simulated machine in the rack, and the hands of those who play with it: tests and the
/// demonstration say how phones behave, place browsers' calls, hang up for the person at a leg,
/// pull the plug.
///
/// One thing happens at a time; whoever is connected hears of it while the switch stands still and
/// hands it on from a thread of its own.
public final class SimulatedSwitch {
  private static final Duration FAREWELL_TAKES = Duration.ofMillis(100);
  private static final Admission NOBODY_TO_ASK = new Rejected(Admission.Reason.UNKNOWN);

  /// A node of ours at the other end of the wire.
  interface Node {
    void hear(LegEvent event);

    void hear(AcdEvent event);

    /// The switch answers again, after a start or a thaw.
    void back();

    void lost(Health why);

    /// How long it takes silence before it believes that the switch is frozen.
    Duration patience();

    Admission admit(Secret token);
  }

  private final ExchangeName name;
  private final SimulatedTime time;
  private final Legs legs;
  private final SimulatedLine line;
  private final Set<AgentPhone> spying = new HashSet<>();
  private final PhoneBook phones = new PhoneBook();
  private final List<Node> nodes = new CopyOnWriteArrayList<>();
  private final Map<LegId, List<Announcement>> announced = new HashMap<>();
  private final Map<SoundFile, RecordedSound> recorded = new HashMap<>();
  private final List<Runnable> heldBack = new ArrayList<>();
  private Health health = Health.UP;
  private int freezes;
  private Duration late = Duration.ZERO;
  private int times = 1;

  SimulatedSwitch(ExchangeName name, SimulatedTime time) {
    this.name = name;
    this.time = time;
    this.legs = new Legs(name, time, this::later, this::tell);
    this.line = new SimulatedLine(name, time, this::later, this::tell);
  }

  // --- for those who play with it

  /// How the calls to a number go from now on: the first, the second, …, then over again.
  public synchronized void phoneWill(PhoneNumber number, FarSide... inTurn) {
    phones.will(number, List.of(inTurn));
  }

  public synchronized void deskPhoneWill(DeskPhone phone, FarSide... inTurn) {
    phones.will(phone, List.of(inTurn));
  }

  public synchronized int callsTo(PhoneNumber number) {
    return phones.callsTo(number);
  }

  /// A browser dials its token. The switch asks a node whose it is; none there is a refusal.
  public Admission browserCalls(Secret token) {
    Admission admission =
        nodes.stream().findFirst().map(node -> node.admit(token)).orElse(NOBODY_TO_ASK);
    if (admission instanceof Admitted(LegId leg, _)) {
      happens(() -> legs.admit(leg));
    }
    return admission;
  }

  /// The person (or machine) at a leg does something now, whatever its phone was to do.
  public void act(LegId leg, Function<FarSide, FarSide> doing) {
    doing.apply(FarSide.silent()).steps().forEach(step -> happens(() -> legs.take(leg, step)));
  }

  /// The person at a leg hangs up now.
  public void hangsUp(LegId leg) {
    act(leg, far -> far.hangsUp(Duration.ZERO));
  }

  /// Somebody calls the line.
  ///
  /// @param number as the carrier tells; empty if withheld
  public synchronized LineCallId lineIsCalled(
      Optional<PhoneNumber> number, String did, Language language) {
    return line.arrives(number, did, language);
  }

  public void callerPresses(LineCallId call, char key) {
    happens(() -> line.presses(call, key));
  }

  public void callerHangsUp(LineCallId call) {
    happens(() -> line.hangsUp(call));
  }

  /// Whether a caller's call goes on.
  public synchronized boolean isCalling(LineCallId call) {
    return line.isThere(call);
  }

  /// What an agent's phone does from its next call on; it answers if nothing was said.
  public synchronized void agentPhoneWill(AgentPhone phone, AgentConduct conduct) {
    line.seats().will(phone, conduct);
  }

  public void agentHangsUp(AgentPhone phone) {
    happens(() -> {
      spying.remove(phone);
      line.hangsUp(phone);
    });
  }

  /// An agent's phone is gone without a word, and so is what it talked.
  public void agentPhoneVanishes(AgentPhone phone) {
    happens(() -> {
      line.seats().will(phone, new AgentConduct.Absent());
      line.vanishes(phone);
    });
  }

  /// Whether an agent's phone talks with anybody.
  public synchronized boolean talks(AgentPhone phone) {
    return spying.contains(phone) || line.talksWith(phone).isPresent();
  }

  /// Whether it has been told that this agent sits at this phone.
  public synchronized boolean knows(StaffId agent, AgentPhone phone) {
    return line.seats().at(phone).filter(agent::equals).isPresent();
  }

  /// How often an agent's phone was rung.
  public synchronized int rung(AgentPhone phone) {
    return line.seats().rung(phone);
  }

  /// All that was said to a leg, also after it has gone.
  public synchronized List<Announcement> announcedTo(LegId leg) {
    return List.copyOf(announced.getOrDefault(leg, List.of()));
  }

  /// Where every leg stands, whether or not anyone is connected.
  public synchronized Map<LegId, LegState> legsNow() {
    return legs.states();
  }

  /// Events are told so much later than they happen, in their order all the same.
  public synchronized void tellLate(Duration by) {
    late = by;
  }

  /// Events are told so many times.
  public synchronized void tellTimes(int number) {
    times = number;
  }

  /// The switch dies with all its legs, and nobody tells of their end.
  public synchronized void kill() {
    health = Health.DOWN;
    legs.vanish();
    line.vanish();
    spying.clear();
    recorded.clear();
    heldBack.clear();
    nodes.forEach(node -> node.lost(Health.DOWN));
  }

  /// The switch starts after [#kill].
  public synchronized void start() {
    health = Health.UP;
    nodes.forEach(Node::back);
  }

  /// The switch stands still: it keeps its legs, does nothing and answers nothing.
  public synchronized void freeze() {
    health = Health.FROZEN;
    int thisTime = ++freezes;
    nodes.forEach(node -> time.after(node.patience(), () -> noticeFreeze(node, thisTime)));
  }

  private synchronized void noticeFreeze(Node node, int which) {
    if (health == Health.FROZEN && freezes == which) {
      node.lost(Health.FROZEN);
    }
  }

  /// The switch goes on after [#freeze], first with all that was due meanwhile.
  public synchronized void thaw() {
    health = Health.UP;
    List<Runnable> due = List.copyOf(heldBack);
    heldBack.clear();
    due.forEach(Runnable::run);
    nodes.forEach(Node::back);
  }

  // --- for the nodes

  /// @return the switch's condition now
  synchronized Health connect(Node node) {
    nodes.add(node);
    return health;
  }

  void disconnect(Node node) {
    nodes.remove(node);
  }

  synchronized Health health() {
    return health;
  }

  void originate(LegId leg, Origination order, Set<TrunkName> trunks) throws ExchangeUnavailable {
    command(legs -> {
      if (legs.has(leg)) {
        return "refused: exists";
      }
      if (order instanceof Origination.ToPhone phone && !trunks.contains(phone.trunk().name())) {
        legs.refuseOrder(leg);
      } else {
        legs.dial(leg, order, phones.call(order));
      }
      return "taken";
    });
  }

  void announce(LegId leg, Announcement what) throws ExchangeUnavailable {
    command(legs -> legs.has(leg) && announced(leg).add(what));
  }

  /// Who has not been confirmed is not spoken to.
  void farewell(LegId leg, Announcement what) throws ExchangeUnavailable {
    command(legs -> {
      LegState state = legs.states().get(leg);
      if (state == LegState.WAITING || state == LegState.JOINED) {
        later(FAREWELL_TAKES, () -> legs.hangUp(leg));
        return announced(leg).add(what);
      }
      legs.hangUp(leg);
      return false;
    });
  }

  RecordResult record(LegId leg, SoundFile into, Path folder) throws ExchangeUnavailable {
    return command(legs -> {
      LegState state = legs.states().get(leg);
      if (state != LegState.WAITING && state != LegState.JOINED) {
        return RecordResult.NOT_RECORDED;
      }
      recorded.put(into, new RecordedSound(leg, folder.resolve(into.name()), time.now()));
      return RecordResult.RECORDS;
    });
  }

  void stopRecording(SoundFile file) throws ExchangeUnavailable {
    command(_ -> {
      endRecordings(sound -> sound.equals(recorded.get(file)));
      return file;
    });
  }

  private void endRecordings(Predicate<RecordedSound> which) {
    recorded
        .values()
        .removeIf(sound -> {
          boolean ends = which.test(sound);
          if (ends) {
            sound.writeUntil(time.now());
          }
          return ends;
        });
  }

  private List<Announcement> announced(LegId leg) {
    return announced.computeIfAbsent(leg, none -> new ArrayList<>());
  }

  /// @throws ExchangeUnavailable if the switch is dead or frozen; then nothing was done
  synchronized <T> T command(Function<Legs, T> what) throws ExchangeUnavailable {
    if (health != Health.UP) {
      throw new ExchangeUnavailable(name + " does not answer, it is " + health);
    }
    return what.apply(legs);
  }

  /// As [#command(Function)], of the line.
  synchronized void lineCommand(Consumer<SimulatedLine> what) throws ExchangeUnavailable {
    if (health != Health.UP) {
      throw new ExchangeUnavailable(name + " does not answer, it is " + health);
    }
    what.accept(line);
  }

  void spy(AgentPhone supervisor, StaffId agent) throws ExchangeUnavailable {
    lineCommand(it -> {
      if (it.seats().member(agent).isPresent()) {
        it.seats().rings(supervisor);
        spying.add(supervisor);
      }
    });
  }

  void release(AgentPhone phone) throws ExchangeUnavailable {
    lineCommand(it -> {
      it.seats().isFree(phone);
      spying.remove(phone);
      it.hangsUp(phone);
    });
  }

  /// How the line stands, whether or not anyone is connected.
  synchronized AcdResumed lineNow() {
    return line.look();
  }

  // --- how things happen

  private void later(Duration delay, Runnable what) {
    time.after(delay, () -> happens(what));
  }

  private synchronized void happens(Runnable what) {
    switch (health) {
      case UP -> what.run();
      case FROZEN -> heldBack.add(what);
      case DOWN -> {}
    }
  }

  private void tell(LegEvent event) {
    if (event instanceof LegEvent.Gone) {
      endRecordings(sound -> sound.leg().equals(event.leg()));
    }
    Consumer<Node> hearing = node -> node.hear(event);
    for (int time = 0; time < times; time++) {
      tell(hearing);
    }
  }

  private void tell(AcdEvent event) {
    Consumer<Node> hearing = node -> node.hear(event);
    for (int time = 0; time < times; time++) {
      tell(hearing);
    }
  }

  private void tell(Consumer<Node> hearing) {
    if (late.isZero()) {
      nodes.forEach(hearing);
    } else {
      later(late, () -> nodes.forEach(hearing));
    }
  }
}
