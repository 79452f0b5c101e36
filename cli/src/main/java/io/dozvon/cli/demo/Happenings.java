package io.dozvon.cli.demo;

import io.dozvon.cli.demo.Happening.Moved;
import io.dozvon.cli.demo.Happening.Step;
import io.dozvon.cli.demo.Happening.Tried;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What happened between two looks at a consultation.
final class Happenings {
  private Happenings() {}

  /// In the order in which it happened.
  ///
  /// @param before a missing node if this is the first look
  /// @param now when the second look was taken, for what has no time of its own
  static List<Happening> between(JsonNode before, JsonNode after, Instant now) {
    return Stream.concat(moved(before, after, now), tried(before, after))
        .sorted(Comparator.comparing(Happening::at))
        .toList();
  }

  private static Stream<Happening> moved(JsonNode before, JsonNode after, Instant now) {
    String state = after.path("state").asString("");
    return state.equals(before.path("state").asString(""))
        ? Stream.empty()
        : Stream.of(
            new Moved(
                switch (state) {
                  case "calling" -> instant(after.path("attempts").path(0), "intendedAt", now);
                  case "talking", "chatting" -> instant(after, "startedAt", now);
                  case "closed" -> instant(after, "endedAt", now);
                  default -> now;
                },
                after));
  }

  private static Instant instant(JsonNode node, String field, Instant otherwise) {
    return node.path(field).isString() ? Instant.parse(node.path(field).asString()) : otherwise;
  }

  private static Stream<Happening> tried(JsonNode before, JsonNode after) {
    JsonNode attempts = after.path("attempts");
    return StreamSupport.stream(attempts.spliterator(), false)
        .flatMap(attempt ->
            Arrays.stream(Step.values())
                .filter(step -> attempt.path(step.field()).isString())
                .filter(step -> !known(before, attempt, step))
                .map(step -> tried(attempts, attempt, step)));
  }

  private static boolean known(JsonNode before, JsonNode attempt, Step step) {
    return StreamSupport.stream(before.path("attempts").spliterator(), false)
        .filter(earlier -> earlier.path("id").equals(attempt.path("id")))
        .anyMatch(earlier -> earlier.path(step.field()).isString());
  }

  private static Happening tried(JsonNode attempts, JsonNode attempt, Step step) {
    long counted =
        StreamSupport.stream(attempts.spliterator(), false)
            .filter(one -> one.path("counted").asBoolean(false))
            .filter(one -> one.path("sequence").asInt() <= attempt.path("sequence").asInt())
            .count();
    return new Tried(Instant.parse(attempt.path(step.field()).asString()), step, attempt, counted);
  }
}
