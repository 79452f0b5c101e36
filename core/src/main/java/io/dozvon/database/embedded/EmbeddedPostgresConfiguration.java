package io.dozvon.database.embedded;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Starts the embedded PostgreSQL when the settings name no other. Every bean that connects leans
/// on the connection details and they on the server, so Spring closes connections first, the server
/// last.
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedPostgresConfiguration.NoOtherDatabase.class)
@EnableConfigurationProperties(EmbeddedPostgresSettings.class)
class EmbeddedPostgresConfiguration {
  @Bean(destroyMethod = "close")
  PostgresServer embeddedPostgres(EmbeddedPostgresSettings settings) {
    return PostgresServer.start(settings);
  }

  @Bean
  JdbcConnectionDetails embeddedPostgresConnection(PostgresServer server) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return server.url();
      }

      @Override
      public String getUsername() {
        return PostgresServer.ROLE;
      }

      @Override
      public String getPassword() {
        return server.password().reveal();
      }
    };
  }

  static final class NoOtherDatabase extends SpringBootCondition {
    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata meta) {
      boolean named =
          StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
      ConditionMessage.Builder message = ConditionMessage.forCondition("Embedded PostgreSQL");
      return new ConditionOutcome(
          !named, message.because("spring.datasource.url is " + (named ? "set" : "empty")));
    }
  }
}
