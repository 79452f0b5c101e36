package io.dozvon.cli.show;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// A list: a heading line, then a line each.
///
/// @param within name of the field that holds the list; empty if the answer itself is the list
public record Table(String within, List<Column> columns) implements View {
  public static Table of(Column... columns) {
    return new Table("", List.of(columns));
  }

  /// The answer's list.
  JsonNode rows(JsonNode answer) {
    return within.isEmpty() ? answer : answer.path(within);
  }

  @Override
  public void show(JsonNode answer, Reader reader, PrintWriter out) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(column -> reader.words().say(column.heading())).toList());
    for (JsonNode row : rows(answer)) {
      lines.add(columns.stream().map(column -> column.cell().read(row, reader)).toList());
    }
    if (lines.size() == 1) {
      out.println(reader.words().say("empty"));
    } else {
      print(lines, out);
    }
  }

  private void print(List<List<String>> lines, PrintWriter out) {
    int[] widths =
        IntStream.range(0, columns.size())
            .map(i -> lines.stream().mapToInt(line -> width(line.get(i))).max().orElse(0))
            .toArray();
    for (List<String> line : lines) {
      out.println(
          IntStream.range(0, widths.length)
              .mapToObj(i -> line.get(i) + " ".repeat(widths[i] - width(line.get(i))))
              .collect(Collectors.joining("  "))
              .stripTrailing());
    }
  }

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
