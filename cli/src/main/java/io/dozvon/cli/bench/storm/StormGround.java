package io.dozvon.cli.bench.storm;

import io.dozvon.cli.bench.ground.GroundPlan;
import io.dozvon.pbx.plan.CallRecords;
import io.dozvon.pbx.sipp.Scenario;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a storm runs on: two nodes, one carrier who knows what each phone does, desk phones, and an
/// exchange that keeps a record of its own.
final class StormGround {
  static final String CARRIER = "carrier";

  /// No consultation is over sooner.
  private static final int SHORTEST_SECONDS = 2;

  private StormGround() {}

  static GroundPlan of(StormPlan plan, int atOnce) {
    long most = atOnce * (plan.lasts().toSeconds() / SHORTEST_SECONDS + 2);
    List<CallPlan> calls =
        IntStream.rangeClosed(1, Math.toIntExact(most)).mapToObj(plan::call).toList();
    Scenario phones =
        Scenario.ofPhones(
            PhoneConduct.scenarios(), turns(calls, CallPlan::number, CallPlan::phoneTurns));
    Scenario desks =
        Scenario.ofPhones(
            DeskConduct.scenarios(), turns(calls, CallPlan::deskName, CallPlan::deskTurns));
    return new GroundPlan(
        "storm",
        List.of(new GroundPlan.Line(CARRIER, phones)),
        desks,
        2,
        Times.settings(),
        true,
        CallRecords.EVENTS,
        List.of());
  }

  private static Map<String, String> turns(
      List<CallPlan> calls, Function<CallPlan, String> phone, Function<CallPlan, String> turns) {
    return calls.stream().collect(Collectors.toMap(phone, turns));
  }
}
