package io.dozvon.telephony;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;
import org.springframework.integration.jdbc.lock.JdbcLockRegistry;
import org.springframework.integration.jdbc.lock.LockRepository;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelephonySettings.class)
class TelephonyConfiguration {
  @Bean
  DefaultLockRepository exchangeLockRows(DataSource dataSource) {
    DefaultLockRepository rows = new DefaultLockRepository(dataSource);
    rows.setPrefix("telephony.int_");
    rows.setRegion("exchanges");
    return rows;
  }

  @Bean
  JdbcLockRegistry exchangeLocks(LockRepository rows, TelephonySettings settings) {
    return new JdbcLockRegistry(rows, settings.takeOverAfter());
  }
}
