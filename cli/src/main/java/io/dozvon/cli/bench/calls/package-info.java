/// `bench calls`: the same calls placed twice, once over the bare manager interface and once
/// through the service, on the same exchange and carrier, one after the other.
///
/// ```
/// CallsCommand ── CallsBench ─┬─ Way: BareWay (AMI), ServiceWay (admin API)
///                             ├─ Load: a Way at a Pace for a while, with Roster's people
///                             │        → Placed calls, timed by SIPp's logs; Cpu, Queries
///                             └─ sections: latency, throughput, history, restart, …
/// ```
@NullMarked
package io.dozvon.cli.bench.calls;

import org.jspecify.annotations.NullMarked;
