package io.dozvon.conclusions.store;

import io.dozvon.conclusions.Content;
import io.dozvon.conclusions.Diagnosis;
import io.dozvon.conclusions.Section;
import io.dozvon.vocabulary.Wire;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How the parts of a content that are lists stand in one column.
final class ContentJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ContentJson() {}

  /// As it stands in a row.
  private record Row(String code, String title, boolean main, String note) {}

  static JSONB diagnoses(Content content) {
    return JSONB.valueOf(
        JSON.writeValueAsString(
            content.diagnoses().stream()
                .map(it -> new Row(it.code(), it.title(), it.main(), it.note()))
                .toList()));
  }

  static List<Diagnosis> diagnoses(JSONB column) {
    return JSON.readValue(column.data(), new TypeReference<List<Row>>() {}).stream()
        .map(it -> new Diagnosis(it.code(), it.title(), it.main(), it.note()))
        .toList();
  }

  static JSONB texts(Content content) {
    Map<String, String> texts = new TreeMap<>();
    content.texts().forEach((section, text) -> texts.put(Wire.name(section), text));
    return JSONB.valueOf(JSON.writeValueAsString(texts));
  }

  static Map<Section, String> texts(JSONB column) {
    Map<Section, String> texts = new EnumMap<>(Section.class);
    JSON.readValue(column.data(), new TypeReference<Map<String, String>>() {})
        .forEach((name, text) -> texts.put(Wire.read(Section.class, name), text));
    return texts;
  }
}
