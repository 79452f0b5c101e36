package io.dozvon.telephony.asterisk;

import io.dozvon.telephony.ConnectedExchange;
import io.dozvon.telephony.ExchangeDriver;
import io.dozvon.telephony.ExchangeNews;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.acd.QueueFiles;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Opens exchanges of the kind `asterisk`.
@Component
public final class AsteriskDriver implements ExchangeDriver {
  static final String KIND = "asterisk";

  private final MeterRegistry meters;
  private final Clock clock;
  private final Optional<QueueFiles> queueFiles;

  /// @param queueFiles how queues are written for Asterisk; without it an exchange keeps those it
  ///   was set up with
  public AsteriskDriver(MeterRegistry meters, Clock clock, Optional<QueueFiles> queueFiles) {
    this.meters = meters;
    this.clock = clock;
    this.queueFiles = queueFiles;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> missingIn(ExchangeSettings settings) {
    return settings.amiSecret().isEmpty() ? Optional.of("ami-secret") : Optional.empty();
  }

  @Override
  public ConnectedExchange open(ExchangeSettings settings, ExchangeNews news) {
    Channels channels = new Channels();
    Hearing hearing = new Hearing(settings.name(), news, channels, meters, clock);
    QueuesFile queues = QueuesFile.of(settings, queueFiles);
    return new AsteriskExchange(settings, hearing, channels, queues, clock);
  }
}
