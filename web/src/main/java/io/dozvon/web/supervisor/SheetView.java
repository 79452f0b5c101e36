package io.dozvon.web.supervisor;

import io.dozvon.web.reports.Sheet;
import io.dozvon.web.reports.Sheet.Column;
import io.dozvon.web.reports.Sheet.Kind;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A report on a page.
record SheetView(List<Head> columns, List<List<Cell>> rows) {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

  private static final String FOR_MACHINES = "agentId";

  record Head(String key, boolean number) {}

  /// @param word key of the text that is shown, if there is one
  record Cell(String text, @Nullable String word, boolean number) {}

  /// @param queues their names, by their ids
  static SheetView of(Sheet sheet, Map<String, String> queues, Locale locale) {
    int[] shown =
        IntStream.range(0, sheet.columns().size())
            .filter(i -> !sheet.columns().get(i).key().equals(FOR_MACHINES))
            .toArray();
    return new SheetView(
        IntStream.of(shown)
            .mapToObj(sheet.columns()::get)
            .map(it -> new Head(it.key(), isNumber(it)))
            .toList(),
        sheet.rows().stream()
            .map(row ->
                IntStream.of(shown)
                    .mapToObj(i -> cell(sheet.columns().get(i), named(row.get(i), queues), locale))
                    .toList())
            .toList());
  }

  private static @Nullable Object named(@Nullable Object value, Map<String, String> queues) {
    return value instanceof String id ? queues.getOrDefault(id, id) : value;
  }

  private static boolean isNumber(Column column) {
    return switch (column.kind()) {
      case COUNT, SHARE, SECONDS -> true;
      case TIME, TEXT, WORD -> false;
    };
  }

  private static Cell cell(Column column, @Nullable Object value, Locale locale) {
    String word =
        value != null && column.kind() == Kind.WORD ? "report." + column.key() + "." + value : null;
    return new Cell(text(column, value, locale), word, isNumber(column));
  }

  private static String text(Column column, @Nullable Object value, Locale locale) {
    return switch (value) {
      case null -> Shown.NOTHING;
      case ZonedDateTime time -> MOMENT.format(time);
      case Double share -> Shown.share(share, locale);
      case Long seconds when column.kind() == Kind.SECONDS ->
          Shown.time(Duration.ofSeconds(seconds));
      default -> value.toString();
    };
  }
}
