package io.dozvon.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.PersonName;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A name is known however it is said, and another one is not taken for it.
class SpokenNameTest {
  @ParameterizedTest
  @CsvSource({
    "Семёнова Алёна Петровна, Семёнова/Алёна/Петровна",
    "алена петровна семенова, Семёнова/Алёна/Петровна",
    "Семёнова Алёна, Семёнова/Алёна/Петровна",
    "Алёна Семёнова, Семёнова/Алёна/",
    "Семёнова Алёна Петровна, Семёнова/Алёна/",
    "Алёна Петровна Семёнова, Семёнова/Алёна/",
    "Симёнова Алёна Петровна, Семёнова/Алёна/Петровна",
    "Петрова Водкина Анна, Петрова-Водкина/Анна/",
  })
  void isKnown(String said, String name) {
    assertThat(SpokenName.means(said, name(name))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Семёнова, Семёнова/Алёна/Петровна",
    "Алёна Петровна, Семёнова/Алёна/Петровна",
    "Семёнова Алёна Ивановна, Семёнова/Алёна/Петровна",
    "Семёнова Ольга Петровна, Семёнова/Алёна/Петровна",
    "Симёнава Алёна Петровна, Семёнова/Алёна/Петровна",
    "Петров Иван, Семёнова/Алёна/",
  })
  void isNotKnown(String said, String name) {
    assertThat(SpokenName.means(said, name(name))).isFalse();
  }

  private static PersonName name(String written) {
    String[] parts = written.split("/", -1);
    return new PersonName(parts[0], parts[1], Optional.of(parts[2]));
  }
}
