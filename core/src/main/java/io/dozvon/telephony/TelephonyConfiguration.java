package io.dozvon.telephony;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.jdbc.lock.DefaultLockRepository;
import org.springframework.integration.jdbc.lock.JdbcLockRegistry;
import org.springframework.integration.jdbc.lock.LockRepository;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TelephonySettings.class)
class TelephonyConfiguration {
  private static final long GIVE_UP_MILLIS = 2_000;

  /// The leases of the listening node do not wait behind calls for a connection: who renews late
  /// loses the exchange to another node.
  @Bean(defaultCandidate = false)
  HikariDataSource leases(JdbcConnectionDetails details) {
    HikariDataSource leases = new HikariDataSource();
    leases.setPoolName("leases");
    leases.setJdbcUrl(details.getJdbcUrl());
    leases.setUsername(details.getUsername());
    leases.setPassword(details.getPassword());
    leases.setMaximumPoolSize(2);
    leases.setMinimumIdle(1);
    leases.setConnectionTimeout(GIVE_UP_MILLIS);
    return leases;
  }

  @Bean
  DefaultLockRepository exchangeLockRows(@Qualifier("leases") DataSource leases) {
    DefaultLockRepository rows = new DefaultLockRepository(leases);
    rows.setTransactionManager(new JdbcTransactionManager(leases));
    rows.setPrefix("telephony.int_");
    rows.setRegion("exchanges");
    return rows;
  }

  @Bean
  JdbcLockRegistry exchangeLocks(LockRepository rows, TelephonySettings settings) {
    return new JdbcLockRegistry(rows, settings.takeOverAfter());
  }
}
