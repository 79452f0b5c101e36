package io.dozvon.contactcentre;

import java.util.List;

/// Asterisk's own record of its queues, read for the figures that both know. A line is
/// `time|call|queue|agent|event|data…`; times and lengths are whole seconds, that of RINGNOANSWER
/// milliseconds.
public record QueueLog(List<Entry> entries) {
  public record Entry(String queue, String event, List<String> data) {
    private static Entry read(String line) {
      List<String> fields = List.of(line.split("\\|", -1));
      return new Entry(fields.get(2), fields.get(4), fields.subList(5, fields.size()));
    }

    int number(int place) {
      return Integer.parseInt(data.get(place));
    }
  }

  /// @param talked of the conversations that are over, in seconds, together
  public record Sums(
      int offered,
      int answered,
      int withinTarget,
      int abandoned,
      int shortAbandoned,
      int otherwise,
      int notTaken,
      int waited,
      int talked) {}

  public static QueueLog of(List<String> lines) {
    return new QueueLog(
        lines.stream().filter(line -> line.split("\\|", -1).length > 4).map(Entry::read).toList());
  }

  /// @param target within which callers ought to be answered, in seconds
  /// @param brief who hung up within it did not wait, in seconds
  public Sums sums(String queue, int target, int brief) {
    List<Entry> connects = of(queue, "CONNECT");
    List<Entry> abandons = of(queue, "ABANDON");
    return new Sums(
        of(queue, "ENTERQUEUE").size(),
        connects.size(),
        (int) connects.stream().filter(it -> it.number(0) <= target).count(),
        abandons.size(),
        (int) abandons.stream().filter(it -> it.number(2) <= brief).count(),
        of(queue, "EXITWITHKEY").size()
            + of(queue, "EXITWITHTIMEOUT").size()
            + of(queue, "EXITEMPTY").size(),
        of(queue, "RINGNOANSWER").size(),
        connects.stream().mapToInt(it -> it.number(0)).sum(),
        of(queue, "COMPLETECALLER").stream().mapToInt(it -> it.number(1)).sum()
            + of(queue, "COMPLETEAGENT").stream().mapToInt(it -> it.number(1)).sum());
  }

  private List<Entry> of(String queue, String event) {
    return entries.stream()
        .filter(it -> it.queue().equals(queue) && it.event().equals(event))
        .toList();
  }
}
