package io.dozvon.notifications.gateway;

import io.dozvon.notifications.Reply;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads HTTP answers in the ways that all carriers have in common.
final class Answers {
  /// Too early, too many, unavailable: said before the request was looked at (RFC 9110, RFC 6585).
  private static final Set<Integer> ANOTHER_TIME = Set.of(408, 425, 429, 503);

  private static final JsonMapper JSON = JsonMapper.shared();

  private Answers() {}

  /// What a status other than success says by itself. With any other error of the server's it is
  /// not known how far it came.
  static Reply failed(int status) {
    String reason = "http-" + status;
    if (ANOTHER_TIME.contains(status)) {
      return new Reply.Later(reason);
    }
    return status >= 400 && status < 500 ? new Reply.Refused(reason) : new Reply.Unclear(reason);
  }

  static boolean isSuccess(int status) {
    return status >= 200 && status < 300;
  }

  /// Empty if it is no JSON object.
  static Optional<JsonNode> json(String body) {
    try {
      return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  static Reply malformed() {
    return new Reply.Unclear("malformed");
  }
}
