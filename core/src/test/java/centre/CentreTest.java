package centre;

import static org.springframework.test.context.TestConstructor.AutowireMode.ALL;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/// Runs a test with the rooms, fast policy times and one simulated exchange, in a database that all
/// such tests share.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestConstructor(autowireMode = ALL)
@ContextConfiguration(initializers = CentreDatabase.class)
@SpringBootTest(
    classes = RoomsApplication.class,
    properties = {
      "db-scheduler.table-name=database.scheduled_tasks",
      "db-scheduler.polling-interval=100ms",
      "db-scheduler.immediate-execution-enabled=true",
      "dozvon.exchanges[0].name=sim-1",
      "dozvon.exchanges[0].kind=simulated",
      "dozvon.exchanges[0].trunks[0].name=carrier",
      "dozvon.exchanges[0].trunks[0].caller-id=+74951234567",
      "dozvon.reach.web-ring=3s",
      "dozvon.reach.web-shown=1s",
      "dozvon.reach.ring=1s",
      "dozvon.reach.pause=200ms",
      "dozvon.reach.carrier-pause=100ms",
      "dozvon.reach.confirm-within=1s",
    })
public @interface CentreTest {}
