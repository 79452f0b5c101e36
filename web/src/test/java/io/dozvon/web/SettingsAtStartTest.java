package io.dozvon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dozvon.Dozvon;
import io.dozvon.database.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
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

  private static void startWith(String settings) {
    try (TestDatabase database = TestDatabase.fresh()) {
      List<String> all = new ArrayList<>(List.of(settings.split(" ")));
      all.add("spring.datasource.url=" + database.url());
      all.add("spring.datasource.username=postgres");
      start(all.toArray(String[]::new));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "dozvon.reach.ring=soon | dozvon.reach.ring | 'soon' | a duration, such as 500ms, 30s, 5m",
        "dozvon.reach.confirm=maybe | dozvon.reach.confirm | 'maybe' | one of press-one, amd, none",
        "dozvon.reach.hours.from=25:00 | dozvon.reach.hours.from | '25:00' | a time of day",
        "dozvon.reach.destinations.regions=Russia | dozvon.reach.destinations.regions | '[Russia]' | ISO 3166-1",
        "dozvon.reach.atempts=3 | dozvon.reach.atempts | '3' | dozvon.reach.attempts",
        "dozvon.exchanges[0].kind=asterisk | dozvon.exchanges[0].name | (not set) | must be set",
        "dozvon.session.secret=a-short-one | dozvon.session.secret | (not shown) | at least 32 characters",
        "dozvon.admin.tokens[0].name=a dozvon.admin.tokens[0].token=a-short-one | dozvon.admin.tokens[0].token | (not shown) | at least 16 characters",
      })
  void aSettingThatCannotBeReadIsNamedWithItsValueAndWhatIsExpected(
      String settings, String key, String value, String expected, CapturedOutput output) {
    startWith(settings);

    assertNamed(key, value, expected, output);
    assertThat(output.getAll()).doesNotContain("a-short-one");
  }

  @Test
  void anExchangeThatCannotBeIsNamedByItsPlace(CapturedOutput output) {
    startWith(exchanges(2, "simulated"));

    assertNamed("dozvon.exchanges[1].name", "'twice'", "that no other exchange has", output);
  }

  private static String exchanges(int howMany, String kind) {
    return IntStream.range(0, howMany)
        .mapToObj(place ->
            """
            dozvon.exchanges[%1$d].name=twice dozvon.exchanges[%1$d].kind=%2$s \
            dozvon.exchanges[%1$d].trunks[0].name=t dozvon.exchanges[%1$d].trunks[0].caller-id=+74951234567\
            """
                .formatted(place, kind))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dozvon.recordings.enabled=true | dozvon.recordings.key | 32 bytes in Base64",
        "dozvon.recordings.key=c2hvcnQ= | dozvon.recordings.key | 32 bytes in Base64",
        "dozvon.recordings.enabled=true dozvon.recordings.key=a2V5LW9mLXRoaXJ0eS10d28tYnl0ZXMtZm9yLXRlc3Q="
            + " | dozvon.exchanges[0].recordings | the folder into which it records",
        "dozvon.recordings.enabled=true dozvon.recordings.key=a2V5LW9mLXRoaXJ0eS10d28tYnl0ZXMtZm9yLXRlc3Q="
            + " dozvon.exchanges[0].recordings=/nowhere/at/all | dozvon.exchanges[0].recordings | /nowhere/at/all",
      })
  void whatRecordingNeedsIsNamed(
      String settings, String key, String expected, CapturedOutput output) {
    startWith(exchanges(1, "simulated") + " " + settings);

    assertNamed(key, "(not set)", expected, output);
    assertThat(output.getAll()).doesNotContain("a2V5LW9mLXRoaXJ0");
  }

  @Test
  void aPortThatIsTakenIsNamed(CapturedOutput output) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());

      startWith(
          exchanges(1, "asterisk")
              + " dozvon.exchanges[0].ami-secret=s dozvon.exchanges[0].ami-port=1 dozvon.agi.port="
              + port);

      assertNamed("dozvon.agi.port", port, "a TCP port that is free at 127.0.0.1", output);
    }
  }

  private static void assertNamed(
      String key, String value, String expected, CapturedOutput output) {
    assertThat(output.getAll())
        .contains("APPLICATION FAILED TO START")
        .containsPattern("key: +" + Pattern.quote(key) + "\n")
        .contains(value)
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
