package io.dozvon.contactcentre;

import io.dozvon.telephony.ExchangeName;
import io.dozvon.telephony.Exchanges;
import io.dozvon.telephony.TelephonySettings;
import io.dozvon.telephony.acd.Acd;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/// Puts [StandInAcd] in the place of the exchange that the settings name.
@TestConfiguration(proxyBeanMethods = false)
class StandInLine {
  @Bean
  StandInAcd standInAcd() {
    return new StandInAcd();
  }

  @Bean
  @Primary
  LineExchange standInLineExchange(
      StandInAcd acd,
      Exchanges exchanges,
      TelephonySettings telephony,
      LineSettings settings,
      Clock clock) {
    return new LineExchange(exchanges, telephony, settings, clock) {
      @Override
      boolean is(ExchangeName exchange) {
        return acd.exchange().equals(exchange);
      }

      @Override
      Optional<Acd> acd() {
        return Optional.of(acd);
      }

      @Override
      boolean isListenedTo(Set<ExchangeName> at) {
        return true;
      }

      @Override
      boolean isUp() {
        return acd.isThere();
      }
    };
  }
}
