package centre;

import static org.springframework.test.context.TestConstructor.AutowireMode.ALL;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;

/// Runs a test with the rooms, fast policy times and one simulated exchange, in a database that all
/// such tests share.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestConstructor(autowireMode = ALL)
@ContextConfiguration(initializers = CentreDatabase.class)
@TestPropertySource("classpath:/centre/centre.properties")
@SpringBootTest(classes = RoomsApplication.class)
public @interface CentreTest {}
