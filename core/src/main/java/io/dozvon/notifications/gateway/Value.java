package io.dozvon.notifications.gateway;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/// A value in a template. It has to be asked for in the way of the place where it stands, so that
/// no message can become part of the request around it; just naming it fails.
public final class Value {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String text;

  Value(String text) {
    this.text = text;
  }

  /// As a JSON string, with its quotes (RFC 8259).
  public String json() {
    return JSON.writeValueAsString(text);
  }

  /// For a query or a form (`application/x-www-form-urlencoded`).
  public String form() {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// For a header (RFC 9110, 5.5).
  ///
  /// @throws IllegalStateException if a header cannot have it
  public String header() {
    if (!text.matches("[\\x21-\\x7E]([\\x20-\\x7E]*[\\x21-\\x7E])?")) {
      throw new IllegalStateException("this value cannot stand in a header");
    }
    return text;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  @Override
  public String toString() {
    throw new IllegalStateException("a template has to say .json(), .form() or .header()");
  }
}
