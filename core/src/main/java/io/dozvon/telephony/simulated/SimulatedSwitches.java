package io.dozvon.telephony.simulated;

import io.dozvon.telephony.ExchangeName;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The simulated machines, each known by its exchange's name. Nodes that are given the same
/// switches are connected to the same machines.
public final class SimulatedSwitches {
  private final Map<ExchangeName, SimulatedSwitch> switches = new ConcurrentHashMap<>();
  private final SimulatedTime time;

  public SimulatedSwitches(SimulatedTime time) {
    this.time = time;
  }

  /// The machine of that name; made, and running, when first asked for.
  public SimulatedSwitch named(ExchangeName name) {
    return switches.computeIfAbsent(name, unknown -> new SimulatedSwitch(unknown, time));
  }

  SimulatedTime time() {
    return time;
  }
}
