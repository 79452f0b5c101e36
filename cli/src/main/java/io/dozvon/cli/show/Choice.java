package io.dozvon.cli.show;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What somebody wants of a list: which columns, which rows, in which order.
///
/// @param columns ids of columns; empty means all
/// @param order ids of columns, those that matter most first; with a minus, from the end
/// @param conditions all of which hold
public record Choice(List<String> columns, List<String> order, List<Condition> conditions) {
  public static final Choice ALL = new Choice(List.of(), List.of(), List.of());

  private static final String BACKWARDS = "-";

  /// A column that the list does not have.
  public Optional<String> unknownIn(Table table) {
    return Stream.of(
            columns.stream(),
            order.stream().map(Choice::column),
            conditions.stream().map(Condition::column))
        .flatMap(it -> it)
        .filter(id -> table.columns().stream().noneMatch(column -> column.id().equals(id)))
        .findFirst();
  }

  /// The table with the columns that are wanted, in the order in which they are.
  public Table of(Table table) {
    return columns.isEmpty()
        ? table
        : new Table(table.within(), columns.stream().map(id -> column(table, id)).toList());
  }

  /// The answer with the rows that are wanted.
  public JsonNode of(Table table, JsonNode answer, Reader reader) {
    if (order.isEmpty() && conditions.isEmpty()) {
      return answer;
    }
    ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
    StreamSupport.stream(table.rows(answer).spliterator(), false)
        .filter(row ->
            conditions.stream().allMatch(it -> it.holds(column(table, it.column()), row, reader)))
        .sorted(comparing(table, reader))
        .forEach(chosen::add);
    return table.within().isEmpty()
        ? chosen
        : ((ObjectNode) answer.deepCopy()).set(table.within(), chosen);
  }

  private Comparator<JsonNode> comparing(Table table, Reader reader) {
    return order.stream()
        .map(by -> comparing(column(table, column(by)), by.startsWith(BACKWARDS), reader))
        .reduce((_, _) -> 0, Comparator::thenComparing);
  }

  /// What has no such value comes last either way.
  private static Comparator<JsonNode> comparing(Column by, boolean backwards, Reader reader) {
    Comparator<String> values = backwards ? VALUES.reversed() : VALUES;
    return Comparator.comparing(
        row -> by.raw().read(row, reader),
        Comparator.comparing(String::isEmpty).thenComparing(values));
  }

  private static final Comparator<String> VALUES =
      (one, other) -> {
        Optional<BigDecimal> number = number(one);
        Optional<BigDecimal> otherNumber = number(other);
        return number.isPresent() && otherNumber.isPresent()
            ? number.get().compareTo(otherNumber.get())
            : one.compareToIgnoreCase(other);
      };

  private static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d{1,30}(\\.\\d{1,30})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static String column(String by) {
    return by.startsWith(BACKWARDS) ? by.substring(1) : by;
  }

  private static Column column(Table table, String id) {
    return table.columns().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }
}
