package io.dozvon.cli.bench.figures;

import io.dozvon.cli.Words;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Shows sections to people: both columns side by side, the difference, the aim and whether it was
/// met.
public record FigureTable(Words words) {
  private static final String NOTHING = "–";
  private static final int COLUMNS = 6;

  public void show(Section section, PrintWriter out) {
    Object[] conditions = section.conditions().toArray();
    out.println();
    out.println(words.say("bench.section." + section.key(), conditions));
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "",
            words.say("bench.left." + section.key(), conditions),
            words.say("bench.right." + section.key(), conditions),
            words.say("bench.difference"),
            words.say("bench.aim"),
            words.say("bench.met")));
    section.rows().forEach(row -> lines.add(line(row)));
    align(lines).forEach(out::println);
    if (section.lost() > 0) {
      out.println(words.say("bench.lost", section.lost()));
    }
  }

  private List<String> line(Row row) {
    return List.of(
        words.say("bench.row." + row.key()) + ", " + words.say("bench.unit." + name(row.unit())),
        number(row.compared(), row.unit()),
        number(row.measured(), row.unit()),
        row.difference()
            .map(value -> sign(value) + number(row.difference(), row.unit()))
            .orElse(""),
        row.aim().map(aim -> aim(aim, row.unit())).orElse(""),
        row.met().map(met -> words.say(met ? "bench.yes" : "bench.no")).orElse(""));
  }

  private static String name(Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String sign(double value) {
    return value > 0 ? "+" : "";
  }

  private String aim(Aim aim, Unit unit) {
    String sign = aim.of() == Aim.Of.DIFFERENCE ? "+" : "";
    String bound = aim.bound() == Aim.Bound.AT_MOST ? "≤ " : "≥ ";
    return bound + sign + number(Optional.of(aim.value()), unit);
  }

  private String number(Optional<Double> value, Unit unit) {
    return value
        .map(it -> String.format(words.locale(), "%." + unit.digits() + "f", it))
        .orElse(NOTHING);
  }

  /// The names to the left, the figures to the right.
  private static List<String> align(List<List<String>> lines) {
    int[] widths = new int[COLUMNS];
    for (List<String> line : lines) {
      for (int i = 0; i < COLUMNS; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    return lines.stream().map(line -> aligned(line, widths)).toList();
  }

  private static String aligned(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder("  ");
    for (int i = 0; i < COLUMNS; i++) {
      String gap = " ".repeat(widths[i] - width(line.get(i)));
      text.append(i == 0 ? line.get(i) + gap : "  " + gap + line.get(i));
    }
    return text.toString().stripTrailing();
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
