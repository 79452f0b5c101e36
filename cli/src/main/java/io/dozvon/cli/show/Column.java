package io.dozvon.cli.show;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// One thing that is shown of a row.
///
/// @param heading key of its heading
/// @param cell reads it from the row, for people
/// @param raw reads it from the row as machines want it; empty if there is nothing
public record Column(String heading, Cell cell, Cell raw) {
  private static final String FAMILY = "column.";

  /// One that machines are shown as people are.
  public Column(String heading, Cell cell) {
    this(
        heading,
        cell,
        (row, reader) -> {
          String shown = cell.read(row, reader);
          return shown.equals(Reader.NOTHING) ? "" : shown;
        });
  }

  /// What one calls it by in options and files, the same in all languages.
  public String id() {
    return heading.substring(FAMILY.length());
  }

  /// Reads what is shown.
  @FunctionalInterface
  public interface Cell {
    String read(JsonNode row, Reader reader);
  }

  /// The field as it stands.
  public static Column text(String field) {
    return field(field, (row, reader) -> reader.text(row.path(field)));
  }

  /// An instant, in the reader's zone.
  public static Column moment(String field) {
    return field(field, (row, reader) -> reader.moment(row.path(field)));
  }

  /// One of a few values, in the reader's words.
  public static Column named(String field) {
    return named(field, field);
  }

  /// One of a few values, in words that are not those of other things' field of this name.
  ///
  /// @param family of the words
  public static Column named(String family, String field) {
    return field(field, (row, reader) -> reader.named(family, row.path(field)));
  }

  /// Several texts, one after the other.
  public static Column list(String field) {
    return new Column(FAMILY + field, (row, _) -> joined(", ", row.path(field)));
  }

  /// Family name, given name, patronymic.
  public static Column person() {
    return person("column.name", "");
  }

  /// The same of somebody within the row.
  public static Column person(String heading, String within) {
    return new Column(
        heading,
        (row, _) -> {
          JsonNode person = within.isEmpty() ? row : row.path(within);
          return Stream.of("familyName", "givenName", "patronymic")
              .map(field -> person.path(field).asString(""))
              .filter(name -> !name.isEmpty())
              .collect(Collectors.joining(" "));
        });
  }

  private static Column field(String field, Cell cell) {
    return new Column(FAMILY + field, cell, (row, _) -> row.path(field).asString(""));
  }

  private static String joined(String separator, JsonNode values) {
    List<String> texts =
        StreamSupport.stream(values.spliterator(), false).map(v -> v.asString("")).toList();
    return texts.isEmpty() ? Reader.NOTHING : String.join(separator, texts);
  }
}
