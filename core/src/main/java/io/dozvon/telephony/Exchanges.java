package io.dozvon.telephony;

import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.TelephonySettings.ExchangeSettings;
import io.dozvon.telephony.acd.Acd;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The exchanges of this installation: the telephony room's door.
@Component
public final class Exchanges implements SmartLifecycle {
  private final TelephonySettings settings;
  private final List<ExchangeDriver> drivers;
  private final ExchangeNews news;
  private volatile Map<ExchangeName, ConnectedExchange> exchanges;
  private volatile boolean running;

  Exchanges(TelephonySettings settings, List<ExchangeDriver> drivers, ExchangeNews news) {
    this.settings = settings;
    this.drivers = drivers;
    this.news = news;
    this.exchanges = open();
  }

  private Map<ExchangeName, ConnectedExchange> open() {
    Map<ExchangeName, ConnectedExchange> opened = new LinkedHashMap<>();
    for (int place = 0; place < settings.exchanges().size(); place++) {
      ExchangeSettings exchange = settings.exchanges().get(place);
      if (opened.put(exchange.name(), open(exchange, place)) != null) {
        throw bad(place, "name", exchange.name().value(), "a name that no other exchange has");
      }
    }
    return Collections.unmodifiableMap(opened);
  }

  private ConnectedExchange open(ExchangeSettings exchange, int place) {
    ExchangeDriver driver = driverOf(exchange, place);
    driver
        .missingIn(exchange)
        .ifPresent(key -> {
          throw bad(place, key, "", "a value; " + driver.kind() + " cannot do without it");
        });
    return driver.open(exchange, news);
  }

  private ExchangeDriver driverOf(ExchangeSettings exchange, int place) {
    return drivers.stream()
        .filter(driver -> driver.kind().equals(exchange.kind()))
        .findFirst()
        .orElseThrow(() -> bad(place, "kind", exchange.kind(), "one of " + kinds()));
  }

  private String kinds() {
    return drivers.stream().map(ExchangeDriver::kind).sorted().collect(Collectors.joining(", "));
  }

  private static BadTelephonySetting bad(int place, String key, String value, String expected) {
    return new BadTelephonySetting(
        "dozvon.exchanges[%d].%s".formatted(place, key), value, expected);
  }

  public Optional<Exchange> named(ExchangeName name) {
    return Optional.ofNullable(exchanges.get(name));
  }

  /// The exchange as one that distributes callers; empty if there is none of that name, or it does
  /// not.
  public Optional<Acd> acd(ExchangeName name) {
    return Optional.ofNullable(exchanges.get(name)).flatMap(ConnectedExchange::acd);
  }

  /// The exchange a new consultation should use: one that is up, the least busy first; empty if
  /// none is up.
  public Optional<ExchangeName> healthiest() {
    return statuses().stream()
        .filter(status -> status.health() == Health.UP)
        .min(Comparator.comparingInt(ExchangeStatus::legs))
        .map(ExchangeStatus::name);
  }

  /// Where an exchange's recordings are found, for those of whom the settings say it.
  public Map<ExchangeName, Path> recordings() {
    Map<ExchangeName, Path> folders = new LinkedHashMap<>();
    for (ExchangeSettings exchange : settings.exchanges()) {
      if (exchange.recordings() != null) {
        folders.put(exchange.name(), exchange.recordings());
      }
    }
    return folders;
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

  /// A closed connection is not opened again, so that new ones stand ready for a next start.
  @Override
  public void stop() {
    running = false;
    Map<ExchangeName, ConnectedExchange> closing = exchanges;
    exchanges = open();
    closing.values().forEach(ConnectedExchange::close);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before anyone listens, and stopped after.
  @Override
  public int getPhase() {
    return Listening.PHASE - 1;
  }
}
