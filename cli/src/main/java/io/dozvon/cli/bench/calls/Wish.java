package io.dozvon.cli.bench.calls;

import java.time.Duration;
import java.util.Set;

/// What the one who asked wants measured.
///
/// @param rate calls a second at which latency and costs are measured
/// @param time how long each of these measurements lasts
/// @param history attempts stored for the comparison with an empty database
/// @param legs live legs when a node is killed
/// @param attempts how many are made to see whether memory grows
record Wish(Set<Part> parts, int rate, Duration time, int history, int legs, int attempts) {}
