package io.dozvon.cli.bench.calls;

import io.dozvon.pbx.sipp.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One call, as it was asked for here and as it arrived at the far sides.
///
/// @param asked just before the order was sent
/// @param there when the doctor had picked up and the exchange knew
/// @param ringing when the INVITE for the patient was at the carrier
/// @param invites how often the carrier was asked to ring the patient
record Placed(
    Pair pair, Instant asked, Optional<Instant> there, Optional<Instant> ringing, int invites) {

  /// From the doctor's request to the INVITE for the patient.
  Optional<Duration> whole() {
    return ringing.map(at -> Duration.between(asked, at));
  }

  /// The patient's part alone: from the doctor being there.
  Optional<Duration> patientPart() {
    return there.flatMap(begin -> ringing.map(end -> Duration.between(begin, end)));
  }

  /// Rung once, not more and not less.
  boolean isWhole() {
    return invites == 1;
  }

  /// Puts together what was asked for and what was heard.
  static List<Placed> of(Map<Pair, Instant> asked, Stream<Heard> desks, Stream<Heard> carrier) {
    Map<String, Instant> there = new HashMap<>();
    desks
        .filter(heard -> heard.what().equals(FarSides.THERE))
        .forEach(heard -> there.putIfAbsent(heard.number(), heard.at()));
    Map<String, Instant> ringing = new HashMap<>();
    Map<String, Integer> invites = new HashMap<>();
    carrier
        .filter(heard -> heard.what().equals(Heard.CALLED))
        .forEach(heard -> {
          ringing.putIfAbsent(heard.number(), heard.at());
          invites.merge(heard.number(), 1, Integer::sum);
        });
    return asked.entrySet().stream()
        .map(call ->
            new Placed(
                call.getKey(),
                call.getValue(),
                Optional.ofNullable(there.get(call.getKey().desk())),
                Optional.ofNullable(ringing.get(call.getKey().phone())),
                invites.getOrDefault(call.getKey().phone(), 0)))
        .toList();
  }
}
