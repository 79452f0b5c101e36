package io.dozvon.notifications.gateway;

import io.dozvon.notifications.NotificationRefusal;
import io.dozvon.notifications.Receipt;
import io.dozvon.notifications.Receipt.Word;
import io.dozvon.notifications.Reply;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Secret;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Any provider that takes and gives JSON and says by HTTP's status what came of it. Receipts are
/// JSON with `id` (its id of the message, or ours) and `status` (`sent`, `delivered`,
/// `undeliverable`), with the secret as a bearer token (RFC 6750).
///
/// @param messageId where its answer has its id of the message (RFC 6901)
record Generic(String address, boolean knowsRepeats, String messageId, Secret receiptsSecret)
    implements Provider {
  private static final String BEARER = "Bearer ";

  @Override
  public String name() {
    return "generic";
  }

  @Override
  public Reply read(int status, String body) {
    if (!Answers.isSuccess(status)) {
      return Answers.failed(status);
    }
    return Answers.json(body)
        .map(answer -> answer.at(messageId).asString(""))
        .filter(id -> !id.isEmpty())
        .<Reply>map(id -> new Reply.Accepted(Optional.of(id)))
        .orElseGet(Answers::malformed);
  }

  @Override
  public Answer<List<Receipt>> receipts(Receipt.Request request) {
    String said = request.authorization();
    if (!said.startsWith(BEARER)
        || !Secrets.isSame(receiptsSecret, said.substring(BEARER.length()))) {
      return Answer.refused(new NotificationRefusal.NotAuthentic());
    }
    return Answers.json(request.body())
        .flatMap(Generic::receipt)
        .map(receipt -> Answer.granted(List.of(receipt)))
        .orElse(Answer.refused(new NotificationRefusal.Malformed()));
  }

  private static Optional<Receipt> receipt(JsonNode told) {
    String id = told.path("id").asString("");
    return wordOf(told.path("status").asString(""))
        .filter(_ -> !id.isEmpty())
        .map(word -> new Receipt(id, word));
  }

  private static Optional<Word> wordOf(String status) {
    return switch (status) {
      case "sent" -> Optional.of(Word.SENT);
      case "delivered" -> Optional.of(Word.DELIVERED);
      case "undeliverable" -> Optional.of(Word.UNDELIVERABLE);
      default -> Optional.empty();
    };
  }

  @Override
  public String thanks() {
    return "";
  }
}
