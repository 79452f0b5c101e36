package io.dozvon.cli.service;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A refusal as the service words it (RFC 9457), with the stable id we add.
///
/// @param document as it came
public record Problem(JsonNode document) {

  /// Stable, e.g. `consultation-not-found`.
  public String id() {
    return text("id");
  }

  /// The service's own sentence, in the language that was asked for.
  public String sentence() {
    return text("detail").isEmpty() ? text("title") : text("detail");
  }

  /// What is wrong with each field of the request, e.g. `phone: not a phone number`.
  public List<String> fields() {
    return StreamSupport.stream(document.path("errors").spliterator(), false)
        .map(error -> error.path("field").asString("") + ": " + error.path("detail").asString(""))
        .toList();
  }

  private String text(String name) {
    return document.path(name).asString("");
  }

  static Problem read(JsonMapper json, String body) {
    return new Problem(json.readTree(body));
  }
}
