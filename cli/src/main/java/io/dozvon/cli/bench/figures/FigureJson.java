package io.dozvon.cli.bench.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Shows sections to machines.
public final class FigureJson {
  private FigureJson() {}

  public static Map<String, Object> of(List<Section> sections) {
    return Map.of("sections", sections.stream().map(FigureJson::section).toList());
  }

  private static Map<String, Object> section(Section section) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("section", section.key());
    json.put("conditions", section.conditions());
    json.put("lost", section.lost());
    json.put("rows", section.rows().stream().map(FigureJson::row).toList());
    return json;
  }

  private static Map<String, Object> row(Row row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("row", row.key());
    json.put("unit", word(row.unit()));
    row.compared().ifPresent(value -> json.put("compared", value));
    row.measured().ifPresent(value -> json.put("measured", value));
    row.difference().ifPresent(value -> json.put("difference", value));
    row.aim().ifPresent(aim -> json.put("aim", aim(aim)));
    row.met().ifPresent(met -> json.put("met", met));
    return json;
  }

  private static Map<String, Object> aim(Aim aim) {
    return Map.of("of", word(aim.of()), "bound", word(aim.bound()), "value", aim.value());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
