package io.dozvon.cli.bench.storm;

import io.dozvon.pbx.sipp.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the carrier's own log says of one INVITE.
///
/// @param number the called one
/// @param id of the call within the carrier's log
/// @param steps what happened, in order; the first is the INVITE
record Call(String number, int id, List<Step> steps) {
  /// The phone rings, or the carrier plays something instead.
  static final String RINGS = "rings";

  /// Followed by the SIP status.
  static final String REFUSES = "refuses-";

  static final String PICKS_UP = "picks-up";

  /// Followed by the key.
  static final String PRESSES = "presses-";

  /// The far side hangs up.
  static final String LEAVES = "leaves";

  /// Our side gave the ringing up.
  static final String CANCELLED = "cancelled";

  /// Our side hung up.
  static final String BYE = "bye";

  private static final String CALLED = "called-";

  /// Something that happened to the call.
  record Step(String what, Instant at) {}

  /// Reads a log; calls in the order of their INVITEs.
  static List<Call> read(List<Heard> log) {
    Map<Integer, Call> calls = new LinkedHashMap<>();
    for (Heard heard : log) {
      String[] parts = heard.what().split(":", 2);
      int id = Integer.parseInt(parts[1]);
      if (parts[0].startsWith(CALLED)) {
        calls.put(id, new Call(heard.number(), id, new ArrayList<>()));
      }
      Optional.ofNullable(calls.get(id))
          .ifPresent(call -> call.steps().add(new Step(parts[0], heard.at())));
    }
    return List.copyOf(calls.values());
  }

  Instant invitedAt() {
    return steps.getFirst().at();
  }

  Optional<Instant> when(String what) {
    return steps.stream().filter(step -> step.what().equals(what)).map(Step::at).findFirst();
  }

  boolean did(String what) {
    return when(what).isPresent();
  }

  /// Whether the phone rang or was picked up.
  boolean rang() {
    return did(RINGS) || did(PICKS_UP);
  }

  /// The final status with which it was refused.
  Optional<Integer> refusal() {
    return steps.stream()
        .map(Step::what)
        .filter(what -> what.startsWith(REFUSES))
        .map(what -> Integer.valueOf(what.substring(REFUSES.length())))
        .findFirst();
  }

  boolean pressed(char key) {
    return did(PRESSES + key);
  }

  @Override
  public String toString() {
    return number + "#" + id + " " + steps.stream().map(Step::what).toList();
  }
}
