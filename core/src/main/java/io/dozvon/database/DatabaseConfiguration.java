package io.dozvon.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LockSettings.class)
class DatabaseConfiguration {
  @Bean
  static BeanPostProcessor poolsAreTireless() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
          pool.setDataSource(new TirelessDataSource(pool, connectionsOf(pool)));
        }
        return bean;
      }
    };
  }

  /// Nobody reads the server's warnings, and nobody the log of every statement.
  @Bean
  DefaultConfigurationCustomizer statementsAreQuiet() {
    return jooq -> jooq.settings().withFetchWarnings(false).withExecuteLogging(false);
  }

  /// As HikariCP itself would make them.
  private static DriverDataSource connectionsOf(HikariDataSource pool) {
    return new DriverDataSource(
        pool.getJdbcUrl(),
        pool.getDriverClassName(),
        pool.getDataSourceProperties(),
        pool.getUsername(),
        pool.getPassword());
  }
}
