package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.JoinTokens;
import io.dozvon.telephony.TelephonySettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// This node's [AgiServer], if any of its exchanges is an Asterisk.
@Component
final class AgiLifecycle implements SmartLifecycle {
  private final AgiServer server;
  private final boolean needed;
  private volatile boolean running;

  AgiLifecycle(TelephonySettings settings, JoinTokens tokens, MeterRegistry meters) {
    this.server = new AgiServer(settings.agi(), tokens::redeem, meters);
    this.needed =
        settings.exchanges().stream()
            .anyMatch(exchange -> exchange.kind().equals(AsteriskDriver.KIND));
  }

  @Override
  public void start() {
    if (needed) {
      try {
        server.start();
      } catch (IOException e) {
        throw new UncheckedIOException("dozvon.agi: " + e.getMessage(), e);
      }
    }
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    server.close();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
