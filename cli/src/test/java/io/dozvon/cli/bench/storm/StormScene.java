package io.dozvon.cli.bench.storm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One consultation whose only attempt agrees with all records, to be spoilt.
final class StormScene {
  static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
  static final String NUMBER = "+79990000001";

  final UUID consultation = UUID.randomUUID();
  final UUID reach = UUID.randomUUID();
  final List<Stored.Attempt> attempts = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final Map<UUID, Leg> legs = new LinkedHashMap<>();
  final List<Outage> outages = new ArrayList<>();
  final List<Stored.Parked> parked = new ArrayList<>();
  String reachState = "exhausted";
  Optional<Instant> reachEnded = Optional.of(second(60));
  String state = "closed";
  int legsLeft;

  static Instant second(int second) {
    return START.plusSeconds(second);
  }

  /// An attempt that began ten seconds after the one before and took four.
  Stored.Attempt attempt(String disposition, boolean counted, boolean rang) {
    int begin = attempts.size() * 10;
    Stored.Attempt attempt =
        new Stored.Attempt(
            UUID.randomUUID(),
            reach,
            consultation,
            attempts.size() + 1,
            NUMBER,
            UUID.randomUUID(),
            second(begin),
            Optional.of(second(begin)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(second(begin + 4)),
            Optional.of(
                new Stored.Outcome(
                    disposition, counted, rang, Optional.empty(), second(begin + 4))));
    attempts.add(attempt);
    legs.put(
        attempt.leg(),
        new Leg(
            attempt.leg(),
            "PJSIP/carrier-00000001",
            second(begin),
            Optional.empty(),
            Optional.of(second(begin + 4))));
    return attempt;
  }

  /// The call of the attempt made last; its steps follow each other by a second.
  void call(String... steps) {
    int begin = (attempts.size() - 1) * 10;
    List<Call.Step> all = new ArrayList<>(List.of(new Call.Step("called-a", second(begin))));
    for (String step : steps) {
      all.add(new Call.Step(step, second(begin + all.size())));
    }
    calls.add(new Call(NUMBER, calls.size() + 1, all));
  }

  void outage(Trouble.Kind kind, int from, int until) {
    outages.add(
        new Outage(
            new Trouble(kind, Duration.ZERO, Duration.ZERO),
            second(from),
            second(until),
            second(until)));
  }

  /// Three attempts that count: not reached.
  static StormScene notReached() {
    StormScene scene = new StormScene();
    for (int i = 0; i < Times.ATTEMPTS; i++) {
      scene.attempt("busy", true, false);
      scene.call("refuses-486");
    }
    return scene;
  }

  void replaceLast(Stored.Attempt attempt) {
    attempts.set(attempts.size() - 1, attempt);
  }

  List<Difference> differences() {
    Stored stored =
        new Stored(
            List.of(new Stored.Consultation(consultation, state, Optional.of(second(60)))),
            List.of(new Stored.Reach(reach, consultation, reachState, reachEnded)),
            attempts,
            parked);
    return Comparison.of(new Evidence(stored, calls, legs, "carrier", legsLeft, outages));
  }

  List<Difference.Kind> kinds() {
    return differences().stream().map(Difference::kind).toList();
  }
}
