package io.dozvon.pbx.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeValuesTest {
  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a;b", "[a]", "${A}", "$[1]", "a\rb", "a#b", "a(b)", "a\"b"})
  void noTemplateWritesAValueThatMeansSomething(String value) {
    assertThatThrownBy(() -> Templates.render("rtp.conf", Map.of("media", new Media(value, "1"))))
        .hasStackTraceContaining("may not hold")
        .hasMessageNotContaining(value);
  }

  @Test
  void aPlainValueIsWritten() {
    assertThat(Templates.render("rtp.conf", Map.of("media", new Media("10", "20"))))
        .contains("rtpstart=10\n", "rtpend=20\n");
  }

  @Test
  void aForgottenValueIsNoticed() {
    assertThatThrownBy(() -> Templates.render("rtp.conf", Map.of()))
        .hasStackTraceContaining("unknown value");
  }

  /// Stands in for a plan's part whose types let everything through.
  public record Media(String from, String to) {}
}
