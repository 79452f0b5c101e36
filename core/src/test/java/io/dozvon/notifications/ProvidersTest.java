package io.dozvon.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each provider is asked in its own words, and its answers are understood.
@Execution(ExecutionMode.CONCURRENT)
class ProvidersTest {
  private static final String TEXT = "Не смогли вам дозвониться. Подробности в личном кабинете.";

  private PostRoom room = PostRoom.of("none");

  @AfterEach
  void close() {
    room.close();
  }

  private NoticeId sent(String gateway, String answer, String... settings) {
    room.close();
    room = PostRoom.of(gateway, settings);
    room.provider.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody(answer)));
    NoticeId id = room.text(new TextMessage.NotReached());
    room.look();
    return id;
  }

  private LoggedRequest request() {
    return room.provider.findAll(anyRequestedFor(anyUrl())).getFirst();
  }

  private JsonNode json() {
    return JsonMapper.shared().readTree(request().getBodyAsString());
  }

  @Test
  void smscIsAskedWithAnApiKeyFieldByField() {
    NoticeId id = sent("smsc", "{\"id\": 1, \"cnt\": 1}", "dozvon.sms.sender=\"Dozvon\"");

    assertThat(request().getMethod().getName()).isEqualTo("POST");
    assertThat(request().getUrl()).isEqualTo("/rest/send/");
    assertThat(request().getHeader("Content-Type")).startsWith("application/json");
    assertThat(json())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"apikey": "a-key", "sender": "\\"Dozvon\\"", "phones": "+79161234567", "mes": "%s",
                     "id": "%s", "valid": "01:00", "charset": "utf-8", "fmt": 3}
                    """
                        .formatted(TEXT, id)));
    assertThat(room.state(id)).isEqualTo(NoticeState.ACCEPTED);
  }

  @Test
  void smscIsAskedWithALoginWhereThereIsOne() {
    sent("smsc", "{\"id\": 1, \"cnt\": 1}", "dozvon.sms.login=us");

    assertThat(json().path("login").asString()).isEqualTo("us");
    assertThat(json().path("psw").asString()).isEqualTo("a-key");
    assertThat(json().has("apikey")).isFalse();
    assertThat(json().has("sender")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, DEAD_LETTER",
    "2, WAITING",
    "3, WAITING",
    "4, WAITING",
    "6, DEAD_LETTER",
    "7, DEAD_LETTER",
    "8, DEAD_LETTER",
    "9, WAITING"
  })
  void smscRefusesForGoodOrForNow(int code, NoticeState state) {
    NoticeId id = sent("smsc", "{\"error\": \"no\", \"error_code\": %d}".formatted(code));

    assertThat(room.state(id)).isEqualTo(state);
  }

  @Test
  void smsRuIsAskedFieldByField() {
    NoticeId id =
        sent(
            "sms-ru",
            """
            {"status": "OK", "status_code": 100, "sms":
              {"79161234567": {"status": "OK", "status_code": 100, "sms_id": "000000-1"}}}
            """,
            "dozvon.sms.sender=Dozvon");

    assertThat(request().getMethod().getName()).isEqualTo("POST");
    assertThat(request().getUrl()).isEqualTo("/sms/send");
    assertThat(request().getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
    assertThat(form())
        .isEqualTo(
            Map.of(
                "api_id", "a-key",
                "to", "79161234567",
                "msg", TEXT,
                "ttl", "60",
                "json", "1",
                "from", "Dozvon"));
    assertThat(room.state(id)).isEqualTo(NoticeState.ACCEPTED);
  }

  private Map<String, String> form() {
    return Arrays.stream(request().getBodyAsString().strip().split("&", -1))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({
    "202, DEAD_LETTER",
    "204, DEAD_LETTER",
    "207, DEAD_LETTER",
    "209, DEAD_LETTER",
    "201, WAITING",
    "220, WAITING",
    "230, WAITING",
    "500, UNKNOWN"
  })
  void smsRuRefusesANumberForGoodOrForNow(int code, NoticeState state) {
    NoticeId id =
        sent(
            "sms-ru",
            """
            {"status": "OK", "status_code": 100, "sms":
              {"79161234567": {"status": "ERROR", "status_code": %d, "status_text": "no"}}}
            """
                .formatted(code));

    assertThat(room.state(id)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"200, WAITING", "300, WAITING", "203, DEAD_LETTER"})
  void smsRuRefusesARequestAsAWhole(int code, NoticeState state) {
    NoticeId id = sent("sms-ru", "{\"status\": \"ERROR\", \"status_code\": %d}".formatted(code));

    assertThat(room.state(id)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"smsc", "sms-ru"})
  void anAnswerThatIsNoneIsNotRepeated(String gateway) {
    for (String answer : new String[] {"<html>Service page</html>", "{\"some\": \"thing\"}"}) {
      NoticeId id = sent(gateway, answer);
      assertThat(room.state(id)).isEqualTo(NoticeState.UNKNOWN);
    }
  }

  @Test
  void anyOtherProviderIsAskedInJsonFieldByField() {
    NoticeId id =
        sent(
            "generic",
            "{\"message\": {\"ref\": 77}}",
            "dozvon.sms.message-id=/message/ref",
            "dozvon.sms.sender=Dozvon");

    assertThat(request().getHeader("Authorization")).isEqualTo("Bearer a-key");
    assertThat(request().getHeader("Idempotency-Key")).isEqualTo(id.toString());
    assertThat(json())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(
                    """
                    {"id": "%s", "from": "Dozvon", "to": "+79161234567", "text": "%s", "validSeconds": 3600}
                    """
                        .formatted(id, TEXT)));
    assertThat(room.notice(id).delivery())
        .isInstanceOfSatisfying(
            Delivery.Accepted.class, accepted -> assertThat(accepted.carrierId()).contains("77"));
  }

  @Test
  void aTemplateOfOnesOwnShapesTheRequest(@TempDir Path folder) throws IOException {
    Path template =
        Files.writeString(
            folder.resolve("own.vm"),
            "PUT $address/v9?to=$digits.form()\nX-Key: $password.header()\n\n<sms>$text.json()</sms>");

    sent("generic", "{\"id\": 1}", "dozvon.sms.template=" + template);

    assertThat(request().getMethod().getName()).isEqualTo("PUT");
    assertThat(request().getUrl()).isEqualTo("/v9?to=79161234567");
    assertThat(request().getHeader("X-Key")).isEqualTo("a-key");
    assertThat(request().getBodyAsString()).startsWith("<sms>\"Не");
  }
}
