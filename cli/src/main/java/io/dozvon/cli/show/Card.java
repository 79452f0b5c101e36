package io.dozvon.cli.show;

import java.io.PrintWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// One thing: a line for each of its columns.
public record Card(List<Column> columns) implements View {
  public static Card of(Column... columns) {
    return new Card(List.of(columns));
  }

  @Override
  public void show(JsonNode answer, Reader reader, PrintWriter out) {
    int widest =
        columns.stream()
            .mapToInt(column -> Table.width(reader.words().say(column.heading())))
            .max()
            .orElse(0);
    for (Column column : columns) {
      String heading = reader.words().say(column.heading());
      String gap = " ".repeat(widest - Table.width(heading) + 2);
      out.println(heading + gap + column.cell().read(answer, reader));
    }
  }
}
