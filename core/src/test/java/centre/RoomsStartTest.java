package centre;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.consultations.Consultations;
import io.dozvon.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
    classes = RoomsApplication.class,
    properties = {"db-scheduler.table-name=database.scheduled_tasks"})
class RoomsStartTest {
  static final TestDatabase DATABASE = TestDatabase.fresh();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    DATABASE.describeTo(properties);
  }

  @Autowired Consultations consultations;

  @Test
  void theRoomsFindEachOther() {
    assertThat(consultations).isNotNull();
  }
}
