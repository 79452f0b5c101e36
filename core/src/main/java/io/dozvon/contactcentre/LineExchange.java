package io.dozvon.contactcentre;

import io.dozvon.telephony.Exchange;
import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.ExchangeStatus.Health;
import io.dozvon.telephony.ExchangeUnavailable;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.TelephonySettings;
import io.dozvon.telephony.acd.Acd;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The one exchange that receives the line's callers.
@Component
class LineExchange {
  private static final Logger log = LoggerFactory.getLogger(LineExchange.class);
  private static final Duration REST = Duration.ofSeconds(3);

  private final Exchanges exchanges;
  private final Optional<ExchangeName> name;
  private final Clock clock;
  private volatile Instant restsUntil = Instant.EPOCH;

  LineExchange(
      Exchanges exchanges, TelephonySettings telephony, LineSettings settings, Clock clock) {
    this.exchanges = exchanges;
    this.name =
        Optional.ofNullable(settings.exchange())
            .or(() -> telephony.exchanges().stream().map(it -> it.name()).findFirst());
    this.clock = clock;
  }

  boolean is(ExchangeName exchange) {
    return name.equals(Optional.of(exchange));
  }

  Optional<Acd> acd() {
    return name.flatMap(exchanges::acd);
  }

  boolean isListenedTo(Set<ExchangeName> at) {
    return name.filter(at::contains).isPresent();
  }

  boolean isUp() {
    return name.flatMap(exchanges::named).map(Exchange::status).stream()
        .anyMatch(status -> status.health() == Health.UP);
  }

  /// Whether it is one of these, is there, and did not fail a moment ago.
  final boolean canBeAsked(Set<ExchangeName> at) {
    return isListenedTo(at) && acd().isPresent() && isUp() && !clock.instant().isBefore(restsUntil);
  }

  /// Something that is asked of it, and can be asked again.
  @FunctionalInterface
  interface Asking {
    void ask(Acd acd) throws ExchangeUnavailable;
  }

  /// @return whether it was done
  final boolean did(String what, Asking asking) {
    try {
      asking.ask(acd().orElseThrow());
      return true;
    } catch (ExchangeUnavailable e) {
      restsUntil = clock.instant().plus(REST);
      log.warn("{}: again in {}, since {}", what, REST, e.getMessage());
      return false;
    }
  }
}
