package io.dozvon.cli.bench.storm;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Everything that was written down about a storm, by whomever, when it is over.
///
/// @param calls at the carrier, by its own log
/// @param legs at the exchange, by its own record
/// @param trunk the one that leads to the carrier
/// @param legsLeft how many legs the exchange still has
record Evidence(
    Stored stored,
    List<Call> calls,
    Map<UUID, Leg> legs,
    String trunk,
    int legsLeft,
    List<Outage> outages) {}
