package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.BadTelephonySetting;
import io.dozvon.telephony.JoinTokens;
import io.dozvon.telephony.TelephonySettings;
import io.dozvon.telephony.TelephonySettings.AgiSettings;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// This node's [AgiServer], if any of its exchanges is an Asterisk.
@Component
final class AgiLifecycle implements SmartLifecycle {
  private final TelephonySettings settings;
  private final JoinTokens tokens;
  private final MeterRegistry meters;
  private volatile Optional<AgiServer> server = Optional.empty();
  private volatile boolean running;

  AgiLifecycle(TelephonySettings settings, JoinTokens tokens, MeterRegistry meters) {
    this.settings = settings;
    this.tokens = tokens;
    this.meters = meters;
    asterisks().forEach(exchange -> WayBack.check(exchange, settings.agi()));
  }

  private Stream<ExchangeSettings> asterisks() {
    return settings.exchanges().stream()
        .filter(exchange -> exchange.kind().equals(AsteriskDriver.KIND));
  }

  @Override
  public void start() {
    if (asterisks().findAny().isPresent()) {
      server = Optional.of(started(new AgiServer(settings.agi(), tokens::redeem, meters)));
    }
    running = true;
  }

  private AgiServer started(AgiServer server) {
    try {
      server.start();
      return server;
    } catch (IOException e) {
      throw unusable(settings.agi(), e);
    }
  }

  private static BadTelephonySetting unusable(AgiSettings agi, IOException said) {
    BadTelephonySetting bad =
        isOurs(agi.bind())
            ? new BadTelephonySetting(
                "dozvon.agi.port",
                String.valueOf(agi.port()),
                "a TCP port that is free at " + agi.bind() + " (" + said.getMessage() + ")")
            : new BadTelephonySetting("dozvon.agi.bind", agi.bind(), "an address of this machine");
    bad.initCause(said);
    return bad;
  }

  private static boolean isOurs(String address) {
    try {
      InetAddress bind = InetAddress.getByName(address);
      return bind.isAnyLocalAddress() || NetworkInterface.getByInetAddress(bind) != null;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void stop() {
    running = false;
    server.ifPresent(AgiServer::close);
    server = Optional.empty();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
