package io.dozvon.cli.demo;

import io.dozvon.cli.Session;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// For machines: one JSON object a line.
record JsonTeller(Session session, JsonMapper json) implements Teller {

  @Override
  public void tell(Story story, Happening news) {
    switch (news) {
      case Happening.Moved(var at, JsonNode consultation) ->
          line(
              Map.of(
                  "at", at,
                  "scenario", story.scenario().key(),
                  "consultationId", story.id(),
                  "state", consultation.path("state")));
      case Happening.Tried(var at, var step, JsonNode attempt, long _) ->
          line(
              Map.of(
                  "at", at,
                  "scenario", story.scenario().key(),
                  "consultationId", story.id(),
                  "step", step.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                  "attempt", attempt));
    }
  }

  @Override
  public void sum(List<Story> stories) {
    line(
        Map.of(
            "asExpected",
            stories.stream().allMatch(Story::isAsExpected),
            "consultations",
            stories.stream().map(JsonTeller::result).toList()));
  }

  private static Map<String, Object> result(Story story) {
    return Map.of(
        "scenario",
        story.scenario().key(),
        "asExpected",
        story.isAsExpected(),
        "consultation",
        story.seen());
  }

  @Override
  public void invite(Invitation invitation) {
    line(
        Map.of(
            "service", invitation.service().toString(),
            "signIn", invitation.service() + "/dev/sign-in",
            "staffLink", invitation.staffLink(),
            "openApi", invitation.service() + "/api/openapi",
            "metrics", invitation.service() + "/actuator/prometheus",
            "consultation", invitation.guests().consultation(),
            "callsFromBrowser", invitation.guests().fromBrowser(),
            "folder", invitation.folder()));
  }

  private void line(Map<String, Object> object) {
    session.out().println(json.writeValueAsString(new java.util.TreeMap<>(object)));
  }
}
