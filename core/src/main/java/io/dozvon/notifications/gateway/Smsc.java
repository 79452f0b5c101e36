package io.dozvon.notifications.gateway;

import io.dozvon.notifications.NotificationRefusal;
import io.dozvon.notifications.Receipt;
import io.dozvon.notifications.Receipt.Word;
import io.dozvon.notifications.Reply;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Secret;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// SMSC.ru, «API: HTTP/HTTPS протокол» (https://smsc.ru/api/http/). It is given our id and answers
/// with it, but takes two messages of one id for two. Receipts come to the address that is set in
/// the account, as a form with `id` and `status`; put the secret there as the parameter `secret`.
record Smsc(Secret receiptsSecret) implements Provider {
  /// Of the account, which can be mended: login (2), money (3), address blocked (4), too many at
  /// once (9).
  private static final Set<Integer> ANOTHER_TIME = Set.of(2, 3, 4, 9);

  private static final Set<Integer> DELIVERED = Set.of(1, 2, 4);

  @Override
  public String name() {
    return "smsc";
  }

  @Override
  public String address() {
    return "https://smsc.ru";
  }

  @Override
  public Reply read(int status, String body) {
    if (!Answers.isSuccess(status)) {
      return Answers.failed(status);
    }
    return Answers.json(body).map(Smsc::read).orElseGet(Answers::malformed);
  }

  private static Reply read(JsonNode answer) {
    if (answer.has("error_code")) {
      int code = answer.path("error_code").asInt(0);
      return ANOTHER_TIME.contains(code)
          ? new Reply.Later("smsc-" + code)
          : new Reply.Refused("smsc-" + code);
    }
    String id = answer.path("id").asString("");
    return id.isEmpty() ? Answers.malformed() : new Reply.Accepted(Optional.of(id));
  }

  @Override
  public Answer<List<Receipt>> receipts(Receipt.Request request) {
    if (!Secrets.isSame(receiptsSecret, request.field("secret"))) {
      return Answer.refused(new NotificationRefusal.NotAuthentic());
    }
    String id = request.field("id");
    Optional<Word> word = wordOf(request.field("status"));
    return id.isEmpty() || word.isEmpty()
        ? Answer.refused(new NotificationRefusal.Malformed())
        : Answer.granted(List.of(new Receipt(id, word.get())));
  }

  /// «Коды статусов»: negative ones and 0 are of messages on their way, 1 is delivered, 2 read, 4 a
  /// link in it followed; the others are failures.
  private static Optional<Word> wordOf(String status) {
    if (!status.matches("-?[0-9]{1,4}")) {
      return Optional.empty();
    }
    int code = Integer.parseInt(status);
    if (DELIVERED.contains(code)) {
      return Optional.of(Word.DELIVERED);
    }
    return Optional.of(code <= 0 ? Word.SENT : Word.UNDELIVERABLE);
  }

  @Override
  public String thanks() {
    return "OK";
  }
}
