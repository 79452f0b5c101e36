package io.dozvon.conclusions;

import java.util.UUID;

/// Identifies a template of conclusions.
public record TemplateId(UUID value) {
  public static TemplateId random() {
    return new TemplateId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
