package io.dozvon.pbx.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.pbx.plan.Codec;
import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.plan.LinePlan;
import io.dozvon.pbx.plan.Password;
import io.dozvon.pbx.plan.TrunkPlan;
import io.dozvon.pbx.plan.WebPlan;
import io.dozvon.pbx.sipp.Caller;
import io.dozvon.pbx.sipp.DeskPhones;
import io.dozvon.pbx.sipp.Scenario;
import io.dozvon.pbx.sipp.Sipp;
import io.dozvon.pbx.sipp.Sounds;
import io.dozvon.telephony.TrunkName;
import io.dozvon.telephony.acd.SeatName;
import io.dozvon.telephony.dialplan.LineDialplan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// A contact centre's line on a real Asterisk: SIPp places the callers and plays the agents'
/// phones. The prompts are cut short, so that nobody listens for long.
final class Line implements AutoCloseable {
  /// A caller's or an agent's phone from which nothing comes is given up after this time.
  static final Duration SILENCE = Duration.ofSeconds(3);

  /// How long the greeting is.
  static final Duration GREETING = Duration.ofMillis(900);

  private static final int LINES = 20;
  private static final Duration RING = Duration.ofMillis(100);

  private final Path folder;
  private final AsteriskInstallation installation = RealAsterisk.required();
  private final ExchangePlan plan;
  private final DeskPhones phones;
  private final Path speech;
  private final List<Integer> ports;
  private final Map<String, Sipp> callers = new HashMap<>();
  private AsteriskServer asterisk;
  private ManagerClient manager;

  Line(Path folder) throws IOException {
    this.folder = folder;
    ports = FreePorts.udp(LINES);
    plan = planned();
    speech = Sounds.speech(folder);
    asterisk = started();
    manager = new ManagerClient(plan.manager());
    phones = new DeskPhones(folder, plan.sip().bind().port());
  }

  private ExchangePlan planned() throws IOException {
    ExchangePlan local = LocalPlan.in(folder, installation, 1);
    LinePlan line = local.line().orElseThrow();
    ExchangePlan planned =
        local
            .withWeb(new WebPlan(local.web().bind(), Optional.empty(), WebPlan.Media.PLAIN))
            .withLine(line.withSilence(SILENCE).withHold(Duration.ofSeconds(2)).withRecorded(true));
    for (int port : ports) {
      planned =
          planned.withTrunk(
              new TrunkPlan(
                  new TrunkName("carrier-" + port),
                  new Endpoint(Host.LOOPBACK, port),
                  List.of(Codec.ULAW),
                  Optional.empty()));
    }
    return planned;
  }

  private AsteriskServer started() throws IOException {
    AsteriskServer server = AsteriskServer.start(installation, plan);
    try (Stream<Path> prompts = Files.list(plan.directories().sounds().resolve("ru/dozvon"))) {
      for (Path prompt : prompts.toList()) {
        Duration length = prompt.endsWith("line-greeting.ulaw") ? GREETING : Duration.ofMillis(60);
        Sounds.cut(prompt, length);
      }
    }
    return server;
  }

  ExchangePlan plan() {
    return plan;
  }

  ManagerClient manager() {
    return manager;
  }

  List<String> complaints() throws IOException {
    return asterisk.complaints();
  }

  /// As a power cut, and the lights on again.
  void dieAndReturn() throws IOException {
    manager.close();
    asterisk.kill();
    asterisk = started();
    manager = new ManagerClient(plan.manager());
  }

  /// Somebody calls.
  Caller caller(String number) {
    return Caller.from(number, speech);
  }

  /// The caller calls the line, from a carrier of their own.
  void calls(String number, Caller caller) throws IOException {
    calls(number, 1, "+78005506979", caller);
  }

  void calls(String name, int times, String did, Caller caller) throws IOException {
    int port = ports.get(callers.size());
    callers.put(
        name, caller.call("in-" + name, times, plan.sip().bind().toString(), did, port, folder));
  }

  /// The caller's phone is destroyed: nobody is told.
  void vanishes(String name) {
    of(name).close();
  }

  boolean wentAsPlanned(String name, Duration within) throws InterruptedException {
    return of(name).isDone(within);
  }

  private Sipp of(String name) {
    return Objects.requireNonNull(callers.get(name), name);
  }

  /// An agent sits down at a seat.
  ///
  /// @param conduct what the phone does when it is rung
  Sipp agent(int seat, String queue, Scenario conduct) throws IOException {
    String name = SeatName.numbered(seat).value();
    Sipp phone = phones.registered(name, password(seat), conduct);
    joins(seat, queue);
    return phone;
  }

  void joins(int seat, String queue) throws IOException {
    String name = SeatName.numbered(seat).value();
    manager.send(
        "QueueAdd", "Queue: " + queue, "Interface: PJSIP/" + name, "MemberName: agent-" + seat);
  }

  void leaves(int seat, String queue) throws IOException {
    manager.send(
        "QueueRemove", "Queue: " + queue, "Interface: PJSIP/" + SeatName.numbered(seat).value());
  }

  Password password(int seat) {
    return Objects.requireNonNull(
        plan.line().orElseThrow().seatPasswords().get(SeatName.numbered(seat)));
  }

  /// Talks for a while, then hangs up.
  Scenario talksFor(Duration time) {
    return ringing().plays(speech).talksFor(time).hangsUp();
  }

  /// Talks until the caller hangs up.
  Scenario talks() {
    return ringing().plays(speech).isHungUp();
  }

  /// Picks up, and nothing is heard of it any more.
  Scenario dies() {
    return ringing().isHungUp();
  }

  private static Scenario ringing() {
    return Scenario.called().says("180 Ringing").pauses(RING).picksUp();
  }

  /// Stores what the line goes by, as the service does.
  void keeps(String key, String value) throws IOException {
    keep(LineDialplan.PUT, key, value);
  }

  void keep(String what, String key, String value) throws IOException {
    String id = UUID.randomUUID().toString();
    manager.send(
        "Originate",
        "Channel: Local/" + what + "@" + LineDialplan.KEEP,
        "Context: " + LineDialplan.KEEP,
        "Exten: " + LineDialplan.DONE,
        "Priority: 1",
        "ActionID: " + id,
        "Variable: " + LineDialplan.KEY + "=" + key,
        "Variable: " + LineDialplan.VALUE + "=" + value);
    manager.await(message -> id.equals(message.get("ActionID")) && message.containsKey("Response"));
  }

  /// A family of the exchange's own database.
  Map<String, String> stored(String family) throws IOException {
    String id = UUID.randomUUID().toString();
    manager.send("DBGetTree", "Family: " + family, "ActionID: " + id);
    manager.await(message ->
        id.equals(message.get("ActionID"))
            && ("DBGetTreeComplete".equals(message.get("Event"))
                || "Error".equals(message.get("Response"))));
    Map<String, String> all = new HashMap<>();
    manager
        .heard(message ->
            id.equals(message.get("ActionID")) && "DBGetTreeResponse".equals(message.get("Event")))
        .forEach(message -> all.put(message.get("Key"), message.getOrDefault("Val", "")));
    return all;
  }

  List<Entry> journal() throws IOException {
    List<Entry> entries = new ArrayList<>();
    stored(LineDialplan.JOURNAL).forEach((key, value) -> entries.add(Entry.of(key, value)));
    return entries;
  }

  /// The journal of this caller's only call.
  Entry journalOf(String caller) {
    try {
      List<Entry> entries =
          journal().stream().filter(entry -> entry.caller().equals(caller)).toList();
      assertThat(entries).as("calls of " + caller).hasSize(1);
      return entries.getFirst();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static ConditionFactory patiently() {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions();
  }

  @Override
  public void close() throws IOException {
    callers.values().forEach(Sipp::close);
    phones.close();
    manager.close();
    asterisk.close();
  }

  /// A call as the exchange wrote it down.
  record Entry(String call, Map<String, String> fields) {
    static Entry of(String key, String value) {
      String[] names = LineDialplan.JOURNAL_FIELDS.split("\\|");
      String[] values = value.split("\\|", -1);
      assertThat(values).as(value).hasSameSizeAs(names);
      Map<String, String> fields = new HashMap<>();
      for (int i = 0; i < names.length; i++) {
        fields.put(names[i], values[i]);
      }
      return new Entry(key.substring(key.lastIndexOf('/') + 1), fields);
    }

    String get(String field) {
      return fields.getOrDefault(field, "none");
    }

    String caller() {
      return get("caller");
    }

    boolean isOver() {
      return !get("over").isEmpty();
    }

    double time(String field) {
      return Double.parseDouble(get(field));
    }
  }
}
