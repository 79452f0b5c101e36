package io.dozvon.web.health;

import io.dozvon.telephony.ExchangeStatus;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.Exchanges;
import io.dozvon.vocabulary.Wire;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/// Up if every exchange is; degraded if one is not, or if there is none: pages, records and the
/// admin API go on working, and calls resume when the exchange is back.
@Component("exchangesHealthIndicator")
final class ExchangesHealth implements HealthIndicator {
  private static final Status DEGRADED = new Status("DEGRADED");

  private final Exchanges exchanges;

  ExchangesHealth(Exchanges exchanges) {
    this.exchanges = exchanges;
  }

  @Override
  public org.springframework.boot.health.contributor.Health health() {
    List<ExchangeStatus> statuses = exchanges.statuses();
    boolean fine =
        !statuses.isEmpty() && statuses.stream().allMatch(it -> it.health() == Health.UP);
    var health =
        fine
            ? org.springframework.boot.health.contributor.Health.up()
            : org.springframework.boot.health.contributor.Health.status(DEGRADED);
    statuses.forEach(it -> health.withDetail(it.name().value(), details(it)));
    return health.build();
  }

  private static Map<String, Object> details(ExchangeStatus status) {
    return Map.of(
        "kind", status.kind(),
        "health", Wire.name(status.health()),
        "since", status.since(),
        "listening", status.listening());
  }
}
