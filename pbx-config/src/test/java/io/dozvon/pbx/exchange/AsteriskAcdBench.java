package io.dozvon.pbx.exchange;

import io.dozvon.pbx.QueuesFile;
import io.dozvon.pbx.plan.Codec;
import io.dozvon.pbx.plan.Endpoint;
import io.dozvon.pbx.plan.ExchangePlan;
import io.dozvon.pbx.plan.Host;
import io.dozvon.pbx.plan.LinePlan;
import io.dozvon.pbx.plan.Password;
import io.dozvon.pbx.plan.TrunkPlan;
import io.dozvon.pbx.plan.WebPlan;
import io.dozvon.pbx.run.AsteriskInstallation;
import io.dozvon.pbx.run.AsteriskServer;
import io.dozvon.pbx.run.FreePorts;
import io.dozvon.pbx.run.LocalPlan;
import io.dozvon.pbx.run.RealAsterisk;
import io.dozvon.pbx.run.SipCall;
import io.dozvon.pbx.run.SipStation;
import io.dozvon.telephony.AcdBench;
import io.dozvon.telephony.AcdContract;
import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.ExchangeEvent;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.HeardCallers;
import io.dozvon.telephony.HeardNews;
import io.dozvon.telephony.TrunkName;
import io.dozvon.telephony.acd.Acd;
import io.dozvon.telephony.acd.AgentPhone;
import io.dozvon.telephony.acd.LineSetup;
import io.dozvon.telephony.acd.QueueId;
import io.dozvon.telephony.acd.SeatName;
import io.dozvon.telephony.asterisk.AsteriskDriver;
import io.dozvon.vocabulary.PhoneNumber;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A real Asterisk whose line is called by a carrier and answered at seats.
final class AsteriskAcdBench implements AcdBench, AutoCloseable {
  private static final int SEATS = 60;
  private static final TrunkName CARRIER = new TrunkName("carrier");

  private final HeardNews news = new HeardNews();
  private final AtomicInteger queues = new AtomicInteger();
  private final AtomicInteger seats = new AtomicInteger();
  private final List<SipStation> stations = new CopyOnWriteArrayList<>();
  private final ExchangePlan plan;
  private final Map<SeatName, Password> passwords;
  private final AsteriskServer server;
  private final SipStation carrier;
  private final ConnectedExchange exchange;
  private final Acd acd;

  AsteriskAcdBench(Path folder) throws IOException, ExchangeUnavailable {
    int port = FreePorts.udp();
    plan = plan(folder, port);
    passwords = plan.line().orElseThrow().seatPasswords();
    server = AsteriskServer.start(RealAsterisk.required(), plan);
    carrier = new SipStation(port, plan.sip().bind(), _ -> {});
    exchange =
        new AsteriskDriver(
                new SimpleMeterRegistry(),
                Clock.systemUTC(),
                Optional.of(queues -> QueuesFile.of(queues).text()))
            .open(AsteriskBench.settings(plan), news);
    exchange.connect();
    exchange.listen();
    news.awaitExchange(ExchangeEvent.Resumed.class, 0, _ -> true);
    acd = exchange.acd().orElseThrow();
    acd.arrange(setup());
  }

  private static ExchangePlan plan(Path folder, int carrier) throws IOException {
    AsteriskInstallation installation = RealAsterisk.required();
    ExchangePlan local = LocalPlan.in(folder, installation, FreePorts.tcp());
    LinePlan line = local.line().orElseThrow();
    return local
        .withTrunk(
            new TrunkPlan(
                CARRIER,
                new Endpoint(Host.LOOPBACK, carrier),
                List.of(Codec.ULAW),
                Optional.empty()))
        .withWeb(new WebPlan(local.web().bind(), local.web().tls(), WebPlan.Media.PLAIN))
        .withLine(
            new LinePlan(
                line.dids(),
                SEATS,
                line.seatSecret(),
                line.zone(),
                line.hold(),
                line.silence(),
                false));
  }

  @Override
  public Acd acd() {
    return acd;
  }

  @Override
  public ConnectedExchange exchange() {
    return exchange;
  }

  @Override
  public HeardCallers heard() {
    return news.callers();
  }

  @Override
  public LineSetup setup() {
    return AcdContract.lineSetup();
  }

  @Override
  public QueueId freshQueue() {
    return AcdContract.fresh(queues.incrementAndGet());
  }

  @Override
  public Caller call(PhoneNumber from) {
    SipCall call = carrier.call(from.e164(), LocalPlan.DID.e164());
    return new Caller() {
      @Override
      public void presses(char key) {
        call.presses(key);
      }

      @Override
      public void hangsUp() {
        call.hangsUp();
      }

      @Override
      public boolean isThere() {
        return call.state() != SipCall.State.OVER;
      }
    };
  }

  @Override
  public Phone freshPhone(Conduct conduct) {
    SeatName name = SeatName.numbered(seats.incrementAndGet());
    try {
      SeatPhone phone = new SeatPhone(new AgentPhone.Seat(name), conduct);
      SipStation station = new SipStation(0, plan.sip().bind(), phone::called);
      stations.add(station);
      station.register(name.value(), Objects.requireNonNull(passwords.get(name)));
      return phone;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    exchange.close();
    stations.forEach(SipStation::close);
    carrier.close();
    server.close();
  }

  private static final class SeatPhone implements Phone {
    private final AgentPhone phone;
    private final List<SipCall> calls = new CopyOnWriteArrayList<>();
    private volatile Conduct conduct;

    SeatPhone(AgentPhone phone, Conduct conduct) {
      this.phone = phone;
      this.conduct = conduct;
    }

    void called(SipCall call) {
      calls.add(call);
      switch (conduct) {
        case ANSWERS -> {
          call.rings();
          call.answers();
        }
        case RINGS -> call.rings();
        case DECLINES -> call.refuses("486 Busy Here");
      }
    }

    @Override
    public AgentPhone phone() {
      return phone;
    }

    @Override
    public void will(Conduct next) {
      conduct = next;
    }

    @Override
    public void hangsUp() {
      calls.forEach(SipCall::hangsUp);
    }

    @Override
    public boolean talks() {
      return calls.stream().anyMatch(call -> call.state() == SipCall.State.TALKING);
    }

    @Override
    public int rung() {
      return calls.size();
    }

    @Override
    public boolean wasToAnswerByItself() {
      return calls.getLast().header("Answer-Mode").equals("Auto");
    }
  }
}
