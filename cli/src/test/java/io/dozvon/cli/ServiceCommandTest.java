package io.dozvon.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.dozvon.cli.service.ConnectionFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every command has in common: finding the service, being let in, being refused.
class ServiceCommandTest {
  @RegisterExtension
  static final WireMockExtension service =
      WireMockExtension.newInstance().options(options().dynamicPort()).build();

  @TempDir Path home;
  private Asked.User user = Asked.User.at(Path.of("."));

  @BeforeEach
  void aUserWithAToken() {
    user = Asked.User.at(home).with("DOZVON_TOKEN", "t0ken").with("DOZVON_URL", service.baseUrl());
  }

  private static void answers(ResponseDefinitionBuilder answer) {
    service.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static ResponseDefinitionBuilder problem(int status, String document) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/problem+json")
        .withBody(document);
  }

  @Test
  void theTokenIsSentAsABearer() {
    answers(okJson("[]"));
    assertThat(user.asks("patient", "list").code()).isZero();
    service.verify(anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer t0ken")));
  }

  @Test
  void anOptionGoesBeforeTheEnvironment() {
    answers(okJson("[]"));
    user.asks("patient", "list", "--token", "other");
    service.verify(anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer other")));
  }

  @Test
  void aServiceStartedByThisUserIsFoundByItself() {
    answers(okJson("[]"));
    left(URI.create(service.baseUrl()));
    assertThat(Asked.User.at(home).asks("patient", "list").code()).isZero();
    service.verify(anyRequestedFor(anyUrl()).withHeader("Authorization", equalTo("Bearer left")));
  }

  @Test
  void theTokenOfOneServiceIsNotSentToAnother() {
    answers(okJson("[]"));
    left(URI.create("http://localhost:1"));
    Asked.User.at(home).asks("patient", "list", "--url", service.baseUrl());
    service.verify(anyRequestedFor(anyUrl()).withoutHeader("Authorization"));
  }

  @Test
  void whatAServiceLeavesBehindIsForItsUserOnly() throws Exception {
    Path file = left(URI.create(service.baseUrl()));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private Path left(URI service) {
    ConnectionFile file = ConnectionFile.in(user.session().configFolder());
    file.write(new ConnectionFile.Content(service, "left"));
    return file.file();
  }

  @Test
  void aRefusalIsASentenceWithItsIdAndWhatToDoNext() {
    answers(
        problem(
            409,
            """
            {"id": "call-already-live", "title": "No", "detail": "A call is live already.", "status": 409}
            """));
    Asked asked = user.asks("consultation", "call", "c1");
    assertThat(asked.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err())
        .isEqualTo(
            """
            A call is live already. [call-already-live]
            See how it goes: ./dozvon consultation show ID; end it: ./dozvon consultation stop ID
            """);
  }

  @Test
  void aRefusalIsAskedForInTheReadersLanguage() {
    answers(problem(404, "{\"id\": \"patient-not-found\", \"detail\": \"Нет такого пациента.\"}"));
    Asked asked = user.speaking("ru").asks("patient", "show", "p1");
    assertThat(asked.err())
        .isEqualTo(
            """
            Нет такого пациента. [patient-not-found]
            Какие есть: ./dozvon patient list
            """);
    service.verify(anyRequestedFor(anyUrl()).withHeader("Accept-Language", equalTo("ru")));
  }

  @Test
  void everyWrongFieldIsNamed() {
    answers(
        problem(
            400,
            """
            {"id": "phone-malformed", "detail": "phone: not a number", "errors": [
              {"field": "phone", "id": "phone-malformed", "detail": "not a number"},
              {"field": "timeZone", "id": "time-zone-unknown", "detail": "no such zone"}]}
            """));
    assertThat(user.asks("consultation", "call", "c1").err())
        .isEqualTo("phone: not a number [phone-malformed]\ntimeZone: no such zone\n");
  }

  @Test
  void forMachinesARefusalStaysAsItCame() {
    answers(problem(404, "{\"id\":\"doctor-not-found\",\"status\":404}"));
    Asked asked = user.asks("doctor", "show", "d1", "--output", "json");
    assertThat(asked.code()).isEqualTo(ExitCode.REFUSED);
    assertThat(asked.err())
        .isEqualToIgnoringWhitespace("{\"id\":\"doctor-not-found\",\"status\":404}");
  }

  @Test
  void whatIsOutOfReachForTheServiceMayWorkLater() {
    answers(problem(503, "{\"id\": \"no-exchange-available\", \"detail\": \"No exchange.\"}"));
    Asked asked = user.asks("consultation", "call", "c1");
    assertThat(asked.code()).isEqualTo(ExitCode.OUT_OF_REACH);
    assertThat(asked.err()).startsWith("No exchange. [no-exchange-available]");
  }

  @Test
  void aWrongTokenIsCalledSo() {
    answers(aResponse().withStatus(401));
    Asked asked = user.asks("exchange", "status");
    assertThat(asked.code()).isEqualTo(ExitCode.NOT_ALLOWED);
    assertThat(asked.err()).contains("does not accept this token").contains("dozvon.admin.tokens");
  }

  @Test
  void aMissingTokenIsCalledSo() {
    answers(aResponse().withStatus(401));
    Asked asked = Asked.User.at(home).asks("exchange", "status", "--url", service.baseUrl());
    assertThat(asked.code()).isEqualTo(ExitCode.NOT_ALLOWED);
    assertThat(asked.err()).contains("wants a token").contains("DOZVON_TOKEN");
  }

  @Test
  void aServiceThatIsNotThereIsNamed() {
    Asked asked = user.asks("exchange", "status", "--url", "http://127.0.0.1:1");
    assertThat(asked.code()).isEqualTo(ExitCode.OUT_OF_REACH);
    assertThat(asked.err()).contains("http://127.0.0.1:1").contains("./dozvon demo");
  }

  @Test
  void aHostThatIsNotKnownIsNamed() {
    Asked asked = user.asks("exchange", "status", "--url", "http://nowhere.invalid");
    assertThat(asked.code()).isEqualTo(ExitCode.OUT_OF_REACH);
    assertThat(asked.err()).contains("http://nowhere.invalid");
  }

  @Test
  void aSlowServiceIsNotWaitedForLongerThanAsked() {
    answers(okJson("[]").withFixedDelay(5_000));
    Asked asked = user.asks("exchange", "status", "--timeout", "1");
    assertThat(asked.code()).isEqualTo(ExitCode.OUT_OF_REACH);
    assertThat(asked.err()).contains("did not answer in time");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aBrokenAnswerIsNoStackTrace(Fault fault) {
    answers(aResponse().withFault(fault));
    Asked asked = user.asks("exchange", "status");
    assertThat(asked.code()).isIn(ExitCode.OUT_OF_REACH, ExitCode.FAILED);
    assertThat(asked.err()).contains(service.baseUrl()).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "<html>hello</html>", "[1,"})
  void whatIsNotJsonIsNotTakenForAnAnswer(String body) {
    answers(okJson(body));
    Asked asked = user.asks("exchange", "status");
    assertThat(asked.code()).isEqualTo(ExitCode.FAILED);
    assertThat(asked.err()).contains("HTTP 200");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 404, 500, 502})
  void whatIsNotOurServiceIsSaidToBeAnotherOne(int status) {
    answers(aResponse().withStatus(status).withBody("<html>nginx</html>"));
    Asked asked = user.asks("exchange", "status");
    assertThat(asked.code()).isEqualTo(ExitCode.FAILED);
    assertThat(asked.err()).contains("HTTP " + status);
  }

  @Test
  void aFailureOfTheServiceIsNotARefusal() {
    answers(problem(500, "{\"id\": \"internal-error\", \"detail\": \"It failed.\"}"));
    Asked asked = user.asks("exchange", "status");
    assertThat(asked.code()).isEqualTo(ExitCode.FAILED);
    assertThat(asked.err()).contains("HTTP 500").contains("It failed.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8080", "ftp://x", "http://", "http://a b", "http://x/?y"})
  void anAddressThatIsNoneIsWrongUsage(String url) {
    Asked asked = user.asks("exchange", "status", "--url", url);
    assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
    assertThat(asked.err()).contains(url);
  }

  @Test
  void anAnswerThatIsEmptyIsAnEmptyObjectForMachines() {
    answers(aResponse().withStatus(204));
    assertThat(user.asks("consultation", "stop", "c1", "-o", "json").out()).isEqualTo("{}\n");
  }
}
