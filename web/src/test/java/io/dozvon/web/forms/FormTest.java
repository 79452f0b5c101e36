package io.dozvon.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormTest {
  @Test
  void aFloodOfTickedBoxesCostsNoMoreThanReadingIt() {
    Iterable<String> boxes = IntStream.range(0, 100_000).mapToObj(String::valueOf).toList();

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(Form.empty().ticked(boxes).value("99999")).isEqualTo("99999"));
  }

  @Test
  void whatCannotBeReadIsSaidAtItsField() {
    Form form = Form.empty().with("name", "a\u0000b").with("city", "Омск").readable();

    assertThat(form.problem("name")).isEqualTo(FormRefusal.FIELD_UNREADABLE);
    assertThat(form.problem("city")).isNull();
  }
}
