package io.dozvon.cli.show;

import io.dozvon.cli.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/// The one the answer is shown to: their language, their zone.
public record Reader(Words words, ZoneId zone) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /// What is shown where the service gave nothing.
  static final String NOTHING = "–";

  String text(JsonNode value) {
    return value.isMissingNode() || value.isNull() ? NOTHING : value.asString();
  }

  /// An instant in the reader's zone.
  String moment(JsonNode value) {
    try {
      return value.isString()
          ? MOMENT.format(Instant.parse(value.asString()).atZone(zone))
          : NOTHING;
    } catch (DateTimeParseException _) {
      return value.asString();
    }
  }

  String named(String family, JsonNode value) {
    if (value.isBoolean()) {
      return words.say(value.asBoolean() ? "yes" : "no");
    }
    return value.isString() ? words.name(family, value.asString()) : text(value);
  }
}
