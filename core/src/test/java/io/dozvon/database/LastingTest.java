package io.dozvon.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastingTest {
  private final Lasting<String, String> lasting = new Lasting<>();
  private final Map<String, String> database = new HashMap<>();
  private int asked;

  @Test
  void aFactIsAskedForOnce() {
    database.put("leg", "consultation");

    assertThat(lasting.onceThere("leg", this::ask)).contains("consultation");
    assertThat(lasting.onceThere("leg", this::ask)).contains("consultation");
    assertThat(asked).isOne();
  }

  @Test
  void aFactThatIsNotThereYetIsAskedForAgain() {
    assertThat(lasting.onceThere("leg", this::ask)).isEmpty();
    database.put("leg", "consultation");

    assertThat(lasting.onceThere("leg", this::ask)).contains("consultation");
  }

  @Test
  void whatCannotComeLaterIsAskedForOnce() {
    assertThat(lasting.thereOrNever("leg", this::ask)).isEmpty();
    assertThat(lasting.thereOrNever("leg", this::ask)).isEmpty();
    assertThat(asked).isOne();
  }

  @Test
  void whatHasBeenLearntIsNotAskedFor() {
    lasting.learn("leg", "consultation");

    assertThat(lasting.onceThere("leg", this::ask)).contains("consultation");
    assertThat(asked).isZero();
  }

  private Optional<String> ask(String key) {
    asked++;
    return Optional.ofNullable(database.get(key));
  }
}
