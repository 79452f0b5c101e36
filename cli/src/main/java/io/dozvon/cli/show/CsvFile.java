package io.dozvon.cli.show;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.JsonNode;

/// A table as CSV (RFC 4180): the columns' ids in its first line, values as the service gave them.
public final class CsvFile {
  /// Spreadsheets take a cell that begins so for a formula, whoever wrote it. Not a plus before a
  /// digit, which is how phone numbers begin.
  private static final String BEGINS_FORMULA = "(?s)([=@\\t\\r\\n]|[+-](?!\\d)).*";

  private CsvFile() {}

  public static void write(Table table, JsonNode answer, Reader reader, PrintWriter out) {
    try {
      CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
      csv.printRecord(table.columns().stream().map(Column::id).toList());
      for (JsonNode row : table.rows(answer)) {
        csv.printRecord(
            table.columns().stream().map(column -> safe(column.raw().read(row, reader))).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String safe(String value) {
    return value.matches(BEGINS_FORMULA) ? "'" + value : value;
  }
}
