/// The 8-800 line: callers wait, agents take them (R5).
///
/// - *Queue*: callers who wait for the same thing; its *members* are agents.
/// - *Agent*: a member of staff who answers; they sit at a *seat*, are *ready* or not, and after a
///   call have time for *wrap-up*.
/// - *Line call*: one caller, from arriving at the line to hanging up. A *visit* is their wait in
///   one queue; an *offer* is one ringing of one agent's phone.
/// - *Asked doctor*: one whom an agent asks at their workplace to join them and their caller.
/// - *Service level*: the share of callers answered within the queue's target.
///
/// ```
/// caller: arrived ──▶ waiting ⇄ offered ──▶ talking ⇄ held ──▶ over
///            └───────────┴────────────────────────────────────┘
/// agent:  offline ⇄ ready ⇄ ringing ──▶ on call ──▶ wrap-up ──▶ ready
///                   ready ⇄ paused (a reason)
/// ```
///
/// The exchange decides who gets whom and goes on alone while this service is away; this room keeps
/// what happened, and what queues, hours and agents are to be.
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "access",
      "staff",
      "telephony",
      "telephony::acd",
      "presence"
    })
@NullMarked
package io.dozvon.contactcentre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
