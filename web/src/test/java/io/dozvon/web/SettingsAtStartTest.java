package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dozvon.Dozvon;
import io.dozvon.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// The service does not start with settings that cannot be, and says which, in words.
@ExtendWith(OutputCaptureExtension.class)
class SettingsAtStartTest {

  private static void start(String... settings) {
    List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--dozvon.agi.port=0"));
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    Throwable failure =
        catchThrowable(() ->
            new SpringApplicationBuilder(Dozvon.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new))
                .close());
    assertThat(failure).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dozvon.reach.ring=soon | dozvon.reach.ring | 'soon' | a duration, such as 500ms, 30s, 5m",
        "dozvon.reach.ring=0s | dozvon.reach.ring | 'PT0S' | longer",
        "dozvon.reach.confirm=maybe | dozvon.reach.confirm | 'maybe' | one of press-one, amd, none",
        "dozvon.exchanges[0].kind=asterisk | dozvon.exchanges[0].name | (not set) | must be set",
        "dozvon.admin.tokens[0].token=short | dozvon.admin.tokens[0] | | at least 16 characters",
      })
  void aSettingThatCannotBeReadIsNamedWithItsValueAndWhatIsExpected(
      String setting, String key, String value, String expected, CapturedOutput output) {
    try (TestDatabase database = TestDatabase.fresh()) {
      start(
          setting,
          "spring.datasource.url=" + database.url(),
          "spring.datasource.username=postgres");
    }

    assertThat(output.getErr() + output.getOut())
        .contains("APPLICATION FAILED TO START")
        .contains(key)
        .contains(value == null ? "" : value)
        .contains(expected)
        .doesNotContain("\tat io.dozvon");
  }

  @Test
  void anUnreachableDatabaseIsNamed(CapturedOutput output) {
    start("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none?password=hidden");

    assertThat(output.getOut() + output.getErr())
        .contains("spring.datasource.url")
        .contains("jdbc:postgresql://127.0.0.1:1/none")
        .contains("a PostgreSQL that can be reached")
        .doesNotContain("hidden");
  }
}
