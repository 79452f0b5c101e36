package io.dozvon.cli.bench.figures;

import java.util.List;

/// A table of figures that belong together.
///
/// @param key of its title: `bench.section.` and this; the headings of its two columns are
///   `bench.left.` and `bench.right.` and this
/// @param conditions what title and headings are worded with, e.g. the rate
/// @param lost calls that were lost, stored twice or not at all: a defect, whatever the figures
public record Section(String key, List<Object> conditions, List<Row> rows, int lost) {
  public Section {
    conditions = List.copyOf(conditions);
    rows = List.copyOf(rows);
  }
}
