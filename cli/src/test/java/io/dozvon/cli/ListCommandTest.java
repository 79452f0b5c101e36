package io.dozvon.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What every list has in common: columns, rows, order, watching, and files of all kinds.
class ListCommandTest {
  private static final String PATIENTS =
      """
      [{"id": "p2", "familyName": "Ли", "givenName": "Бо", "patronymic": null, "birthDate": "1990-01-01",
        "phone": "+7•••••••11", "timeZone": "Europe/Moscow", "language": "en"},
       {"id": "p10", "familyName": "=Петрова", "givenName": "Анна", "patronymic": "Львовна", "birthDate": "1980-02-29",
        "phone": "+7•••••••67", "timeZone": "Asia/Omsk", "language": "ru"},
       {"id": "p1", "familyName": "Орлов", "givenName": "Ян, мл.", "patronymic": null, "birthDate": "1980-02-29",
        "phone": "+7•••••••22", "timeZone": "Asia/Omsk", "language": "ru"}]\
      """;

  @RegisterExtension
  static final WireMockExtension service =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  private Asked.User user = Asked.User.at(Path.of("."));

  @BeforeEach
  void aUser(@TempDir Path home) {
    user = Asked.User.at(home).with("DOZVON_TOKEN", "t").with("DOZVON_URL", service.baseUrl());
    service.stubFor(any(anyUrl()).willReturn(okJson(PATIENTS)));
  }

  private String shown(String command) {
    Asked asked = user.asks(command.split(" "));
    assertThat(asked.err()).isEmpty();
    return asked.out();
  }

  @Test
  void oneChoosesColumnsAndTheirOrder() {
    assertThat(shown("patient list --columns birthDate,id"))
        .isEqualTo(
            """
            Born        Id
            1990-01-01  p2
            1980-02-29  p10
            1980-02-29  p1
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | p1 p10 p2",
        "-id | p2 p10 p1",
        "birthDate,-id | p10 p1 p2",
        "-birthDate,id | p2 p1 p10",
        "name | p10 p2 p1",
      })
  void oneChoosesTheOrder(String by, String ids) {
    assertThat(shown("patient list -o csv --columns id --sort " + by).lines().skip(1))
        .containsExactly(ids.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--filter language=ru | p10 p1",
        "--filter language=RUSSIAN | p10 p1",
        "--filter language!=ru | p2",
        "--filter name~ЛИ | p2",
        "--filter timeZone~omsk --filter name~анна | p10",
        "--filter id=p7 |",
      })
  void oneChoosesRowsByWhatTheServiceSaysOrByWhatIsShown(String filter, String ids) {
    assertThat(shown("patient list -o csv --columns id " + filter).lines().skip(1))
        .containsExactly(ids == null ? new String[0] : ids.split(" "));
  }

  @Test
  void aFileOfAListNamesColumnsByTheirIdsAndHoldsNoFormulas() {
    assertThat(shown("patient list -o csv --columns id,name,birthDate"))
        .isEqualTo(
            """
            id,name,birthDate\r
            p2,Ли Бо,1990-01-01\r
            p10,'=Петрова Анна Львовна,1980-02-29\r
            p1,"Орлов Ян, мл.",1980-02-29\r
            """);
    assertThat(shown("patient list -o csv --columns phone --filter id=p2"))
        .isEqualTo("phone\r\n+7•••••••11\r\n");
  }

  @Test
  void machinesGetTheChosenRowsWhole() {
    assertThat(shown("patient list -o json --filter id=p2")).contains("\"p2\"", "Europe/Moscow");
    assertThat(shown("patient list -o yaml --filter id=p2"))
        .isEqualTo(
            """
            - id: p2
              familyName: Ли
              givenName: Бо
              patronymic: null
              birthDate: 1990-01-01
              phone: +7•••••••11
              timeZone: Europe/Moscow
              language: en
            """);
  }

  @Test
  void numbersAreOrderedAsNumbersAndWhatIsMissingComesLast() {
    service.stubFor(
        any(anyUrl())
            .willReturn(
                okJson(
                    """
                    [{"id": "b", "sequence": 10}, {"id": "c"}, {"id": "a", "sequence": 9}]\
                    """)));
    assertThat(shown("attempts list -o csv --columns id --sort sequence"))
        .isEqualTo("id\r\na\r\nb\r\nc\r\n");
    assertThat(shown("attempts list -o csv --columns id --sort -sequence"))
        .isEqualTo("id\r\nb\r\na\r\nc\r\n");
  }

  @Test
  void aColumnThatDoesNotExistIsNamedWithThoseThatDo() {
    for (String option : List.of("--columns id,born", "--sort -born", "--filter born=1")) {
      Asked asked = user.asks(("patient list " + option).split(" "));
      assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
      assertThat(asked.err()).startsWith("There is no column “born”. There are: id, name, ");
    }
    service.verify(0, anyRequestedFor(anyUrl()));
  }

  @Test
  void columnsOfJsonAndAConditionThatIsNoneAreRefused() {
    assertThat(user.asks("patient", "list", "-o", "json", "--columns", "id").err())
        .startsWith("--columns chooses columns of a table or of CSV");
    assertThat(user.asks("patient", "list", "--filter", "language").err())
        .startsWith("--filter is “language”, but it must be COLUMN=VALUE");
  }

  @Test
  void whoFiltersAListThatWasCutIsTold() {
    service.stubFor(any(anyUrl()).willReturn(okJson("[{\"id\": \"a\"}, {\"id\": \"b\"}]")));
    Asked asked = user.asks("attempts list --limit 2 --filter id=b".split(" "));
    assertThat(asked.out()).contains("b");
    assertThat(asked.err()).isEqualTo("Only the newest 2 were looked at; --limit looks at more.\n");
  }

  @Test
  void whoWatchesSeesWhatChangesAlsoAfterTheServiceWasAway() throws Exception {
    service.stubFor(
        any(anyUrl())
            .inScenario("watch")
            .whenScenarioStateIs(STARTED)
            .willReturn(okJson("[]"))
            .willSetStateTo("away"));
    service.stubFor(
        any(anyUrl())
            .inScenario("watch")
            .whenScenarioStateIs("away")
            .willReturn(
                aResponse()
                    .withStatus(503)
                    .withHeader("Content-Type", "application/problem+json")
                    .withBody("{\"id\": \"database-away\", \"detail\": \"Not now.\"}"))
            .willSetStateTo("back"));
    service.stubFor(
        any(anyUrl()).inScenario("watch").whenScenarioStateIs("back").willReturn(okJson(PATIENTS)));
    AtomicReference<Asked> seen = new AtomicReference<>();
    Thread watcher =
        Thread.ofPlatform().start(() -> seen.set(user.asks("patient", "list", "--watch", "1")));

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> service.findAll(anyRequestedFor(anyUrl())).size() >= 4);
    watcher.interrupt();
    watcher.join();

    assertThat(seen.get().code()).isEqualTo(ExitCode.DONE);
    assertThat(seen.get().err()).contains("Not now. [database-away]");
    assertThat(seen.get().out()).contains("There are none.", "Орлов");
  }
}
