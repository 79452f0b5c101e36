package centre;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The rooms alone, without web: what the tests of core run.
@EnableScheduling
@SpringBootApplication(scanBasePackages = {"io.dozvon", "centre"})
class RoomsApplication {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
