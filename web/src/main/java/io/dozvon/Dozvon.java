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
  public static void main(String[] arguments) {
    SpringApplication.run(Dozvon.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
