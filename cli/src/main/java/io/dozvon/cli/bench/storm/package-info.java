/// The random storm: many consultations at once while everything under them is killed, frozen and
/// cut; in the end the database, the carrier and the exchange are asked what happened, and have to
/// agree.
///
/// ```
///  seed ──▶ StormPlan ──▶ CallPlan ──▶ Doctor (one per running consultation) ──▶ nodes
///                    └──▶ Trouble  ──▶ Troublemaker ─────────▶ nodes, exchange, database
///
///  database ──▶ Stored ─┐
///  carrier  ──▶ Call    ├──▶ Comparison ──▶ Difference
///  exchange ──▶ Leg    ─┤
///  Outage ──────────────┘ (what explains an unknown end)
/// ```
///
/// - *Conduct*: what a phone does when it is called. *Call*: what the carrier's log says of one
///   INVITE. *Leg*: what the exchange's own record says of one channel.
/// - *Outage*: from a trouble's beginning until everything answered again.
/// - *Difference*: something that two records do not say alike and that no outage explains.
@NullMarked
package io.dozvon.cli.bench.storm;

import org.jspecify.annotations.NullMarked;
