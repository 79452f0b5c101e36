package io.dozvon.cli.bench.ground;

import io.dozvon.pbx.plan.CallRecords;
import io.dozvon.pbx.sipp.Scenario;
import java.util.List;
import java.util.Map;

/// What a benchmark wants to run on.
///
/// @param name of its folder in the user's cache
/// @param lines the carrier's lines, each also a trunk of its name; a reach begins with the first
/// @param desk what the doctors' desk phones do
/// @param nodes how many instances of the service share the database and the exchange
/// @param settings of the service, by their whole names, e.g. `dozvon.reach.attempts`
/// @param quick whether the nodes should start quickly rather than get fast
/// @param records what the exchange writes down of each call itself
/// @param options of the nodes' JVMs, e.g. `-Xmx1g`
public record GroundPlan(
    String name,
    List<Line> lines,
    Scenario desk,
    int nodes,
    Map<String, Object> settings,
    boolean quick,
    CallRecords records,
    List<String> options) {

  /// One whose exchange writes nothing down.
  public GroundPlan(
      String name,
      List<Line> lines,
      Scenario desk,
      int nodes,
      Map<String, Object> settings,
      boolean quick) {
    this(name, lines, desk, nodes, settings, quick, CallRecords.NONE, List.of());
  }

  /// The same, for nodes whose JVMs are told more.
  public GroundPlan withOptions(String... more) {
    return new GroundPlan(name, lines, desk, nodes, settings, quick, records, List.of(more));
  }

  /// What every call through this line meets.
  public record Line(String name, Scenario scenario) {}
}
