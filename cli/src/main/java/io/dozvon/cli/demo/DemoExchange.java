package io.dozvon.cli.demo;

import io.dozvon.cli.ExitCode;
import io.dozvon.cli.Session;
import io.dozvon.cli.stage.AsteriskSettings;
import io.dozvon.cli.stage.CannotGoOn;
import io.dozvon.cli.stage.Leash;
import io.dozvon.pbx.plan.DemoPlan;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.run.AsteriskInstallation;
import io.dozvon.pbx.run.AsteriskServer;
import io.dozvon.pbx.run.LocalPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The exchange that carries the demonstration.
sealed interface DemoExchange extends AutoCloseable {

  /// What the service has to know of it: an element of `dozvon.exchanges`.
  Map<String, Object> settings();

  /// What it has to know besides, by whole names.
  default Map<String, Object> line() {
    return Map.of();
  }

  /// A phone that answers by itself.
  String deskPhone();

  /// Whether browsers can place calls through it.
  boolean takesBrowsers();

  boolean isAlive();

  @Override
  void close();

  /// What kind was asked for.
  enum Kind {
    ASTERISK,
    SIMULATED
  }

  /// A real one, child of this process.
  record Asterisk(AsteriskServer server) implements DemoExchange {

    static Asterisk start(Path root, Path folder, int agiPort, Session session) {
      try {
        AsteriskInstallation installation = new AsteriskInstallation(root);
        ExchangePlan plan = LocalPlan.in(folder, installation, agiPort);
        return new Asterisk(
            AsteriskServer.start(Leash.command(session.environment()), installation, plan));
      } catch (IOException e) {
        throw new CannotGoOn(
            ExitCode.NOT_STARTED, session.words().say("demo.no-exchange", e.toString()));
      }
    }

    @Override
    public Map<String, Object> settings() {
      return AsteriskSettings.of(server.plan(), List.of(demo().trunk().value()));
    }

    @Override
    public Map<String, Object> line() {
      return AsteriskSettings.line(server.plan());
    }

    @Override
    public String deskPhone() {
      return demo().deskPhone().address();
    }

    @Override
    public boolean takesBrowsers() {
      return true;
    }

    private DemoPlan demo() {
      return server.plan().demo().orElseThrow();
    }

    @Override
    public boolean isAlive() {
      return server.isAlive();
    }

    @Override
    public void close() {
      server.close();
    }
  }

  /// One in the service's own memory: nothing to start.
  record Simulated() implements DemoExchange {
    @Override
    public Map<String, Object> settings() {
      return Map.of(
          "name",
          "simulated",
          "kind",
          "simulated",
          "trunks",
          AsteriskSettings.trunks(List.of("demo")));
    }

    @Override
    public String deskPhone() {
      return "demo-desk";
    }

    /// There is no web socket and no sound.
    @Override
    public boolean takesBrowsers() {
      return false;
    }

    @Override
    public boolean isAlive() {
      return true;
    }

    @Override
    public void close() {}
  }
}
