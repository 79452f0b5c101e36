package io.dozvon.web;

import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.ManagerPlan;
import io.dozvon.pbx.plan.WebPlan;
import io.dozvon.pbx.run.AsteriskInstallation;
import io.dozvon.pbx.run.AsteriskServer;
import io.dozvon.pbx.run.FreePorts;
import io.dozvon.pbx.run.LocalPlan;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.dialplan.DemoCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.FileSystemUtils;

/// A real Asterisk in a folder of its own, with the demonstration's carrier.
final class RealExchange implements AutoCloseable {
  private final Path folder;
  private final AsteriskServer asterisk;

  private RealExchange(Path folder, AsteriskServer asterisk) {
    this.folder = folder;
    this.asterisk = asterisk;
  }

  /// @param encrypted whether browsers come by TLS only, with a certificate nobody has signed
  /// @param agiPort where the service answers it
  public static RealExchange start(String name, boolean encrypted, int agiPort) {
    return start(name, encrypted, agiPort, false);
  }

  /// With a line that is recorded.
  static RealExchange recordingTheLine(String name, int agiPort) {
    return start(name, false, agiPort, true);
  }

  private static RealExchange start(String name, boolean encrypted, int agiPort, boolean recorded) {
    try {
      Path folder = Files.createTempDirectory("dozvon-" + name);
      AsteriskInstallation installation = AsteriskInstallation.find(System.getenv()).orElseThrow();
      ExchangePlan local = LocalPlan.in(folder, installation, agiPort);
      ExchangePlan plan =
          named(name, local, encrypted ? encrypted(local.web(), folder) : local.web());
      return new RealExchange(
          folder,
          AsteriskServer.start(
              installation, plan.withLine(plan.line().orElseThrow().withRecorded(recorded))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WebPlan encrypted(WebPlan plain, Path folder) throws IOException {
    Endpoint bind = new Endpoint(plain.bind().host(), freePort());
    return new WebPlan(plain.bind(), Optional.of(SelfSigned.in(folder, bind)), plain.media());
  }

  private static ExchangePlan named(String name, ExchangePlan plan, WebPlan web) {
    return new ExchangePlan(
        new ExchangeName(name),
        plan.directories(),
        plan.sip(),
        web,
        plan.media(),
        plan.manager(),
        plan.admission(),
        plan.trunks(),
        plan.deskPhones(),
        plan.language(),
        plan.confirmation(),
        plan.records(),
        plan.demo(),
        plan.line());
  }

  static int freePort() {
    try {
      return FreePorts.tcp();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As the service's exchange of that number, from 0.
  void describe(DynamicPropertyRegistry settings, int number) {
    String exchange = "dozvon.exchanges[" + number + "].";
    ExchangePlan plan = asterisk.plan();
    ManagerPlan.User user = plan.manager().users().getFirst();
    ServiceSettings.set(
        settings,
        Map.of(
            exchange + "name",
            plan.name().value(),
            exchange + "kind",
            "asterisk",
            exchange + "ami-port",
            "" + plan.manager().bind().port(),
            exchange + "ami-user",
            user.name(),
            exchange + "ami-secret",
            user.password().reveal(),
            exchange + "web-socket",
            webSocket(plan.web()),
            exchange + "trunks[0].name",
            "demo",
            exchange + "trunks[0].caller-id",
            "+74951234567"));
  }

  /// As the exchange of that number, it serves the contact centre's line.
  void describeLine(DynamicPropertyRegistry settings, int number) {
    ExchangePlan plan = asterisk.plan();
    ServiceSettings.set(
        settings,
        Map.of(
            "dozvon.exchanges[" + number + "].configuration",
            plan.directories().configuration().toString(),
            "dozvon.contact-centre.exchange",
            plan.name().value(),
            "dozvon.contact-centre.seats",
            "" + plan.line().orElseThrow().seats(),
            "dozvon.contact-centre.seat-secret",
            plan.line().orElseThrow().seatSecret().reveal()));
  }

  /// Somebody of the demonstration calls the line.
  void isCalledBy(DemoCaller caller) {
    ManagerPlan manager = asterisk.plan().manager();
    ManagerPlan.User user = manager.users().getFirst();
    String said =
        """
        Action: Login
        Username: %s
        Secret: %s

        Action: Originate
        Channel: %s
        Context: %s
        Exten: %s
        Priority: 1
        CallerID: <%s>
        Async: true

        Action: Logoff

        """
            .formatted(
                user.name(),
                user.password().reveal(),
                DemoCaller.channel(LocalPlan.DID),
                DemoCaller.CONTEXT,
                caller.label(),
                caller.number().e164());
    try (Socket socket = new Socket(manager.bind().host().toString(), manager.bind().port())) {
      socket.getOutputStream().write(said.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!answer.contains("Originate successfully queued")) {
        throw new AssertionError(answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where it records.
  Path recordings() {
    return asterisk.plan().directories().recordings();
  }

  private static String webSocket(WebPlan web) {
    return web.tls().map(tls -> "wss://" + tls.bind() + "/ws").orElse("ws://" + web.bind() + "/ws");
  }

  @Override
  public void close() throws IOException {
    asterisk.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
