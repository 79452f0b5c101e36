package centre;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// The rooms alone, without web: what the tests of core run.
@SpringBootApplication(scanBasePackages = {"io.dozvon", "centre"})
class RoomsApplication {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
