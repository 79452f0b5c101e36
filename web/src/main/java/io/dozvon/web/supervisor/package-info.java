/// Where supervisors look after the line: the wallboard, what agents do, listening in, queues, what
/// agents go by, hours and reports.
///
/// ```
/// LineCallMoved, AgentMoved, ListeningMoved ── SupervisorNews (gathered) ── Presence.tell each who looks
///                                 LineView (one look for all) ── WallboardSnapshots, AgentsSnapshots
/// ```
@NullMarked
package io.dozvon.web.supervisor;

import org.jspecify.annotations.NullMarked;
