package io.dozvon;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The service: makes a doctor's call get through.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(
    systemName = "Dozvon",
    sharedModules = {"vocabulary", "database"})
public class Dozvon {
  private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

  /// Virtual threads that load a class keep their carriers while they wait for the loader's lock
  /// (JEP 491). With a carrier a core, as is the default, a machine of few cores stands still for
  /// ever once all of them wait for a thread that holds the lock and has no carrier to go on with.
  private static final int ENOUGH_CARRIERS = 128;

  public static void main(String[] arguments) {
    if (System.getProperty(CARRIERS) == null) {
      System.setProperty(CARRIERS, String.valueOf(ENOUGH_CARRIERS));
    }
    SpringApplication.run(Dozvon.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
