package io.dozvon.cli.show;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/// How an answer looks to people.
@FunctionalInterface
public interface View {
  void show(JsonNode answer, Reader reader, PrintWriter out);

  /// One below the other, with an empty line between.
  default View then(View next) {
    return (answer, reader, out) -> {
      show(answer, reader, out);
      out.println();
      next.show(answer, reader, out);
    };
  }
}
