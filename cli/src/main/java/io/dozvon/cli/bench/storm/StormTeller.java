package io.dozvon.cli.bench.storm;

import io.dozvon.cli.Session;
import io.dozvon.cli.Words;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Tells how a storm goes, on the error output, and what it came to.
final class StormTeller implements Storm.Watch {
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final Session session;
  private final Words words;
  private Duration told = Duration.ZERO;

  StormTeller(Session session) {
    this.session = session;
    this.words = session.words();
  }

  void begins(long seed) {
    session.err().println(words.say("storm.begins", Long.toString(seed)));
  }

  @Override
  public void glance(Storm.Glance glance) {
    if (glance.since().compareTo(told.plus(EVERY)) >= 0) {
      told = glance.since();
      session
          .err()
          .println(
              words.say(
                  "storm.glance",
                  minutes(glance.since()),
                  glance.running(),
                  glance.over(),
                  glance.troubles()));
    }
  }

  @Override
  public void trouble(Trouble trouble) {
    session
        .err()
        .println(
            words.say(
                "storm.trouble",
                minutes(trouble.at()),
                words.name("trouble", Summary.named(trouble.kind())),
                seconds(trouble.lasts())));
  }

  @Override
  public void settles() {
    session.err().println(words.say("storm.settles"));
  }

  void text(Summary summary) {
    line("storm.sum.consultations", listed("storm.state", summary.consultations()));
    line("storm.sum.attempts", listed("disposition", summary.attempts()));
    line("storm.sum.calls", summary.calls(), summary.legs());
    for (Summary.Troubles troubles : summary.troubles()) {
      line(
          "storm.sum.trouble",
          words.name("trouble", troubles.name()),
          troubles.count(),
          seconds(troubles.slowest()));
    }
    summary.differences().forEach(this::difference);
    if (summary.agrees()) {
      line("storm.agrees");
    } else {
      line("storm.differs", summary.differences().size(), Long.toString(summary.seed()));
    }
  }

  private void difference(Difference difference) {
    line(
        "storm.difference",
        words.name("difference", Summary.named(difference.kind())),
        difference.id(),
        difference.what());
  }

  private void line(String key, Object... values) {
    session.out().println(words.say(key, values));
  }

  private String listed(String family, Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> words.name(family, entry.getKey()) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  /// For machines: one object.
  void json(Summary summary) {
    Map<String, Object> all = new TreeMap<>();
    all.put("seed", summary.seed());
    all.put("seconds", summary.lasted().toSeconds());
    all.put("consultations", summary.consultations());
    all.put("attempts", summary.attempts());
    all.put("calls", summary.calls());
    all.put("legs", summary.legs());
    all.put("troubles", summary.troubles().stream().map(StormTeller::json).toList());
    all.put("differences", summary.differences().stream().map(StormTeller::json).toList());
    all.put("agrees", summary.agrees());
    session.out().println(JsonMapper.shared().writeValueAsString(all));
  }

  private static Map<String, Object> json(Summary.Troubles troubles) {
    return new TreeMap<>(
        Map.of(
            "kind", troubles.name(),
            "count", troubles.count(),
            "slowestRecoverySeconds", troubles.slowest().toMillis() / 1000.0));
  }

  private static Map<String, Object> json(Difference difference) {
    return new TreeMap<>(
        Map.of(
            "kind", Summary.named(difference.kind()),
            "id", difference.id(),
            "what", difference.what()));
  }

  private static String minutes(Duration time) {
    return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
  }

  private static String seconds(Duration time) {
    return "%.1f".formatted(time.toMillis() / 1000.0);
  }
}
