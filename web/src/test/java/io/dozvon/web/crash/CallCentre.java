package io.dozvon.web.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.pbx.plan.DeskPhonePlan;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.LinePlan;
import io.dozvon.pbx.plan.ManagerPlan;
import io.dozvon.pbx.plan.Password;
import io.dozvon.pbx.run.AsteriskInstallation;
import io.dozvon.pbx.run.AsteriskServer;
import io.dozvon.pbx.run.FreePorts;
import io.dozvon.pbx.run.LocalPlan;
import io.dozvon.pbx.sipp.DeskPhones;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.vocabulary.Secret;
import io.dozvon.web.Http;
import io.dozvon.web.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/// Everything a centre is made of, on this machine: a database, an exchange, phones, and nodes of
/// the service.
final class CallCentre implements AutoCloseable {
  private static final List<DeskPhonePlan> AGENTS_PHONES =
      IntStream.rangeClosed(1, 3)
          .mapToObj(number ->
              new DeskPhonePlan(
                  new DeskPhone("agent-" + number),
                  new Password(new Secret("a-password-of-a-telephone"))))
          .toList();

  private final Path folder;
  private final Database database;
  private final Phones phones;
  private final DeskPhones desks;
  private final AsteriskInstallation installation;
  private final ExchangePlan plan;
  private final List<Node> nodes = new ArrayList<>();
  private AsteriskServer asterisk;

  CallCentre() throws IOException {
    folder = Files.createTempDirectory("dozvon-crash");
    Files.createDirectories(folder.resolve("holds"));
    database = new Database(folder.resolve("postgres"));
    phones = new Phones(Files.createDirectories(folder.resolve("sipp")));
    installation = AsteriskInstallation.find(System.getenv()).orElseThrow();
    ExchangePlan trunks =
        LocalPlan.in(folder.resolve("pbx"), installation, FreePorts.tcp())
            .withTrunk(phones.trunk(Phones.FIRST))
            .withTrunk(phones.trunk(Phones.SECOND));
    plan =
        AGENTS_PHONES.stream()
            .reduce(trunks, ExchangePlan::withDeskPhone, (_, combined) -> combined);
    desks = new DeskPhones(folder.resolve("sipp"), plan.sip().bind().port());
    asterisk = AsteriskServer.start(installation, plan);
  }

  Database database() {
    return database;
  }

  Phones phones() {
    return phones;
  }

  /// The telephone on the desk of somebody who answers the line, registered at the exchange. It
  /// answers by itself and never hangs up.
  DeskPhone agentsPhone() {
    return agentsPhones(1).getFirst();
  }

  /// Several of them, at most three.
  List<DeskPhone> agentsPhones(int count) {
    return AGENTS_PHONES.stream()
        .limit(count)
        .map(phone -> desks.registered(phone.extension(), phone.password()))
        .toList();
  }

  Holds holds() {
    return new Holds(folder.resolve("holds"));
  }

  Operator operator() {
    return new Operator(plan.manager());
  }

  Records records() {
    return new Records(database.sql());
  }

  AsteriskServer asterisk() {
    return asterisk;
  }

  void startAsteriskAgain() {
    try {
      asterisk = AsteriskServer.start(installation, plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One more node; its log is kept in `target`.
  Node node(String name) throws IOException {
    return node(name, Map.of());
  }

  /// One more node that is told something else than usual.
  Node node(String name, Map<String, String> otherwise) throws IOException {
    Path logs = Files.createDirectories(Path.of("target", "crash"));
    Path log = logs.resolve(name + "-" + folder.getFileName() + ".log");
    Map<String, String> settings = settings();
    settings.putAll(otherwise);
    Node node = new Node(name, FreePorts.tcp(), settings, log);
    nodes.add(node);
    return node;
  }

  private Map<String, String> settings() throws IOException {
    ManagerPlan.User user = plan.manager().users().getFirst();
    Map<String, String> settings = withoutExchange(database, folder);
    settings.put("dozvon.agi.port", "" + FreePorts.tcp());
    settings.put("dozvon.exchanges[0].name", plan.name().value());
    settings.put("dozvon.exchanges[0].kind", "asterisk");
    settings.put("dozvon.exchanges[0].ami-port", "" + plan.manager().bind().port());
    settings.put("dozvon.exchanges[0].ami-user", user.name());
    settings.put("dozvon.exchanges[0].ami-secret", user.password().reveal());
    settings.put("dozvon.exchanges[0].trunks[0].name", Phones.FIRST);
    settings.put("dozvon.exchanges[0].trunks[0].caller-id", "+74951234567");
    settings.put("dozvon.exchanges[0].trunks[1].name", Phones.SECOND);
    settings.put("dozvon.exchanges[0].trunks[1].caller-id", "+74951234568");
    LinePlan line = plan.line().orElseThrow();
    settings.put(
        "dozvon.exchanges[0].configuration", plan.directories().configuration().toString());
    settings.put("dozvon.contact-centre.seats", "" + line.seats());
    settings.put("dozvon.contact-centre.seat-secret", line.seatSecret().reveal());
    // Nobody who is owed a callback is rung while others are looked at.
    settings.put("dozvon.callbacks.hours.from", "03:00");
    settings.put("dozvon.callbacks.hours.to", "03:01");
    settings.put("dozvon.reach.ring", "60s");
    settings.put("dozvon.reach.pause", "1s");
    settings.put("dozvon.reach.carrier-pause", "1s");
    return settings;
  }

  /// What any node of these tests is told, whatever exchange it has.
  static Map<String, String> withoutExchange(Database database, Path folder) {
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.put("crash.holds", folder.resolve("holds").toString());
    settings.put("dozvon.admin.tokens[0].name", "test");
    settings.put("dozvon.admin.tokens[0].token", Http.TOKEN);
    settings.put("dozvon.session.secret", "a-secret-that-signs-the-sessions-of-tests");
    settings.put("dozvon.development.sign-in", "true");
    settings.put("dozvon.limits.sign-ins", "10000");
    settings.put("dozvon.limits.strangers", "10000");
    settings.put("dozvon.limits.admin-failures", "10000");
    return settings;
  }

  /// A consultation that is due, its doctor at their page and with a desk phone.
  Call due(Step step, Node node) {
    People people = new People(node.http());
    String number = step.phone().number();
    UUID doctor = people.doctorWithDeskPhone(phones.desk());
    UUID consultation = people.consultation(people.patient(number, "ru"), doctor);
    return Call.at(node, step, consultation, number, doctor);
  }

  static void awaitListening(Node node) {
    await(node.address() + " listens to the exchange")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(node::listens);
  }

  @Override
  public void close() throws IOException {
    nodes.forEach(Node::close);
    asterisk.close();
    desks.close();
    phones.close();
    database.close();
    FileSystemUtils.deleteRecursively(folder);
    assertThat(folder).doesNotExist();
  }
}
