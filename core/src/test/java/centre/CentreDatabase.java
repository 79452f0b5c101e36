package centre;

import io.dozvon.database.TestDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// One database for each Spring context of these tests.
@Configuration(proxyBeanMethods = false)
class CentreDatabase {
  @Bean(destroyMethod = "")
  TestDatabase testDatabase() {
    return TestDatabase.fresh();
  }

  @Bean
  DynamicPropertyRegistrar databaseSettings(TestDatabase database) {
    return database::describeTo;
  }
}
