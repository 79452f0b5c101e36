package io.dozvon.web.reports;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/// A report as CSV (RFC 4180), with the columns' keys in its first line.
public final class SheetFile {
  public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private static final int SHARE_DIGITS = 4;

  /// Spreadsheets take a cell that begins so for a formula, whoever wrote it.
  private static final String BEGINS_FORMULA = "=+-@\t\r\n";

  private SheetFile() {}

  public static String of(Sheet sheet) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(sheet.columns().stream().map(Sheet.Column::key).toList());
      for (List<@Nullable Object> row : sheet.rows()) {
        csv.printRecord(row.stream().map(SheetFile::written).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static String written(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case ZonedDateTime time -> time.toOffsetDateTime().toString();
      case Double share ->
          BigDecimal.valueOf(share)
              .setScale(SHARE_DIGITS, RoundingMode.HALF_UP)
              .stripTrailingZeros()
              .toPlainString();
      case Number number -> number.toString();
      default -> harmless(value.toString());
    };
  }

  private static String harmless(String text) {
    return !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
