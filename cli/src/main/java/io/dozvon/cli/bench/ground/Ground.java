package io.dozvon.cli.bench.ground;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.stage.AsteriskRoot;
import io.dozvon.cli.stage.AsteriskSettings;
import io.dozvon.cli.stage.Begun;
import io.dozvon.cli.stage.CannotGoOn;
import io.dozvon.cli.stage.Leash;
import io.dozvon.cli.stage.Node;
import io.dozvon.cli.stage.Progress;
import io.dozvon.cli.stage.ServiceProgram;
import io.dozvon.cli.stage.ServiceSettings;
import io.dozvon.cli.stage.WorkFolder;
import io.dozvon.pbx.run.AsteriskInstallation;
import io.dozvon.pbx.run.FreePorts;
import io.dozvon.pbx.sipp.CarrierLines;
import io.dozvon.pbx.sipp.Sipp;
import io.dozvon.telephony.DeskPhone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a benchmark runs on and can hurt: real programs, children of this process, each of which
/// can be killed, frozen and started again while the others go on.
///
/// ```
///  desk phones (SIPp) ──┐                       ┌── PostgreSQL, fsync on
///                       ├── Asterisk ── nodes ──┤
///  carrier lines (SIPp) ┘    (AMI, FastAGI)     └── admin API, pages
/// ```
public final class Ground {
  private static final String DESK = "desk";

  private final Begun begun;
  private final WorkFolder folder;
  private final GroundDatabase database;
  private final CarrierLines lines;
  private final GroundExchange exchange;
  private final List<Node> nodes;

  private Ground(
      Begun begun,
      WorkFolder folder,
      GroundDatabase database,
      CarrierLines lines,
      GroundExchange exchange,
      List<Node> nodes) {
    this.begun = begun;
    this.folder = folder;
    this.database = database;
    this.lines = lines;
    this.exchange = exchange;
    this.nodes = nodes;
  }

  /// Sets everything up, with a line of progress for each step; returns when every node is
  /// connected and one listens to the exchange.
  ///
  /// @param home the folder Dozvon was built in
  /// @param begun takes charge of everything that has to be stopped; the caller's thread has to
  ///   live until then
  /// @throws CannotGoOn with a sentence for the one who asked
  public static Ground prepare(GroundPlan plan, Path home, Session session, Begun begun) {
    Path root = AsteriskRoot.provide(home, session, begun::add);
    WorkFolder folder =
        begun.add(
            WorkFolder.take(
                session.cacheFolder(), plan.name(), () -> session.words().say("bench.another")));
    return new Construction(plan, home, session, begun, folder).build(root);
  }

  /// Where logs, settings and data are, kept when the run ends.
  public Path folder() {
    return folder.path();
  }

  public Begun begun() {
    return begun;
  }

  public GroundDatabase database() {
    return database;
  }

  public GroundExchange exchange() {
    return exchange;
  }

  public List<Node> nodes() {
    return nodes;
  }

  /// The first node.
  public Node node() {
    return nodes.getFirst();
  }

  /// The carrier's line of this name, which tells what calls it has heard.
  public Sipp line(String name) {
    return lines.line(name);
  }

  /// Ends the SIPp of this line: somebody else plays it from now on.
  ///
  /// @return its UDP port on the loopback
  public int leave(String name) {
    lines.line(name).close();
    return lines.port(name);
  }

  /// How often a number was called, through any line.
  public int callsTo(String number) {
    return lines.callsTo(number);
  }

  /// All desk phones: one SIPp, told apart by their names.
  public Sipp desks() {
    return lines.line(DESK);
  }

  /// The desk phone of this name.
  public DeskPhone desk(String name) {
    return new DeskPhone("sip:" + name + "@127.0.0.1:" + lines.port(DESK));
  }

  private record Construction(
      GroundPlan plan, Path home, Session session, Begun begun, WorkFolder folder) {
    Ground build(Path root) {
      Progress progress = new Progress(session);
      List<ServiceSettings> settings =
          Stream.generate(this::onFreePorts).limit(plan.nodes()).toList();
      GroundDatabase database = progress.step("bench.step.database", () -> begun.add(database()));
      CarrierLines lines = begun.add(unlessBroken(this::lines));
      GroundExchange exchange =
          progress.step(
              "bench.step.exchange",
              () -> begun.add(unlessBroken(() -> exchange(root, lines, settings))));
      List<Node> nodes =
          progress.step("bench.step.nodes", () -> nodes(settings, database, exchange));
      return new Ground(begun, folder, database, lines, exchange, nodes);
    }

    private GroundDatabase database() {
      return GroundDatabase.start(folder.database(), session.cacheFolder().resolve("postgres"));
    }

    private CarrierLines lines() throws IOException {
      List<String> names =
          Stream.concat(plan.lines().stream().map(GroundPlan.Line::name), Stream.of(DESK)).toList();
      Path sipp = Files.createDirectories(folder.path().resolve("sipp"));
      CarrierLines lines = new CarrierLines(sipp, leash(), names);
      lines.open(DESK, plan.desk());
      for (GroundPlan.Line line : plan.lines()) {
        lines.open(line.name(), line.scenario());
      }
      return lines;
    }

    private GroundExchange exchange(Path root, CarrierLines lines, List<ServiceSettings> settings)
        throws IOException {
      Map<String, Integer> trunks = new LinkedHashMap<>();
      plan.lines().forEach(line -> trunks.put(line.name(), lines.port(line.name())));
      return GroundExchange.start(
          folder.path().resolve("asterisk"),
          leash(),
          new AsteriskInstallation(root),
          settings.stream().map(ServiceSettings::agiPort).toList(),
          trunks,
          plan.records());
    }

    private List<Node> nodes(
        List<ServiceSettings> settings, GroundDatabase database, GroundExchange exchange) {
      List<Node> nodes = new ArrayList<>();
      for (ServiceSettings one : settings) {
        ServiceSettings whole =
            one.with(database.settings())
                .with(Map.of("dozvon.exchanges", List.of(exchangeSettings(exchange))))
                .with(AsteriskSettings.line(exchange.plan()))
                .with(plan.settings());
        Node node =
            begun.add(new Node("node-" + (nodes.size() + 1), whole, program(), folder, session));
        node.start();
        // The first one makes the tables and becomes the one that listens.
        if (nodes.isEmpty()) {
          node.awaitListening(begun);
        }
        nodes.add(node);
      }
      nodes.forEach(node -> node.awaitReady(begun));
      return List.copyOf(nodes);
    }

    private Map<String, Object> exchangeSettings(GroundExchange exchange) {
      return AsteriskSettings.of(
          exchange.plan(), plan.lines().stream().map(GroundPlan.Line::name).toList());
    }

    private ServiceProgram program() {
      return (plan.quick()
              ? ServiceProgram.quickIn(home, session)
              : ServiceProgram.in(home, session))
          .with(plan.options());
    }

    private List<String> leash() {
      return Leash.command(session.environment());
    }

    private ServiceSettings onFreePorts() {
      return unlessBroken(() -> ServiceSettings.on(FreePorts.tcp(), FreePorts.tcp()));
    }

    /// Something that may meet a broken machine.
    private interface Work<T> {
      T done() throws IOException;
    }

    private <T> T unlessBroken(Work<T> work) {
      try {
        return work.done();
      } catch (IOException e) {
        throw new CannotGoOn(
            ExitCode.NOT_STARTED,
            session.words().say("bench.not-started", String.valueOf(e.getMessage())));
      }
    }
  }
}
