package io.dozvon.telephony.simulated;

import io.dozvon.telephony.JoinTokens;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SimulatedConfiguration {
  /// Its thread starts with the first step of a simulated call, so an installation without a
  /// simulated exchange has none.
  @Bean
  RunningTime simulatedTime(Clock clock) {
    return new RunningTime(clock);
  }

  @Bean
  SimulatedSwitches simulatedSwitches(SimulatedTime time) {
    return new SimulatedSwitches(time);
  }

  @Bean
  SimulatedDriver simulatedDriver(SimulatedSwitches switches, JoinTokens tokens) {
    return new SimulatedDriver(switches, tokens::redeem);
  }
}
