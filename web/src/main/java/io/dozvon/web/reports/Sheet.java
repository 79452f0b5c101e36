package io.dozvon.web.reports;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report: the same figures wherever they are shown.
///
/// @param rows each with a value a column: a [ZonedDateTime], a text, a whole number, a share from
///   0 to 1, or nothing where there is none
public record Sheet(List<Column> columns, List<List<@Nullable Object>> rows) {

  /// What stands in a column.
  public enum Kind {
    /// When an interval began, by the clocks of the line.
    TIME,
    TEXT,
    /// One of a few values, for which pages have words.
    WORD,
    COUNT,
    /// From 0 to 1.
    SHARE,
    SECONDS
  }

  /// @param key for machines, e.g. `averageWait`
  public record Column(String key, Kind kind) {}

  /// The rows as machines read them, by the columns' keys.
  public List<Map<String, @Nullable Object>> objects() {
    return rows.stream().map(this::object).toList();
  }

  private Map<String, @Nullable Object> object(List<@Nullable Object> row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Object value = row.get(i);
      object.put(
          columns.get(i).key(),
          value instanceof ZonedDateTime time ? time.toOffsetDateTime().toString() : value);
    }
    return object;
  }
}
