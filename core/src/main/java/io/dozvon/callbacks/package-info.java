/// Calls back those whom the line owes a call: who, when, by whom (R5).
///
/// - *Callback*: one number that is to be called back for one queue. It keeps the *place* of the
///   call it came of: since when they have waited.
/// - *Turn*: a callback's turn has come when nobody who came before it waits in its queue, an agent
///   of the queue is free, and the phone may ring where it is.
/// - *Offer*: one agent is kept free of callers and sees whom to call and why.
/// - *Passed*: an agent who did not take it does not get the same one again for a while.
/// - *Returned*: who is owed a callback and calls again themselves has the callback's place.
/// - *Respite*: the time an agent has after a callback before callers come again.
///
/// ```
/// Wanted ⇄ Scheduled
///    │ ▲ its turn          not taken, not reached: again later
///    ▼ └──────┬───────────────┬───────────────┐
/// Assigned ──▶ RingingAgent ──▶ RingingCaller ──▶ Talking ──▶ Done
///        any open one ─▶ Cancelled        RingingCaller ─▶ GivenUp
/// the agent's page was loaded anew: Talking ⇄ ComingBack ─▶ Done
/// ```
///
/// The agent's phone is rung first, then the caller's, by the policy of the doctor's calls; each
/// try is recorded by `dialling` (R14), written before it is dialled.
@ApplicationModule(
    allowedDependencies = {
      "vocabulary",
      "database",
      "audit",
      "access",
      "patients",
      "staff",
      "telephony",
      "telephony::acd",
      "presence",
      "dialling",
      "contactcentre"
    })
@NullMarked
package io.dozvon.callbacks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
