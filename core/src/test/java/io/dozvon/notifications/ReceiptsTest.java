package io.dozvon.notifications;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.vocabulary.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Providers tell what became of texts: late, twice, out of order, and not always they.
@Execution(ExecutionMode.CONCURRENT)
class ReceiptsTest {
  private static final String SECRET = "receipts-come-with-this";

  private PostRoom room = PostRoom.of("generic");

  @AfterEach
  void close() {
    room.close();
  }

  private void roomWith(String gateway) {
    room.close();
    room = PostRoom.of(gateway);
  }

  private NoticeId accepted() {
    room.provider.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"p-1\"}")));
    NoticeId id = room.text(new TextMessage.NotReached());
    room.look();
    return id;
  }

  private String tell(String body, String authorization) {
    return outcome("generic", new Receipt.Request(Map.of(), authorization, body));
  }

  private String tell(String id, String status, String secret) {
    return tell("{\"id\": \"%s\", \"status\": \"%s\"}".formatted(id, status), "Bearer " + secret);
  }

  private String outcome(String provider, Receipt.Request request) {
    return switch (room.get(Receipts.class).take(provider, request)) {
      case Answer.Granted<String>(String thanks) -> "thanks:" + thanks;
      case Answer.Refused<String>(var refusal) -> refusal.id();
    };
  }

  @ParameterizedTest
  @CsvSource({
    "delivered, DELIVERED",
    "undeliverable, UNDELIVERABLE",
    "sent, ACCEPTED",
    "delivered sent, DELIVERED",
    "sent delivered, DELIVERED",
    "delivered delivered, DELIVERED",
    "delivered undeliverable, DELIVERED",
    "undeliverable delivered, UNDELIVERABLE",
  })
  void theFirstFinalWordStaysWhateverComesAfterIt(String words, NoticeState state) {
    NoticeId id = accepted();

    for (String word : words.split(" ", -1)) {
      assertThat(tell("p-1", word, SECRET)).isEqualTo("thanks:");
    }

    assertThat(room.state(id)).isEqualTo(state);
  }

  @Test
  void whoCannotProveToBeTheProviderIsNotBelieved() {
    NoticeId id = accepted();

    assertThat(tell("p-1", "delivered", "a-guess")).isEqualTo("web-hook-not-authentic");
    assertThat(tell("p-1", "delivered", "")).isEqualTo("web-hook-not-authentic");
    assertThat(tell("nonsense", "")).isEqualTo("web-hook-not-authentic");

    assertThat(room.state(id)).isEqualTo(NoticeState.ACCEPTED);
  }

  @Test
  void whatCannotBeReadIsRefusedAndWhatIsNotOursIsTaken() {
    accepted();

    assertThat(tell("{", "Bearer " + SECRET)).isEqualTo("web-hook-malformed");
    assertThat(tell("p-1", "lost-in-space", SECRET)).isEqualTo("web-hook-malformed");
    assertThat(tell("somebody-elses", "delivered", SECRET)).isEqualTo("thanks:");
    assertThat(outcome("another", new Receipt.Request(Map.of(), "", "")))
        .isEqualTo("sms-provider-not-found");
  }

  @Test
  void withoutASecretNobodyIsBelieved() {
    room.close();
    room = PostRoom.of("generic", "dozvon.sms.receipts-secret=");
    accepted();

    assertThat(tell("p-1", "delivered", "")).isEqualTo("web-hook-not-authentic");
  }

  @Test
  void aReceiptByOurIdMakesAnUnknownTextKnown() {
    NoticeId id = room.code();
    room.take();
    room.passes(Duration.ofMinutes(2));
    room.look();
    assertThat(room.state(id)).isEqualTo(NoticeState.UNKNOWN);

    tell(id.toString(), "delivered", SECRET);

    assertThat(room.state(id)).isEqualTo(NoticeState.DELIVERED);
  }

  @Test
  void aReceiptThatOvertakesTheAnswerIsBelieved() {
    NoticeId id = room.text(new TextMessage.NotReached());
    List<Notice> taken = room.take();
    tell(id.toString(), "delivered", SECRET);
    room.provider.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"p-1\"}")));

    taken.forEach(room.get(Dispatch.class)::carry);

    assertThat(room.state(id)).isEqualTo(NoticeState.DELIVERED);
  }

  @ParameterizedTest
  @CsvSource({"1, DELIVERED", "2, DELIVERED", "0, ACCEPTED", "-1, ACCEPTED", "20, UNDELIVERABLE"})
  void smscTellsByAFormWithASecret(String status, NoticeState state) {
    roomWith("smsc");
    NoticeId id = acceptedBySmsc();

    assertThat(outcome("smsc", smsc(id, status, SECRET))).isEqualTo("thanks:OK");

    assertThat(room.state(id)).isEqualTo(state);
  }

  @Test
  void aForgedOrTornReceiptOfSmscIsRefused() {
    roomWith("smsc");
    NoticeId id = acceptedBySmsc();

    assertThat(outcome("smsc", smsc(id, "1", "forged"))).isEqualTo("web-hook-not-authentic");
    assertThat(outcome("smsc", smsc(id, "fine", SECRET))).isEqualTo("web-hook-malformed");

    assertThat(room.state(id)).isEqualTo(NoticeState.ACCEPTED);
  }

  private NoticeId acceptedBySmsc() {
    NoticeId id = room.text(new TextMessage.NotReached());
    room.provider.stubFor(
        any(anyUrl()).willReturn(okJson("{\"id\": \"%s\", \"cnt\": 1}".formatted(id))));
    room.look();
    return id;
  }

  private static Receipt.Request smsc(NoticeId id, String status, String secret) {
    return new Receipt.Request(
        Map.of(
            "secret", List.of(secret),
            "id", List.of(id.toString()),
            "phone", List.of("79161234567"),
            "status", List.of(status)),
        "",
        "");
  }

  @Test
  void smsRuTellsManyAtOnceUnderAHash() {
    roomWith("sms-ru");
    NoticeId id = acceptedBySmsRu();
    String other = "sms_status\n000000-10000009\n104\n1764060000";
    String ours = "sms_status\n000000-10000000\n103\n1764060000";
    String call = "callcheck_status\n201737-542\n401\n1764060000";

    assertThat(outcome("sms-ru", smsRu("a-key", other, ours, call))).isEqualTo("thanks:100");

    assertThat(room.state(id)).isEqualTo(NoticeState.DELIVERED);
  }

  @Test
  void aHashByAnotherKeyIsRefused() {
    roomWith("sms-ru");
    NoticeId id = acceptedBySmsRu();

    assertThat(outcome("sms-ru", smsRu("b-key", "sms_status\n000000-10000000\n103\n1")))
        .isEqualTo("web-hook-not-authentic");

    assertThat(room.state(id)).isEqualTo(NoticeState.ACCEPTED);
  }

  private NoticeId acceptedBySmsRu() {
    NoticeId id = room.text(new TextMessage.NotReached());
    room.provider.stubFor(
        any(anyUrl())
            .willReturn(
                okJson(
                    """
                    {"status": "OK", "status_code": 100, "balance": 10.5, "sms":
                      {"79161234567": {"status": "OK", "status_code": 100, "sms_id": "000000-10000000"}}}
                    """)));
    room.look();
    return id;
  }

  private static Receipt.Request smsRu(String key, String... data) {
    Map<String, List<String>> fields = new HashMap<>();
    for (int i = 0; i < data.length; i++) {
      fields.put("data[" + i + "]", List.of(data[i]));
    }
    fields.put("hash", List.of(sha256(key + String.join("", data))));
    return new Receipt.Request(fields, "", "");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
