package io.dozvon.telephony;

import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The exchanges of this installation: the telephony room's door.
@Component
public final class Exchanges implements SmartLifecycle {
  private final Map<ExchangeName, ConnectedExchange> exchanges = new LinkedHashMap<>();
  private volatile boolean running;

  Exchanges(TelephonySettings settings, List<ExchangeDriver> drivers, ExchangeNews news) {
    for (ExchangeSettings exchange : settings.exchanges()) {
      if (exchanges.put(exchange.name(), driverOf(exchange, drivers).open(exchange, news))
          != null) {
        throw new BadTelephonySetting(
            "dozvon.exchanges[].name", exchange.name().value(), "a name no other exchange has");
      }
    }
  }

  private static ExchangeDriver driverOf(ExchangeSettings exchange, List<ExchangeDriver> drivers) {
    return drivers.stream()
        .filter(driver -> driver.kind().equals(exchange.kind()))
        .findFirst()
        .orElseThrow(() ->
            new BadTelephonySetting(
                "dozvon.exchanges[].kind",
                exchange.kind(),
                "one of " + drivers.stream().map(ExchangeDriver::kind).sorted().toList()));
  }

  public Optional<Exchange> named(ExchangeName name) {
    return Optional.ofNullable(exchanges.get(name));
  }

  /// The exchange a new consultation should use: one that is up, the least busy first; empty if
  /// none is up.
  public Optional<ExchangeName> healthiest() {
    return statuses().stream()
        .filter(status -> status.health() == Health.UP)
        .min(Comparator.comparingInt(ExchangeStatus::legs))
        .map(ExchangeStatus::name);
  }

  public List<ExchangeStatus> statuses() {
    return exchanges.values().stream().map(Exchange::status).toList();
  }

  /// For the telephony room alone: whose events are to be heard.
  List<ConnectedExchange> connected() {
    return List.copyOf(exchanges.values());
  }

  @Override
  public void start() {
    exchanges.values().forEach(ConnectedExchange::connect);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    exchanges.values().forEach(ConnectedExchange::close);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
