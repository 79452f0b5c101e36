package io.dozvon.notifications.gateway;

import io.dozvon.notifications.NotificationRefusal;
import io.dozvon.notifications.Receipt;
import io.dozvon.notifications.Receipt.Word;
import io.dozvon.notifications.Reply;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Secret;
import io.dozvon.vocabulary.Sha256;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// SMS.RU, «Отправить SMS» and «Callback» (https://sms.ru/api/send, https://sms.ru/api/callback).
/// Receipts come as a form: fields `data[0]`, `data[1]` … of lines (`sms_status`, the message's id,
/// its status, a time) and a `hash`, the SHA-256 of the API key and all of them.
record SmsRu(Secret apiKey) implements Provider {
  private static final int TAKEN = 100;
  private static final int SERVER_FAILED = 500;

  /// Key unknown, blocked, or not confirmed (200, 300–302), no money (201), the day's limits (206,
  /// 230), out of service (220), the same text again within a minute (231).
  private static final Set<Integer> ANOTHER_TIME =
      Set.of(200, 201, 206, 220, 230, 231, 300, 301, 302);

  private static final Set<Integer> ON_THEIR_WAY = Set.of(100, 101, 102);

  /// 103 delivered, 110 read.
  private static final Set<Integer> DELIVERED = Set.of(103, 110);

  @Override
  public String name() {
    return "sms-ru";
  }

  @Override
  public String address() {
    return "https://sms.ru";
  }

  @Override
  public Reply read(int status, String body) {
    if (!Answers.isSuccess(status)) {
      return Answers.failed(status);
    }
    return Answers.json(body).map(SmsRu::read).orElseGet(Answers::malformed);
  }

  /// The request as a whole has a status, and each number its own.
  private static Reply read(JsonNode answer) {
    int whole = answer.path("status_code").asInt(0);
    if (whole != TAKEN) {
      return failed(whole);
    }
    JsonNode message = answer.path("sms").values().stream().findFirst().orElse(answer.path("sms"));
    int code = message.path("status_code").asInt(0);
    String id = message.path("sms_id").asString("");
    return code == TAKEN
        ? new Reply.Accepted(Optional.of(id).filter(it -> !it.isEmpty()))
        : failed(code);
  }

  private static Reply failed(int code) {
    String reason = "sms-ru-" + code;
    if (code <= 0 || code == SERVER_FAILED) {
      return new Reply.Unclear(reason);
    }
    return ANOTHER_TIME.contains(code) ? new Reply.Later(reason) : new Reply.Refused(reason);
  }

  @Override
  public Answer<List<Receipt>> receipts(Receipt.Request request) {
    List<String> data = dataOf(request.fields());
    if (apiKey.isEmpty() || !Secrets.isSame(hashOf(data), request.field("hash"))) {
      return Answer.refused(new NotificationRefusal.NotAuthentic());
    }
    return Answer.granted(data.stream().flatMap(SmsRu::receipt).toList());
  }

  /// In the order of their numbers, as they were hashed.
  private static List<String> dataOf(Map<String, List<String>> fields) {
    return Stream.iterate(0, place -> place + 1)
        .map(place -> fields.getOrDefault("data[" + place + "]", List.of()))
        .takeWhile(values -> !values.isEmpty())
        .map(List::getFirst)
        .toList();
  }

  private String hashOf(List<String> data) {
    return Sha256.hex(apiKey.reveal() + String.join("", data));
  }

  /// Other events, such as of calls, are none of ours.
  private static Stream<Receipt> receipt(String entry) {
    String[] lines = entry.split("\\R", -1);
    if (lines.length < 3 || !lines[0].equals("sms_status") || !lines[2].matches("[0-9]{1,4}")) {
      return Stream.of();
    }
    int code = Integer.parseInt(lines[2]);
    if (ON_THEIR_WAY.contains(code)) {
      return Stream.of(new Receipt(lines[1], Word.SENT));
    }
    return Stream.of(
        new Receipt(lines[1], DELIVERED.contains(code) ? Word.DELIVERED : Word.UNDELIVERABLE));
  }

  /// Anything else, and it tells the same again.
  @Override
  public String thanks() {
    return String.valueOf(TAKEN);
  }
}
