package centre;

import io.dozvon.database.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// One database for each Spring context of these tests; told before the application decides whether
/// to start its own.
class CentreDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase.fresh()
        .describeTo(
            (name, value) -> TestPropertyValues.of(name + "=" + value.get()).applyTo(context));
  }
}
