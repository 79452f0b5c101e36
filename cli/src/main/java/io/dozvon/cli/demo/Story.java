package io.dozvon.cli.demo;

import io.dozvon.cli.demo.Scenario.Expected;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// One consultation as it was last seen.
final class Story {
  private final Scenario scenario;
  private final String patient;
  private JsonNode seen = MissingNode.getInstance();

  /// @param patient the patient's name
  Story(Scenario scenario, String patient) {
    this.scenario = scenario;
    this.patient = patient;
  }

  Scenario scenario() {
    return scenario;
  }

  String patient() {
    return patient;
  }

  String id() {
    return seen.path("id").asString("");
  }

  JsonNode seen() {
    return seen;
  }

  /// @return what is new
  List<Happening> look(JsonNode consultation, Instant now) {
    List<Happening> news = Happenings.between(seen, consultation, now);
    seen = consultation;
    return news;
  }

  boolean isTalking() {
    return state().equals("talking");
  }

  /// Nothing more will come of it: it is closed, or it went back to where it began.
  boolean isOver() {
    return state().equals("closed") || state().equals("due") && !attempts().isEmpty();
  }

  private String state() {
    return seen.path("state").asString("");
  }

  boolean isAsExpected() {
    return ending().equals(scenario.ending())
        && seen.path("rendered").asBoolean(false)
        && attempts().equals(scenario.attempts());
  }

  /// How it ended; the state it is stuck in if it did not.
  String ending() {
    return seen.path("ending").asString(state());
  }

  /// How the phone attempts ended.
  List<Expected> attempts() {
    return StreamSupport.stream(seen.path("attempts").spliterator(), false)
        .filter(attempt -> attempt.path("channel").asString("").equals("phone"))
        .map(attempt ->
            new Expected(
                attempt.path("disposition").asString(""),
                attempt.path("fault").asString(""),
                attempt.path("counted").asBoolean(false)))
        .toList();
  }
}
