package io.dozvon.notifications.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No message can become part of the request around it, and no template can make it so by mistake.
class RequestTemplateTest {
  private static final String SLY =
      "\", \"to\": \"+79000000000\r\nX: y\r\n\r\n&to=1 $to #set($a = 1)";

  @TempDir private Path folder = Path.of("");

  private ShapedRequest fill(String template, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("own.vm"), template);
    return RequestTemplate.in(file).fill(Map.of("text", new Value(text), "address", "http://a"));
  }

  @Test
  void aSlyTextStaysOneValueOfJson() throws IOException {
    ShapedRequest request = fill("POST $address\n\n{\"mes\": $text.json()}", SLY);

    assertThat(Answers.json(request.body()).orElseThrow().path("mes").asString()).isEqualTo(SLY);
    assertThat(Answers.json(request.body()).orElseThrow().size()).isOne();
  }

  @Test
  void aSlyTextStaysOneFieldOfAForm() throws IOException {
    assertThat(fill("POST $address\n\nmsg=$text.form()", SLY).body())
        .matches("msg=[A-Za-z0-9%+._*-]*");
  }

  @Test
  void aHeaderTakesNoOtherLine() {
    assertThatThrownBy(() -> fill("POST $address\nX-A: $text.header()\n", SLY))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$text", "$nonsense.json()", "$text.nonsense()", "$text.class.classLoader"})
  void aValueThatIsNamedBareOrWrongFails(String wrong) {
    assertThatThrownBy(() -> fill("POST $address\nX-A: b\n\n" + wrong, "text"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("own.vm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "POST http://a\nno-colon\n\nbody"})
  void whatIsNoRequestFails(String template) {
    assertThatThrownBy(() -> fill(template, "text")).isInstanceOf(IllegalStateException.class);
  }
}
