package io.dozvon.classification;

import io.dozvon.classification.ImportReport.RefusedRow;
import io.dozvon.vocabulary.Answer;
import io.dozvon.vocabulary.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A list as it was read.
///
/// @param hash SHA-256 of the file, lower-case hex
/// @param codes what makes sense, by code
record CodeFile(String hash, int rows, Map<String, Coded> codes, List<RefusedRow> refused) {
  private static final int LONGEST_TITLE = 500;
  private static final int MOST_ROWS = 100_000;
  private static final String MARK = "\uFEFF";
  private static final Pattern DIVIDED = Pattern.compile("[A-Z]\\d{2}(\\.\\d{1,2})?");

  /// A line that makes sense by itself.
  ///
  /// @param id by which others call it their parent
  private record Row(
      long line, String id, String parent, String code, String title, boolean used) {}

  /// @throws UncheckedIOException if the one who sends it goes away
  static Answer<CodeFile> read(InputStream file) {
    MessageDigest digest = Sha256.digest();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new DigestInputStream(file, digest),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
      String heading = Objects.requireNonNullElse(lines.readLine(), "").replace(MARK, "");
      return new Reading(heading).read(lines, digest);
    } catch (CharacterCodingException | CSVException _) {
      return Answer.refused(new ClassificationRefusal.Unreadable());
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CharacterCodingException
          || e.getCause() instanceof CSVException) {
        return Answer.refused(new ClassificationRefusal.Unreadable());
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// While a file is being read.
  private static final class Reading {
    private final String heading;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private int count;

    Reading(String heading) {
      this.heading = heading;
    }

    Answer<CodeFile> read(BufferedReader lines, MessageDigest digest) throws IOException {
      char separator = separator();
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
      List<String> columns;
      try (CSVParser parser = CSVParser.parse(heading, format)) {
        columns =
            parser.stream()
                .flatMap(it -> it.stream())
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .toList();
      }
      if (!columns.containsAll(Set.of("MKB_CODE", "MKB_NAME"))) {
        return Answer.refused(new ClassificationRefusal.NotThatList());
      }
      try (CSVParser parser = CSVParser.builder().setReader(lines).setFormat(format).get()) {
        for (CSVRecord record : parser) {
          if (++count > MOST_ROWS) {
            return Answer.refused(new ClassificationRefusal.TooMany());
          }
          // The heading was line 1, and was read before.
          take(parser.getCurrentLineNumber() + 1, record, columns);
        }
      }
      Map<String, Coded> codes = codes();
      return Answer.granted(
          new CodeFile(HexFormat.of().formatHex(digest.digest()), count, codes, refused));
    }

    private char separator() {
      if (heading.indexOf(';') >= 0) {
        return ';';
      }
      return heading.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private void take(long line, CSVRecord record, List<String> columns) {
      String typed = value(record, columns, "MKB_CODE");
      String title =
          Normalizer.normalize(value(record, columns, "MKB_NAME"), Normalizer.Form.NFC)
              .replaceAll("\\p{Cntrl}", " ");
      Optional<String> code = CodeForm.listed(typed);
      if (code.isEmpty()) {
        refuse(line, typed, "code-malformed");
      } else if (title.isEmpty()) {
        refuse(line, typed, "title-missing");
      } else if (title.length() > LONGEST_TITLE) {
        refuse(line, typed, "title-too-long");
      } else if (rows.containsKey(code.get())) {
        refuse(line, typed, "code-twice");
      } else {
        rows.put(
            code.get(),
            new Row(
                line,
                value(record, columns, "ID"),
                value(record, columns, "ID_PARENT"),
                code.get(),
                title,
                !value(record, columns, "ACTUAL").equals("0")));
      }
    }

    private void refuse(long line, String code, String reason) {
      refused.add(new RefusedRow(line, code.length() > 20 ? code.substring(0, 20) : code, reason));
    }

    private static String value(CSVRecord record, List<String> columns, String name) {
      int at = columns.indexOf(name);
      return at < 0 || at >= record.size() ? "" : record.get(at).strip();
    }

    /// A parent that the file does not have takes its children with it.
    private Map<String, Coded> codes() {
      Map<String, Row> byId =
          rows.values().stream()
              .filter(row -> !row.id().isEmpty())
              .collect(Collectors.toMap(Row::id, row -> row, (first, _) -> first));
      List<Row> orphans =
          rows.values().stream()
              .filter(row -> !row.parent().isEmpty() && !byId.containsKey(row.parent()))
              .toList();
      orphans.forEach(row -> {
        rows.remove(row.code());
        refuse(row.line(), row.code(), "parent-unknown");
      });
      Set<String> divided =
          rows.values().stream()
              .filter(Row::used)
              .map(row -> parentCode(row, byId))
              .flatMap(Optional::stream)
              .collect(Collectors.toSet());
      Map<String, Coded> codes = new LinkedHashMap<>();
      rows.values()
          .forEach(row ->
              codes.put(
                  row.code(),
                  new Coded(
                      row.code(),
                      parentCode(row, byId).filter(rows::containsKey),
                      row.title(),
                      row.used()
                          && DIVIDED.matcher(row.code()).matches()
                          && !divided.contains(row.code()))));
      return codes;
    }

    /// By the file's own numbers; where it has none, `J06.9` is part of `J06`.
    private Optional<String> parentCode(Row row, Map<String, Row> byId) {
      if (!row.parent().isEmpty()) {
        return Optional.ofNullable(byId.get(row.parent())).map(Row::code);
      }
      int dot = row.code().indexOf('.');
      return dot < 0 ? Optional.empty() : Optional.of(row.code().substring(0, dot));
    }
  }
}
