package io.dozvon.cli.bench.ground;

import io.dozvon.pbx.plan.CallRecords;
import io.dozvon.pbx.plan.Codec;
import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.plan.TrunkPlan;
import io.dozvon.pbx.plan.WebPlan;
import io.dozvon.pbx.run.AsteriskInstallation;
import io.dozvon.pbx.run.AsteriskServer;
import io.dozvon.pbx.run.LocalPlan;
import io.dozvon.telephony.TrunkName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An Asterisk configured as every exchange of ours is, with a trunk to each line of a carrier.
public final class GroundExchange implements AutoCloseable {
  /// As many agents as a benchmark may want.
  public static final int SEATS = 100;

  private final List<String> through;
  private final AsteriskInstallation installation;
  private final ExchangePlan plan;
  private AsteriskServer server;

  private GroundExchange(List<String> through, AsteriskInstallation installation, ExchangePlan plan)
      throws IOException {
    this.through = through;
    this.installation = installation;
    this.plan = plan;
    this.server = AsteriskServer.start(through, installation, plan);
  }

  /// @param through a program that becomes Asterisk by exec(3), with its arguments
  /// @param agiPorts where the nodes answer it
  /// @param trunks each with the port of its carrier's line
  /// @param records what it writes down of each call itself
  static GroundExchange start(
      Path folder,
      List<String> through,
      AsteriskInstallation installation,
      List<Integer> agiPorts,
      Map<String, Integer> trunks,
      CallRecords records)
      throws IOException {
    ExchangePlan plan =
        LocalPlan.in(folder, installation, agiPorts.getFirst())
            .withAdmission(agiPorts.stream().map(GroundExchange::loopback).toList());
    for (Map.Entry<String, Integer> trunk : trunks.entrySet()) {
      plan = plan.withTrunk(trunk(trunk.getKey(), trunk.getValue()));
    }
    plan = plan.withLine(plan.line().orElseThrow().withSeats(SEATS));
    // Browsers are played by SIPp, which speaks SIP over UDP and plain RTP.
    WebPlan web = new WebPlan(plan.web().bind(), plan.web().tls(), WebPlan.Media.PLAIN);
    return new GroundExchange(through, installation, plan.withWeb(web).withRecords(records));
  }

  private static TrunkPlan trunk(String name, int port) {
    return new TrunkPlan(
        new TrunkName(name), loopback(port), List.of(Codec.ALAW, Codec.ULAW), Optional.empty());
  }

  private static Endpoint loopback(int port) {
    return new Endpoint(Host.LOOPBACK, port);
  }

  public ExchangePlan plan() {
    return plan;
  }

  public synchronized ProcessHandle process() {
    return server.process();
  }

  public synchronized boolean isAlive() {
    return server.isAlive();
  }

  /// Ends it as a power cut would.
  public synchronized void kill() {
    server.kill();
  }

  /// Starts it again after [#kill]; returns when it is fully booted. By a thread that lives as long
  /// as it is needed.
  public synchronized void start() {
    try {
      server = AsteriskServer.start(through, installation, plan);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Makes it stand still: connections stay and nothing is answered.
  public synchronized void freeze() {
    try {
      server.freeze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Lets it go on.
  public synchronized void thaw() {
    try {
      server.thaw();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    thaw();
    server.close();
  }
}
