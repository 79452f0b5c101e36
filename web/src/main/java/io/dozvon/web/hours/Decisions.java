package io.dozvon.web.hours;

import io.dozvon.scheduling.Decision;
import io.dozvon.vocabulary.ConsultationId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What was decided of each patient, as the fields of a form: `decide-<id>` with the time that the
/// doctor was shown, and `keep` or the time that it is moved to.
final class Decisions {
  private static final String FIELD = "decide-";
  private static final String KEEP = "keep";

  private Decisions() {}

  static String field(ConsultationId id) {
    return FIELD + id;
  }

  static String keep(Instant shown) {
    return shown + " " + KEEP;
  }

  static String move(Instant shown, Instant to) {
    return shown + " " + to;
  }

  static boolean isAny(Map<String, String> sent) {
    return sent.keySet().stream().anyMatch(field -> field.startsWith(FIELD));
  }

  /// What is malformed or left open is not decided.
  static Map<ConsultationId, Decision> read(Map<String, String> sent) {
    Map<ConsultationId, Decision> decisions = new HashMap<>();
    sent.forEach((field, value) -> {
      if (field.startsWith(FIELD)) {
        read(value).ifPresent(it -> id(field).ifPresent(id -> decisions.put(id, it)));
      }
    });
    return decisions;
  }

  private static Optional<ConsultationId> id(String field) {
    try {
      return Optional.of(new ConsultationId(UUID.fromString(field.substring(FIELD.length()))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Decision> read(String value) {
    String[] words = value.split(" ", 2);
    try {
      return words.length < 2
          ? Optional.empty()
          : Optional.of(
              new Decision(
                  Instant.parse(words[0]),
                  words[1].equals(KEEP) ? Optional.empty() : Optional.of(Instant.parse(words[1]))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The fields that say what is to be changed, in their order.
  static Map<String, String> without(Map<String, String> sent) {
    Map<String, String> change = new LinkedHashMap<>(sent);
    change.keySet().removeIf(field -> field.startsWith(FIELD) || field.equals("_csrf"));
    return change;
  }
}
