package io.dozvon.pbx.exchange;

import io.dozvon.pbx.plan.Codec;
import io.dozvon.pbx.plan.DeskPhonePlan;
import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.plan.ManagerPlan;
import io.dozvon.pbx.plan.Password;
import io.dozvon.pbx.plan.TrunkPlan;
import io.dozvon.pbx.plan.WebPlan;
import io.dozvon.pbx.run.AsteriskInstallation;
import io.dozvon.pbx.run.AsteriskServer;
import io.dozvon.pbx.run.FreePorts;
import io.dozvon.pbx.run.LocalPlan;
import io.dozvon.pbx.run.RealAsterisk;
import io.dozvon.pbx.sipp.Browsers;
import io.dozvon.pbx.sipp.DeskPhones;
import io.dozvon.telephony.CarrierBehaviour;
import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.DeskPhone;
import io.dozvon.telephony.ExchangeBench;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.HeardNews;
import io.dozvon.telephony.TelephonySettings.AgiSettings;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.TelephonySettings.TrunkSettings;
import io.dozvon.telephony.Trunk;
import io.dozvon.telephony.TrunkName;
import io.dozvon.telephony.asterisk.AgiServer;
import io.dozvon.telephony.asterisk.AsteriskDriver;
import io.dozvon.vocabulary.PhoneNumber;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.Wire;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A real Asterisk, configured as every exchange of ours is, with a trunk to a carrier for each
/// behaviour.
final class AsteriskBench implements ExchangeBench, AutoCloseable {
  private static final Duration RING_FOR = Duration.ofSeconds(6);
  private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(4);
  private static final Duration PING_EVERY = Duration.ofSeconds(2);
  private static final PhoneNumber CALLER_ID = new PhoneNumber("+74951234567");
  private static final DeskPhone EXTENSION = new DeskPhone("doctor-1");
  private static final Password PASSWORD = new Password(new Secret("correct-horse"));

  private final AtomicInteger numbers = new AtomicInteger();
  private final HeardNews news = new HeardNews();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final AsteriskInstallation installation = RealAsterisk.required();
  private final ExchangePlan plan;
  private final Carrier carrier;
  private final DeskPhones deskPhones;
  private final Browsers browsers;
  private final Tokens tokens = new Tokens();
  private final AgiServer agi;
  private final ConnectedExchange exchange;
  private AsteriskServer server;

  AsteriskBench(Path folder) throws IOException {
    int agiPort = FreePorts.tcp();
    Path sipp = Files.createDirectories(folder.resolve("sipp"));
    carrier = new Carrier(sipp, CONFIRM_WITHIN);
    plan = plan(folder.resolve("pbx"), agiPort);
    server = AsteriskServer.start(installation, plan);
    browsers = new Browsers(sipp, plan.sip().bind());
    agi = new AgiServer(new AgiSettings("127.0.0.1", agiPort), tokens, meters);
    agi.start();
    deskPhones = new DeskPhones(sipp, plan.sip().bind().port());
    exchange =
        new AsteriskDriver(meters, Clock.systemUTC(), Optional.empty()).open(settings(plan), news);
    exchange.connect();
    exchange.listen();
    news.awaitExchange(ExchangeEvent.Resumed.class, 0, resumed -> resumed.legs().isEmpty());
  }

  private ExchangePlan plan(Path folder, int agiPort) throws IOException {
    ExchangePlan plan = LocalPlan.in(folder, installation, agiPort);
    for (CarrierBehaviour behaviour : CarrierBehaviour.values()) {
      plan = plan.withTrunk(trunk(behaviour));
    }
    WebPlan web = new WebPlan(plan.web().bind(), plan.web().tls(), WebPlan.Media.PLAIN);
    return plan.withWeb(web).withDeskPhone(new DeskPhonePlan(EXTENSION, PASSWORD));
  }

  private TrunkPlan trunk(CarrierBehaviour behaviour) {
    Endpoint line = new Endpoint(Host.LOOPBACK, carrier.port(behaviour));
    return new TrunkPlan(name(behaviour), line, List.of(Codec.ALAW, Codec.ULAW), Optional.empty());
  }

  private static TrunkName name(CarrierBehaviour behaviour) {
    return new TrunkName(Wire.name(behaviour));
  }

  static ExchangeSettings settings(ExchangePlan plan) {
    ManagerPlan.User user = plan.manager().users().getFirst();
    return new ExchangeSettings(
        plan.name(),
        "asterisk",
        plan.manager().bind().host().value(),
        plan.manager().bind().port(),
        user.name(),
        user.password().secret(),
        URI.create("ws://127.0.0.1:" + plan.web().bind().port() + "/ws"),
        "127.0.0.1",
        Stream.of(CarrierBehaviour.values())
            .map(behaviour -> new TrunkSettings(name(behaviour), CALLER_ID))
            .toList(),
        PING_EVERY,
        plan.directories().recordings(),
        plan.directories().configuration());
  }

  ExchangePlan plan() {
    return plan;
  }

  Tokens tokens() {
    return tokens;
  }

  Browsers browsers() {
    return browsers;
  }

  /// How often a meter with this name and reason has counted.
  double counted(String name, String reason) {
    return meters.find(name).tag("reason", reason).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  SimpleMeterRegistry meters() {
    return meters;
  }

  @Override
  public ConnectedExchange exchange() {
    return exchange;
  }

  @Override
  public HeardNews news() {
    return news;
  }

  @Override
  public Line carrierWill(CarrierBehaviour behaviour) {
    carrier.open(behaviour);
    String number = "+7999%07d".formatted(numbers.incrementAndGet());
    return new Line(new PhoneNumber(number), new Trunk(name(behaviour), CALLER_ID));
  }

  @Override
  public int callsTo(PhoneNumber number) {
    return carrier.callsTo(number.e164());
  }

  @Override
  public DeskPhone deskPhoneByUri() {
    return deskPhones.byUri();
  }

  @Override
  public DeskPhone deskPhoneByExtension() {
    return deskPhones.registered(EXTENSION, PASSWORD);
  }

  @Override
  public Path recordings() {
    return plan.directories().recordings();
  }

  @Override
  public Duration ringFor() {
    return RING_FOR;
  }

  @Override
  public Duration confirmWithin() {
    return CONFIRM_WITHIN;
  }

  @Override
  public void kill() {
    server.kill();
  }

  @Override
  public void start() throws IOException {
    server = AsteriskServer.start(installation, plan);
  }

  @Override
  public void freeze() throws IOException {
    server.freeze();
  }

  @Override
  public void thaw() throws IOException {
    server.thaw();
  }

  @Override
  public void close() {
    exchange.close();
    agi.close();
    browsers.close();
    deskPhones.close();
    carrier.close();
    server.close();
  }
}
